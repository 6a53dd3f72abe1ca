// What the reader has put in so far: where it starts, and when it is an answer.
import type { LiveShow } from "../../evidence/evaluate.js";
import { parseNumber } from "../../charts/format.js";
import { numbersOf, rightOrder } from "./grade.js";
import type { Key } from "./page.js";
import type { Given, Question } from "./question.js";

/** Chosen places, items in order, marks; or the number as it is being typed. */
export type Draft = readonly number[] | string;

/** What stands there before the reader does anything; items never stand right already. */
export function startOf(
  question: Question,
  order: readonly number[],
  shows: readonly LiveShow[],
): Draft {
  const { kind, bars, curve, start } = question;
  if (kind === "number") return "";
  if (kind === "order") {
    const right = String(order) === String(rightOrder(question, shows));
    return right ? [...order.slice(1), order[0]!] : order;
  }
  if (start !== undefined) return numbersOf(start, shows);
  return bars?.map(() => 1 / bars.length) ?? curve?.at.map(() => 0) ?? [];
}

/** One bar is set, the others share what is left in the proportion they had. */
export function share(values: readonly number[], place: number, value: number): number[] {
  const rest = values.reduce((sum, one, i) => (i === place ? sum : sum + one), 0);
  return values.map((one, i) => {
    if (i === place) return value;
    return (1 - value) * (rest > 0 ? one / rest : 1 / (values.length - 1));
  });
}

const MISSING = {
  choice: "pickFirst",
  choices: "tickFirst",
  number: "typeFirst",
  order: "moveFirst",
  predict: "markFirst",
} as const satisfies Record<string, Key>;

/** The draft as an answer, or the sentence that says what is missing. */
export function read({ kind = "choice" }: Question, draft: Draft | undefined): Given | Key {
  const given = typeof draft === "string" ? parseNumber(draft) : draft;
  return given === undefined || (typeof given === "object" && given.length === 0)
    ? MISSING[kind]
    : given;
}
