// The whole bank, for tests and tools; the quiz itself loads the further questions when needed.
import { bank as first } from "./first.en.js";
import { importFurther } from "./further.js";
import type { Question } from "./question.js";

export const loadBank = async (): Promise<readonly Question[]> => [
  ...first,
  ...(await importFurther()),
];
