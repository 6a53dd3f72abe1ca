// Where the script of further questions leaves them for the quiz that asked.
import type { Question } from "../widgets/traps-quiz/question.js";

const key = Symbol.for("softbend.further");
const shared = globalThis as unknown as Record<symbol, readonly Question[] | undefined>;

export const furtherShelf = {
  get: (): readonly Question[] | undefined => shared[key],
  put: (bank: readonly Question[]): void => {
    shared[key] = bank;
  },
};
