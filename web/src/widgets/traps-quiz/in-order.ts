// Turns a folder of question files into a list; a new question is one new file there, no code.
import type { Question } from "./question.js";

/** The file's name is the id, the folder the level; those without an order come last. */
export function inOrder(
  level: "first" | "further",
  files: Readonly<Record<string, Omit<Question, "id">>>,
): Question[] {
  const place = ({ order = Infinity }: Question): number => order;
  return Object.entries(files)
    .map(([path, question]) => ({ ...question, id: path.replace(/.*\/|\.json$/g, ""), level }))
    .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
