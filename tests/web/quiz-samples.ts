// A question as small as an author can write it, and answers to it.
import type { Question } from "../../web/src/widgets/traps-quiz/question.js";

/** Without anything to answer it by. */
export const bare = (id: string): Question => ({ id, prompt: "?" });

export const own = (id: string, more: Partial<Question> = {}): Question => ({
  ...bare(id),
  choices: [
    { text: "yes", why: "so", right: true },
    { text: "no", why: "not so", belief: "No is always safe" },
  ],
  ...more,
});

export const right = { given: [0], right: true, beliefs: [] };
export const wrong = { given: [1], right: false, beliefs: ["No is always safe"] };
