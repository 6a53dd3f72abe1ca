// The questions that everyone meets first: every file of content/en/first, in its order.
import { inOrder } from "./in-order.js";
import type { Question } from "./question.js";

export const bank = inOrder(
  "first",
  import.meta.glob<Omit<Question, "id">>("./content/en/first/*.json", {
    eager: true,
    import: "default",
  }),
);
