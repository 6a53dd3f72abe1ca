// Turns the words of the field inside a text into buttons that explain them.
import type { TemplateResult } from "lit";
import type { Glossary, Term } from "./content/glossary.en.js";

/** Finds the words of one glossary in a text. */
export class Linker {
  readonly #byWord: ReadonlyMap<string, Term>;
  readonly #pattern: RegExp;

  constructor(glossary: Glossary) {
    const terms = Object.entries(glossary);
    this.#byWord = new Map(terms.map(([key, { word }]) => [word.toLowerCase(), key as Term]));
    const words = [...this.#byWord.keys()].sort((a, b) => b.length - a.length);
    this.#pattern = new RegExp(`(?<![\\wα-ω])(${words.join("|")})(?!\\w)`, "gi");
  }

  /** The text in pieces, each word of the glossary replaced at its first mention. */
  linked(
    text: string,
    term: (key: Term, word: string) => TemplateResult,
  ): (string | TemplateResult)[] {
    const seen = new Set<Term>();
    return text.split(this.#pattern).map((piece, i) => {
      const key = i % 2 === 1 ? this.#byWord.get(piece.toLowerCase())! : undefined;
      if (key === undefined || seen.has(key)) return piece;
      seen.add(key);
      return term(key, piece);
    });
  }

  /** Those words of the glossary that the text holds. */
  termsIn(text: string): Term[] {
    return (text.match(this.#pattern) ?? []).map((word) => this.#byWord.get(word.toLowerCase())!);
  }
}
