// Turns the words of the field inside a text into buttons that explain them.
import type { TemplateResult } from "lit";
import { glossary, type Term } from "./content/glossary.en.js";

const keys = Object.keys(glossary) as Term[];
const byWord = new Map(keys.map((key) => [glossary[key].word.toLowerCase(), key]));
const words = [...byWord.keys()].sort((a, b) => b.length - a.length);
const pattern = new RegExp(`(?<![\\wα-ω])(${words.join("|")})(?!\\w)`, "gi");

/** The text in pieces, each word of the glossary replaced at its first mention. */
export function linked(
  text: string,
  term: (key: Term, word: string) => TemplateResult,
): (string | TemplateResult)[] {
  const seen = new Set<Term>();
  return text.split(pattern).map((piece, i) => {
    const key = i % 2 === 1 ? byWord.get(piece.toLowerCase())! : undefined;
    if (key === undefined || seen.has(key)) return piece;
    seen.add(key);
    return term(key, piece);
  });
}

/** Those words of the glossary that the text holds. */
export const termsIn = (text: string): Term[] =>
  (text.match(pattern) ?? []).map((word) => byWord.get(word.toLowerCase())!);
