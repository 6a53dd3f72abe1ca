// An author's own questions as plain HTML inside the tag, which is also what shows without JavaScript.
import { ConfigError } from "../shared/config-error.js";
import type { Choice, Question } from "./question.js";

const words = (nodes: Iterable<Node>): string =>
  [...nodes]
    .map(({ textContent }) => textContent)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

/** Words of an element without its disclosures, or inside them without their summaries. */
function text(element: Element, without: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(without)) part.remove();
  return words([copy]);
}

const inside = (details: Element | null): string => (details ? text(details, "summary") : "");

/**
 * Every <section> with a list is a question: what comes before the list asks, its items are the
 * choices, `data-right` marks the right ones, a <details> in an item explains it, a <details> after
 * the list is the hint, and a last <footer> is the sentence to take away.
 * @throws ConfigError naming the section
 */
export function readHtml(host: Element): Question[] {
  const sections = [...host.querySelectorAll("section")].filter((one) => one.querySelector("li"));
  const ids = new Set<string>();
  return sections.map((section, i) => {
    const question = readSection(section, i + 1);
    if (ids.has(question.id)) throw new ConfigError(`Two questions have the id "${question.id}".`);
    ids.add(question.id);
    return question;
  });
}

function readSection(section: HTMLElement, place: number): Question {
  const fail = (what: string): never => {
    throw new ConfigError(`Question ${place} in this tag ${what}.`);
  };
  const list = section.querySelector("ul, ol")!;
  const parts = [...section.children];
  const after = parts.indexOf(list);
  const prompt = words(parts.slice(0, Math.max(0, after))) || fail("asks nothing before its list");
  const choices = [...list.children].map((item): Choice => {
    const { right, belief } = (item as HTMLElement).dataset;
    const why = inside(item.querySelector("details")) || fail("has an item without a <details>");
    const choice = { text: text(item, "details"), why, ...(belief && { belief }) };
    return right === undefined ? choice : { ...choice, right: true };
  });
  const right =
    choices.filter((choice) => choice.right).length || fail("marks no item with data-right");
  const hint = inside(parts.slice(after + 1).find((one) => one.matches("details")) ?? null);
  const truth = words(section.querySelectorAll("footer"));
  const { topic } = section.dataset;
  return {
    id: section.id || `q${place}`,
    prompt,
    choices,
    kind: right > 1 ? "choices" : "choice",
    ...(topic && { topic }),
    ...(hint && { hint }),
    ...(truth && { truth }),
  };
}
