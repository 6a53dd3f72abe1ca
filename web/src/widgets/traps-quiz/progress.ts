// Keeps the reader's progress in this browser, under a key made from the questions' content.
import type { Answer, Question } from "./question.js";
import { hash } from "./shuffle.js";

/** An answer with the content of the question that it answers: another content, another question. */
export interface Kept extends Answer {
  readonly content: string;
}

/** Where the reader stands: the questions of this round, the place in it, all answers so far. */
export interface Progress {
  readonly round: readonly string[];
  readonly index: number;
  readonly answers: Readonly<Record<string, Kept>>;
}

/** What is kept when the browser refuses storage, or has an older text: lasts as long as the page. */
const memory = new Map<string, string>();

/** A short name for a content: changed questions get another. */
export const contentOf = (value: unknown): string => hash(JSON.stringify(value)).toString(36);

export const keyOf = (value: unknown): string => `softbend.traps-quiz.${contentOf(value)}`;

export function store(key: string, progress: Progress): void {
  const text = JSON.stringify(progress);
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Refused (private window, sandboxed frame, full): the page's memory has it.
  }
}

export function recall(key: string): unknown {
  let text: string | null | undefined;
  try {
    text = localStorage.getItem(key);
  } catch {
    text = undefined;
  }
  try {
    return JSON.parse(memory.get(key) ?? text ?? "null");
  } catch {
    return null;
  }
}

type Loose<T> = { readonly [K in keyof T]?: unknown };

/** Stored or imported data may be anything: does this answer fit that question? */
function fits(value: unknown, question: Question | undefined): value is Kept {
  const { given, right, beliefs, content } = (value ?? {}) as Loose<Kept>;
  return (
    question !== undefined &&
    content === contentOf(question) &&
    isGiven(given, question) &&
    typeof right === "boolean" &&
    Array.isArray(beliefs)
  );
}

/** As many marks, or only places that there are. */
function isGiven(given: unknown, { kind, choices, items, bars, curve }: Question): boolean {
  if (kind === "number") return typeof given === "number";
  if (!Array.isArray(given)) return false;
  const marks = bars ?? curve?.at;
  const places = choices ?? items ?? [];
  return marks
    ? given.length === marks.length && given.every(Number.isFinite)
    : given.every((place) => Number.isInteger(place) && places[place as number]) &&
        (kind !== "order" || new Set(given).size === places.length);
}

/** The round that was left unfinished, whether or not its questions are there yet. */
export function roundOf(value: unknown): readonly unknown[] {
  const { round } = (value ?? {}) as Loose<Progress>;
  return Array.isArray(round) ? round : [];
}

/** Progress that fits these questions; undefined where it does not. */
export function readProgress(
  value: unknown,
  known: ReadonlyMap<string, Question>,
): Progress | undefined {
  const { index, answers } = (value ?? {}) as Loose<Progress>;
  const round = roundOf(value);
  if (round.length === 0 || !round.every((id) => known.has(id as string))) return;
  if (typeof index !== "number" || index !== Math.trunc(index)) return;
  if (index < 0 || index > round.length) return;
  const kept = Object.entries(answers ?? {}).filter(([id, answer]) => fits(answer, known.get(id)));
  return {
    round: round as string[],
    index,
    answers: Object.fromEntries(kept),
  };
}
