// Fetches the questions that come with the quiz; where the file's shape allows, they load apart.
import { importFurther } from "./further.js";
import type { Question } from "./question.js";

/** All questions; the first ones alone where the further ones cannot be had. */
export async function loadBank(): Promise<readonly Question[]> {
  const [first, further] = await Promise.all([
    import("./first.en.js"),
    importFurther().catch(() => []),
  ]);
  return [...first.bank, ...further];
}
