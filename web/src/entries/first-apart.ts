// Stands in for widgets/traps-quiz/first.en.ts in the quiz's own classic script: the bank lies beside it.
import type { Question } from "../widgets/traps-quiz/question.js";

export const bank: readonly Question[] = [];
