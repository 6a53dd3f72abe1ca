// What a question is, as its file says it (question.schema.json), and what an answer to it is.
import type { Evidence } from "../../evidence/evaluate.js";

export interface Choice {
  readonly text: string;
  readonly why: string;
  readonly right?: true;
  /** The misconception behind a wrong choice. */
  readonly belief?: string;
}

/** One of the things to put in order; `value` names the show whose live number decides its place. */
export interface Item {
  readonly text: string;
  readonly why: string;
  readonly value: string;
}

/**
 * A wrong answer that betrays a belief: `value` names the show that holds the wrong number or the
 * wrong marks; `pair` names two items put the wrong way round, as the shows that decide them.
 */
export interface NearMiss {
  readonly value?: string;
  readonly pair?: readonly [string, string];
  readonly belief: string;
  readonly why: string;
}

export type Tolerance =
  { readonly absolute: number } | { readonly relative: number } | { readonly digits: number };

/** A curve to be marked before it is drawn. */
export interface Curve {
  readonly call: "activation" | "derivative";
  /** The activation's id. */
  readonly name: string;
  /** Where the reader marks. */
  readonly at: readonly number[];
  /** What the plot shows from left to right, and from bottom to top. */
  readonly range: readonly [number, number];
  readonly height: readonly [number, number];
}

/** A widget in the very state that disproves the wrong answers. */
export interface Lab {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Question {
  readonly id: string;
  readonly level?: "first" | "further";
  readonly order?: number;
  readonly topic?: string;
  /** One of several (the default), several of several, a number, an order, or marks set beforehand. */
  readonly kind?: "choice" | "choices" | "number" | "order" | "predict";
  readonly prompt: string;
  readonly choices?: readonly Choice[];
  readonly items?: readonly Item[];
  /** Items stand from the smallest to the largest; without it from the largest. */
  readonly rising?: true;
  /** Names of the bars whose shares are to be set. */
  readonly bars?: readonly string[];
  readonly curve?: Curve;
  /** The show that says where the bars stand at first; without it all are equal. */
  readonly start?: string;
  /** The show whose live value is the right number, or the right marks. */
  readonly answer?: string;
  readonly tolerance?: Tolerance;
  readonly why?: string;
  readonly near?: readonly NearMiss[];
  readonly otherwise?: string;
  readonly hint?: string;
  readonly practice?: string;
  readonly truth?: string;
  readonly evidence?: Evidence;
  readonly lab?: Lab;
}

/** The places of the chosen choices, the items in order, the marks set, or the number typed. */
export type Given = readonly number[] | number;

/** An answer and what became of it. */
export interface Answer {
  readonly given: Given;
  readonly right: boolean;
  /** The misconceptions that the answer betrays. */
  readonly beliefs: readonly string[];
  /** How far marks were off: the share in the wrong place, or the farthest mark's distance. */
  readonly off?: number;
}

/** Detail of the event "trap-answered". */
export interface TrapAnswered extends Answer {
  readonly id: string;
}

/** Detail of the event "quiz-complete". */
export interface QuizComplete {
  readonly right: number;
  readonly total: number;
  readonly answers: Readonly<Record<string, Answer>>;
}

declare global {
  interface HTMLElementEventMap {
    "trap-answered": CustomEvent<TrapAnswered>;
    "quiz-complete": CustomEvent<QuizComplete>;
  }
}
