// Judges an answer: right or not, and which beliefs it betrays.
import type { LiveShow } from "../../evidence/evaluate.js";
import type { Answer, Given, NearMiss, Question, Tolerance } from "./question.js";

/** Is the typed number the wanted one, within the tolerance? */
export function isNear(typed: number, wanted: number, tolerance: Tolerance): boolean {
  if (!Number.isFinite(wanted)) return Object.is(typed, wanted);
  if ("digits" in tolerance) {
    return typed.toPrecision(tolerance.digits) === wanted.toPrecision(tolerance.digits);
  }
  const room = "absolute" in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(wanted);
  return Math.abs(typed - wanted) <= room;
}

/** The live number of a show; a list of one counts as its number. */
export function numberOf(id: string | undefined, shows: readonly LiveShow[]): number {
  const value = shows.find((show) => show.id === id)?.value;
  return typeof value === "number" ? value : (value?.[0] ?? NaN);
}

/** The betraying wrong number that was typed, if it is one. */
export function nearMiss(
  question: Question,
  typed: number,
  shows: readonly LiveShow[],
): NearMiss | undefined {
  return question.near?.find(({ value }) =>
    isNear(typed, numberOf(value, shows), question.tolerance!),
  );
}

export function grade(question: Question, given: Given, shows: readonly LiveShow[]): Answer {
  if (typeof given === "number") {
    const right = isNear(given, numberOf(question.answer, shows), question.tolerance!);
    const belief = right ? undefined : nearMiss(question, given, shows)?.belief;
    return { given, right, beliefs: belief === undefined ? [] : [belief] };
  }
  const { choices = [] } = question;
  const right = choices.every((choice, i) => given.includes(i) === (choice.right ?? false));
  const beliefs = given.flatMap((i) => choices[i]?.belief ?? []);
  return { given, right, beliefs };
}
