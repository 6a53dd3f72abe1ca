// Where the script of further questions leaves them for the quiz that asked.
import { build } from "../kernels/index.js";
import type { Question } from "../widgets/traps-quiz/question.js";

/** Each build keeps to its own, so that two versions share a page. */
const key = Symbol.for(`softbend.further.${build}`);
const shared = globalThis as unknown as Record<symbol, readonly Question[] | undefined>;

export const furtherShelf = {
  get: (): readonly Question[] | undefined => shared[key],
  put: (bank: readonly Question[]): void => {
    shared[key] = bank;
  },
};
