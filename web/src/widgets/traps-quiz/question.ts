// What a question is, as its file says it (question.schema.json), and what an answer to it is.
import type { Evidence } from "../../evidence/evaluate.js";

export interface Choice {
  readonly text: string;
  readonly why: string;
  readonly right?: true;
  /** The misconception behind a wrong choice. */
  readonly belief?: string;
}

/** A wrong number that betrays a belief; `value` names the show that holds it. */
export interface NearMiss {
  readonly value: string;
  readonly belief: string;
  readonly why: string;
}

export type Tolerance =
  { readonly absolute: number } | { readonly relative: number } | { readonly digits: number };

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
  /** One of several (the default), several of several, or a number. */
  readonly kind?: "choice" | "choices" | "number";
  readonly prompt: string;
  readonly choices?: readonly Choice[];
  /** The show whose live value is the right number. */
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

/** The places of the chosen choices, or the number typed. */
export type Given = readonly number[] | number;

/** An answer and what became of it. */
export interface Answer {
  readonly given: Given;
  readonly right: boolean;
  /** The misconceptions that the answer betrays. */
  readonly beliefs: readonly string[];
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
