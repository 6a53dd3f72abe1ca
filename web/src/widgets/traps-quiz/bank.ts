// The whole bank; the quiz itself loads it when questions beyond the first are needed.
import { bank as first } from "./first.en.js";
import { bank as further } from "./further.en.js";
import type { Question } from "./question.js";

export const bank: readonly Question[] = [...first, ...further];
