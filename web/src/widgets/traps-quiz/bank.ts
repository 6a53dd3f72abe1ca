// Fetches the questions that come with the quiz; where the file's shape allows, some load apart.
import { bank as first } from "./first.en.js";
import { importFurther } from "./further.js";
import type { Question } from "./question.js";

/** All questions; the first ones alone where the further ones cannot be had. */
export async function loadBank(): Promise<readonly Question[]> {
  const further = await importFurther().catch(() => []);
  return [...first, ...further];
}
