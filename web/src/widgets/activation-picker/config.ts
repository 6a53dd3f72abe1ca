// Reads what an author wrote on or inside the tag: ids, a range, a starting point.
import type { ActivationDefinition } from "../../kernels/index.js";
import { parseNumber } from "../../charts/format.js";
import type { Interval } from "../../charts/scales.js";
import { ConfigError } from "../shared/base-element.js";

type Table = readonly ActivationDefinition[];

/** The definition of that id. */
export function find(table: Table, attribute: string, id: unknown): ActivationDefinition {
  const definition = table.find((row) => row.id === id);
  if (definition === undefined) {
    const known = table.map((row) => row.id).join(", ");
    throw new ConfigError(`${attribute} is ${JSON.stringify(id)}; allowed: ${known}.`);
  }
  return definition;
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
  const ids = typeof value === "string" ? value.split(/[\s,]+/).filter(Boolean) : value;
  if (!Array.isArray(ids)) {
    throw new ConfigError(
      `${attribute} has to be a list of functions; it is ${JSON.stringify(value)}.`,
    );
  }
  return [...new Set(ids.map((id) => find(table, attribute, id).id))];
}

/** The widest range that float32 samples still resolve. */
const FARTHEST = 1e6;
const NARROWEST = 1e-3;

/** Two numbers, the first the smaller, as "-4 4" or [-4, 4]. */
export function readRange(value: unknown): Interval {
  const ends: unknown[] =
    typeof value === "string"
      ? value
          .trim()
          .split(/[\s,]+/)
          .map((end) => parseNumber(end))
      : Array.isArray(value)
        ? value
        : [];
  const [low, high] = ends as number[];
  const holds =
    ends.length === 2 &&
    ends.every((end) => typeof end === "number" && Math.abs(end) <= FARTHEST) &&
    high! - low! >= NARROWEST;
  if (!holds) {
    const allowed = `two numbers like "-4 4", the first the smaller, none beyond ±1000000`;
    throw new ConfigError(`range is ${JSON.stringify(value)}; allowed: ${allowed}.`);
  }
  return [low!, high!];
}

/** A finite number. */
export function readX(value: unknown): number {
  const x = typeof value === "string" ? parseNumber(value) : value;
  if (typeof x !== "number" || !Number.isFinite(x)) {
    throw new ConfigError(`x is ${JSON.stringify(value)}; allowed: a number like -1.`);
  }
  return x;
}
