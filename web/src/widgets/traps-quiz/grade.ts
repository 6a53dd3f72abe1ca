// Judges an answer: right or not, how far off, and which beliefs it betrays.
import type { LiveShow } from "../../evidence/evaluate.js";
import type { Answer, Given, NearMiss, Question, Tolerance } from "./question.js";

type Shows = readonly LiveShow[];

/** Is the typed number the wanted one, within the tolerance? */
export function isNear(typed: number, wanted: number, tolerance: Tolerance): boolean {
  if (!Number.isFinite(wanted)) return Object.is(typed, wanted);
  if ("digits" in tolerance) {
    return typed.toPrecision(tolerance.digits) === wanted.toPrecision(tolerance.digits);
  }
  const room = "absolute" in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(wanted);
  return Math.abs(typed - wanted) <= room;
}

/** The live numbers of a show; NaN where there is none. */
export function numbersOf(id: string | undefined, shows: Shows): number[] {
  const value = shows.find((show) => show.id === id)?.value ?? NaN;
  return typeof value === "number" ? [value] : Array.from(value);
}

export const numberOf = (id: string | undefined, shows: Shows): number => numbersOf(id, shows)[0]!;

/** Places of the items as they belong. */
export function rightOrder({ items = [], rising }: Question, shows: Shows): number[] {
  const value = (place: number): number => numberOf(items[place]!.value, shows);
  return items
    .map((_, i) => i)
    .sort((a, b) => (rising ? value(a) - value(b) : value(b) - value(a)));
}

/** Items of the same value may stand either way. */
function isOrdered(question: Question, given: readonly number[], shows: Shows): boolean {
  const value = (place: number): number => numberOf(question.items![place]!.value, shows);
  const right = rightOrder(question, shows);
  return given.every((place, i) => Object.is(value(place), value(right[i]!)));
}

/** Bars: the share in the wrong place. Marks on a curve: the farthest one's distance. */
function distance({ curve }: Question, marks: readonly number[], wanted: number[]): number {
  const gaps = wanted.map((value, i) => Math.abs(value - marks[i]!));
  return curve ? Math.max(...gaps) : gaps.reduce((sum, gap) => sum + gap, 0) / 2;
}

/** How far marks may be off and still be right. */
export const roomOf = ({ tolerance }: Question): number =>
  tolerance && "absolute" in tolerance ? tolerance.absolute : 0;

/** Sums of hundredths are off by their last bits. */
const ROUNDING = 1e-9;

/** Does the answer amount to the numbers of this show? */
function amounts(question: Question, given: Given, id: string | undefined, shows: Shows): boolean {
  if (typeof given === "number") return isNear(given, numberOf(id, shows), question.tolerance!);
  return distance(question, given, numbersOf(id, shows)) <= roomOf(question) + ROUNDING;
}

/** What a wrong number, wrong marks or a wrong order betrays. */
export function nearMisses(question: Question, given: Given, shows: Shows): NearMiss[] {
  const { near = [], items = [], kind } = question;
  if (kind !== "order")
    return near.filter(({ value }) => amounts(question, given, value, shows)).slice(0, 1);
  const place = (id: string): number =>
    (given as number[]).findIndex((item) => items[item]!.value === id);
  return near.filter(({ pair }) => pair && place(pair[0]) < place(pair[1]));
}

export function grade(question: Question, given: Given, shows: Shows): Answer {
  const { kind, choices = [] } = question;
  if (choices.length > 0 && typeof given !== "number") {
    const right = choices.every((choice, i) => given.includes(i) === (choice.right ?? false));
    return { given, right, beliefs: given.flatMap((i) => choices[i]?.belief ?? []) };
  }
  const right =
    kind === "order"
      ? isOrdered(question, given as number[], shows)
      : amounts(question, given, question.answer, shows);
  const beliefs = right ? [] : nearMisses(question, given, shows).map(({ belief }) => belief);
  if (kind !== "predict") return { given, right, beliefs };
  const off = distance(question, given as number[], numbersOf(question.answer, shows));
  return { given, right, beliefs, off };
}
