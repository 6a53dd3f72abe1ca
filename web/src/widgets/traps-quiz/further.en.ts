// The questions for going further: every file of content/en/further, in its order; loaded apart.
import { inOrder } from "./in-order.js";
import type { Question } from "./question.js";

export const bank = inOrder(
  "further",
  import.meta.glob<Omit<Question, "id">>("./content/en/further/*.json", {
    eager: true,
    import: "default",
  }),
);
