// Keeps the reader's progress in this browser, under a key made from the questions' content.
import type { Answer, Question } from "./question.js";
import { hash } from "./shuffle.js";

/** Where the reader stands: the questions of this round, the place in it, all answers so far. */
export interface Progress {
  readonly round: readonly string[];
  readonly index: number;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What is kept when the browser refuses storage: lasts as long as the page. */
const memory = new Map<string, string>();

/** Changed questions get another key: old answers never meet new questions. */
export const keyOf = (content: unknown): string =>
  `softbend.traps-quiz.${hash(JSON.stringify(content)).toString(36)}`;

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
    return JSON.parse(text ?? memory.get(key) ?? "null");
  } catch {
    return null;
  }
}

type Loose<T> = { readonly [K in keyof T]?: unknown };

/** Stored or imported data may be anything: does this answer fit that question? */
function fits(value: unknown, question: Question | undefined): value is Answer {
  const { given, right, beliefs } = (value ?? {}) as Loose<Answer>;
  const places = Array.isArray(given) && given.every((place) => Number.isInteger(place));
  const ofKind = question?.kind === "number" ? typeof given === "number" : places;
  return question !== undefined && ofKind && typeof right === "boolean" && Array.isArray(beliefs);
}

/** Progress that fits these questions; undefined where it does not. */
export function readProgress(
  value: unknown,
  known: ReadonlyMap<string, Question>,
): Progress | undefined {
  const { round, index, answers } = (value ?? {}) as Loose<Progress>;
  if (!Array.isArray(round) || !round.every((id: unknown) => known.has(id as string))) return;
  if (typeof index !== "number" || index !== Math.trunc(index)) return;
  if (index < 0 || index > round.length || round.length === 0) return;
  const kept = Object.entries(answers ?? {}).filter(([id, answer]) => fits(answer, known.get(id)));
  return { round: round as string[], index, answers: Object.fromEntries(kept) };
}
