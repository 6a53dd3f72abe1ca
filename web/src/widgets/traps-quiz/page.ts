// What the quiz's templates need from the element: sentences, and texts with numbers and terms in place.
import type { nothing, TemplateResult } from "lit";
import type { EvaluatedEvidence, LiveShow } from "../../evidence/evaluate.js";
import type { Kernels } from "../../kernels/index.js";
import { glossary, type Term } from "../shared/content/glossary.en.js";
import type { Curve } from "./question.js";
import type { strings as after } from "./closer-strings.en.js";
import type { strings } from "./strings.en.js";

export type Key = keyof typeof strings | keyof typeof after;

/** A part of a text: words, or a term with its explanation one tap away. */
type Part = string | { readonly term: Term; readonly word: string };

/** How the element itself says things. */
export interface Voice {
  text(key: Key, values?: Readonly<Record<string, string | number>>): string;
  term(key: Term, word: string): TemplateResult;
  explanation(...keys: Term[]): TemplateResult | typeof nothing;
}

/** Everything a template needs to show one question. */
export interface Page {
  text: Voice["text"];
  /** A text with its live numbers, its terms as buttons. */
  rich(text: string): (string | TemplateResult)[];
  /** A text with its live numbers and nothing to press, for labels. */
  plain(text: string): string;
  /** The explanation of the term that is open, if one of these texts holds it. */
  below(...texts: readonly (string | undefined)[]): TemplateResult | typeof nothing;
  readonly evaluated: EvaluatedEvidence;
  /** How wide a picture may be, in CSS pixels. */
  readonly width: number;
  /** A curve to be drawn, computed by the kernels. */
  curve(curve: Curve): Drawn;
}

/** Points of a curve. */
export interface Drawn {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

/** Points from end to end of a curve. */
const SAMPLES = 241;

export function pageOf(
  evaluated: EvaluatedEvidence,
  voice: Voice,
  kernels: Kernels,
  host: Element,
): Page {
  const plain = (text: string): string => withNumbers(text, evaluated.shows);
  return {
    evaluated,
    // Asked for by pictures alone: it makes the browser lay the page out.
    get width() {
      return host.clientWidth;
    },
    curve: ({ call, name, range: [low, high] }) => {
      const step = (high - low) / (SAMPLES - 1);
      const xs = Float32Array.from({ length: SAMPLES }, (_, i) => low + i * step);
      return { xs, ys: kernels[call](name, xs) };
    },
    text: voice.text,
    plain,
    rich: (text) =>
      parts(plain(text)).map((part) =>
        typeof part === "string" ? part : voice.term(part.term, part.word),
      ),
    below: (...texts) => {
      const terms = texts.flatMap((text) => parts(text ?? ""));
      return voice.explanation(
        ...terms.flatMap((part) => (typeof part === "string" ? [] : part.term)),
      );
    },
  };
}

/** Puts the live numbers into a text; a per cent sign never leaves its number. */
function withNumbers(text: string, shows: readonly LiveShow[]): string {
  return text
    .replace(/\{(\w+)\}/g, (gap, id: string) => shows.find((show) => show.id === id)?.text ?? gap)
    .replaceAll(" %", "\u202f%");
}

/** Splits “a [[term]] or [[term|two terms]]”; what the glossary does not know stays a word. */
function parts(text: string): Part[] {
  return text.split(/\[\[([A-Za-z]\w*(?:\|[^[\]]+)?)\]\]/).map((part, i) => {
    if (i % 2 === 0) return part;
    const [name, word = name] = part.split("|") as [string, string?];
    const term = [name, name.toLowerCase()].find((key) => Object.hasOwn(glossary, key));
    return term === undefined ? word : { term: term as Term, word };
  });
}
