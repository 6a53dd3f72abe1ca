// Stands in for widgets/traps-quiz/further.ts in classic scripts: a script beside this one.
import type { Question } from "../widgets/traps-quiz/question.js";
import { furtherShelf } from "./further-shelf.js";
import { loadSibling } from "./sibling.js";

export async function importFurther(): Promise<readonly Question[]> {
  if (furtherShelf.get() === undefined) await loadSibling("traps-quiz-further.js");
  return furtherShelf.get() ?? [];
}
