// An author's own questions in a JSON file beside their page: the only request the quiz ever makes, and only if asked to.
import { ConfigError } from "../shared/config-error.js";
import { readOwn } from "./own-json.js";
import type { Question } from "./question.js";

/**
 * Reads a file of the page's own origin: { "questions": [ … ] } or the list alone.
 * @throws ConfigError naming file and field
 */
export async function readFile(address: string): Promise<Question[]> {
  let content: unknown;
  try {
    const answer = await fetch(new URL(address, document.baseURI), { mode: "same-origin" });
    if (!answer.ok) throw new Error(`the server says ${answer.status}`);
    content = await answer.json();
  } catch (error) {
    const disk = location.protocol === "file:";
    const why = disk ? "a page opened from disk may not read other files" : String(error);
    throw new ConfigError(
      `${address} cannot be read: ${why}. Questions can also stand inside the tag, as JSON or HTML.`,
    );
  }
  const { questions } = (Array.isArray(content) ? { questions: content } : (content ?? {})) as {
    questions?: unknown;
  };
  return readOwn(questions, `${address}: questions`);
}
