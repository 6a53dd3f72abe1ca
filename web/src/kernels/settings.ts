// Checks the numbers, names and options that callers pass; every refusal is a typed error.
import { ArgumentRangeError, ArgumentTypeError, complaint, UnknownNameError } from "./errors.js";
import type { Limits } from "./definition.js";

/** 0 (the tallest wins) to Infinity (all equal). */
export function toTemperature(temperature: unknown): number {
  if (typeof temperature !== "number") {
    throw new ArgumentTypeError(complaint("temperature", temperature, "a number, 0 or more"));
  }
  if (!(temperature >= 0)) {
    throw new ArgumentRangeError(
      complaint("temperature", temperature, "0 or more, Infinity included"),
    );
  }
  // −0 would turn the signs of infinities.
  return Math.abs(temperature);
}

/** The place of a name among those that exist. */
export function toNameIndex(argument: string, name: unknown, names: readonly string[]): number {
  const index = names.indexOf(name as string);
  if (index < 0) throw new UnknownNameError(complaint(argument, name, names.join(", ")));
  return index;
}

/** Any number, NaN apart. */
export function toNumber(argument: string, value: unknown): number {
  if (typeof value !== "number") {
    throw new ArgumentTypeError(complaint(argument, value, "a number"));
  }
  if (Number.isNaN(value)) throw new ArgumentRangeError(complaint(argument, value, "a number"));
  return value;
}

/** A number from 0 to 1. */
export function toFraction(argument: string, value: unknown): number {
  const number = toNumber(argument, value);
  if (!(number >= 0 && number <= 1)) {
    throw new ArgumentRangeError(complaint(argument, number, "a number from 0 to 1"));
  }
  return number;
}

/** A whole number that fits 32 bits. */
export function toCount(argument: string, value: unknown, least: number): number {
  const number = toNumber(argument, value);
  if (!Number.isInteger(number) || number < least || number >= 2 ** 32) {
    const allowed = `a whole number from ${least} to 2^32 − 1`;
    throw new ArgumentRangeError(complaint(argument, number, allowed));
  }
  return number;
}

/** An arrangement of all steps, two bits for each, the first lowest. */
export function toOrder(order: unknown, steps: readonly string[]): number {
  const given: unknown[] = Array.isArray(order) ? order : [];
  const places = given.map((step) => steps.indexOf(step as string));
  if (places.length !== steps.length || steps.some((_, i) => !places.includes(i))) {
    throw new ArgumentRangeError(
      complaint("order", order, `an array that names each of ${steps.join(", ")} once`),
    );
  }
  return places.reduceRight((code, place) => code * 4 + place, 0);
}

/** A length for a buffer. */
export function toLength(length: unknown): number {
  if (typeof length !== "number") {
    throw new ArgumentTypeError(complaint("length", length, "a whole number from 1"));
  }
  if (!Number.isInteger(length) || length < 1 || length >= 2 ** 29) {
    throw new ArgumentRangeError(complaint("length", length, "a whole number from 1 to 2^29 − 1"));
  }
  return length;
}

/** The options object, with names that exist. */
export function toOptions<T extends object>(
  options: T | null | undefined,
  ...names: (keyof T)[]
): Partial<T> {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null) {
    throw new ArgumentTypeError(
      complaint("options", options, `an object with ${names.join(", ")}`),
    );
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name as keyof T)) {
      throw new UnknownNameError(complaint("option", name, names.join(", ")));
    }
  }
  return options;
}

/** Values in the definition's order, defaults filled in. */
export function toParameters(id: string, definitions: readonly Limits[], given: unknown): number[] {
  const values = definitions.map((parameter) => parameter.default);
  if (given === undefined) return values;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new ArgumentTypeError(complaint("parameters", given, "an object of numbers by name"));
  }
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    const index = definitions.findIndex((parameter) => parameter.name === name);
    const definition = definitions[index];
    if (definition === undefined) {
      const known = definitions.map((parameter) => parameter.name).join(", ");
      throw new UnknownNameError(complaint(`parameter of ${id}`, name, known || "none"));
    }
    if (value !== undefined) values[index] = toParameter(definition, value);
  }
  return values;
}

function toParameter({ name, min, max }: Limits, value: unknown): number {
  const allowed = `a number from ${min} to ${max}`;
  if (typeof value !== "number") {
    throw new ArgumentTypeError(complaint(`parameters.${name}`, value, allowed));
  }
  if (!(value >= min && value <= max)) {
    throw new ArgumentRangeError(complaint(`parameters.${name}`, value, allowed));
  }
  return value;
}
