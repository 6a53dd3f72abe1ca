// Reads what an author wrote on or inside the tag: ids, a range, parameters, a starting point.
import type { ActivationDefinition } from "../../kernels/index.js";
import { parseNumber } from "../../charts/format.js";
import type { Interval } from "../../charts/scales.js";
import { refuse, split } from "../shared/config-error.js";
import type { Parameters } from "./curves.js";

type Table = readonly ActivationDefinition[];

/** The definition of that id. */
export function find(table: Table, attribute: string, id: unknown): ActivationDefinition {
  return (
    table.find((row) => row.id === id) ??
    refuse(attribute, id, table.map((row) => row.id).join(", "))
  );
}

/** Ids as text with spaces or commas, or as a JSON array; without any, the usual ones that exist. */
export function readIds(
  table: Table,
  attribute: string,
  value: unknown,
  usual: readonly string[],
): string[] {
  if (value === undefined || value === null) {
    return usual.filter((id) => table.some((row) => row.id === id));
  }
  const ids = typeof value === "string" ? split(value) : value;
  if (!Array.isArray(ids)) return refuse(attribute, value, "a list of functions");
  return [...new Set(ids.map((id) => find(table, attribute, id).id))];
}

/** The farthest that an axis goes. */
const FARTHEST = 1e6;

/** Two numbers, the first the smaller, as "-4 4" or [-4, 4]. */
export function readRange(attribute: string, value: unknown, narrowest = 1e-3): Interval {
  const ends: unknown = typeof value === "string" ? split(value).map(parseNumber) : value;
  const holds =
    Array.isArray(ends) &&
    ends.length === 2 &&
    ends.every((end) => typeof end === "number" && Math.abs(end) <= FARTHEST) &&
    ends[1] - ends[0] >= narrowest;
  if (holds) return ends as unknown as Interval;
  const allowed = `two numbers like "-4 4", the first the smaller, none beyond ±1000000`;
  return refuse(attribute, value, allowed);
}

/** A finite number. */
export function readX(value: unknown): number {
  const x = typeof value === "string" ? parseNumber(value) : value;
  return typeof x === "number" && Number.isFinite(x) ? x : refuse("x", value, "a number like -1");
}

const PARAMETERS = 'numbers like "elu.alpha=2"';

/**
 * Numbers by function and name, as "elu.alpha=2 softplus.beta=3" or { elu: { alpha: 2 } }. The kernels
 * check that the name exists and the number is allowed.
 */
export function readParameters(value: unknown): Record<string, Parameters> {
  if (value === undefined || value === null) return {};
  if (typeof value === "object") return value as Record<string, Parameters>;
  if (typeof value !== "string") return refuse("parameters", value, PARAMETERS);
  const read: Record<string, Record<string, number>> = {};
  for (const part of split(value)) {
    const [, id, name, text] = /^([\w-]+)\.(\w+)=(.+)$/.exec(part) ?? [];
    const number = parseNumber(text ?? "");
    if (number === undefined) refuse("parameters", value, PARAMETERS);
    (read[id!] ??= {})[name!] = number;
  }
  return read;
}

export const writeParameters = (all: Readonly<Record<string, Parameters>>): string =>
  Object.entries(all)
    .flatMap(([id, own]) => Object.entries(own).map(([name, value]) => `${id}.${name}=${value}`))
    .join(" ");
