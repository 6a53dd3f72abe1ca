// Finds the questions for going further: a module beside this one, loaded only when needed.
// Classic scripts are built with another way to find them in this file's place.
import type { Question } from "./question.js";

export async function importFurther(): Promise<readonly Question[]> {
  return (await import("./further.en.js")).bank;
}
