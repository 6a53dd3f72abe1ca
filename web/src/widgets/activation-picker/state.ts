// What of the picker's state an author sets, a reader changes, and the address keeps, as plain values.
import { type ActivationDefinition, SoftbendError } from "../../kernels/index.js";
import type { Interval } from "../../charts/scales.js";
import { readTools } from "../shared/config-error.js";
import { readIds, readParameters, readRange, readX, writeParameters } from "./config.js";
import { first } from "./content/en.js";
import type { Wanted } from "./scene.js";

/** Names of the properties that a reader changes; “Start again” sets them back. */
export const kept = [
  "activation",
  "compare",
  "x",
  "steepness",
  "difference",
  "parameters",
  "view",
  "stretched",
] as const;

/** The picker's properties, as authors write them. */
export interface Properties {
  activation: string | undefined;
  functions: string | readonly string[] | undefined;
  compare: string | readonly string[] | undefined;
  range: string | readonly [number, number] | undefined;
  x: number | string | undefined;
  steepness: boolean;
  difference: boolean;
  parameters: string | Wanted["parameters"] | undefined;
  view: string | readonly [number, number] | undefined;
  stretched: boolean;
  tools: string | undefined;
}

export type Kept = Pick<Properties, (typeof kept)[number]>;

export const keptOf = (of: Kept): Kept =>
  Object.fromEntries(kept.map((name) => [name, of[name]])) as unknown as Kept;

/** Properties as the plot wants them, but for its size; `row` are the ids always in sight. */
export interface Read extends Omit<Wanted, "detail" | "more" | "width" | "fontSize"> {
  readonly row: readonly string[];
  readonly whole: Interval;
  readonly tools: readonly Tool[];
}

/** @throws ConfigError on what cannot be meant. */
export function read(table: readonly ActivationDefinition[], given: Properties): Read {
  const row = readIds(table, "functions", given.functions, first.functions);
  const whole = given.range === undefined ? first.range : readRange("range", given.range);
  const usual = first.activation;
  return {
    row,
    whole,
    tools: readTools(given.tools, parts),
    // The author's or reader's choice; failing that the usual one, if it is in the row.
    activation: given.activation ?? (row.includes(usual) ? usual : (row[0] ?? usual)),
    compared: readIds(table, "compare", given.compare, first.compare),
    parameters: readParameters(given.parameters),
    range: given.view === undefined ? whole : readRange("view", given.view, 0),
    heights: given.view === undefined ? "all" : given.stretched ? "stretched" : "true",
    x: readX(given.x ?? first.x),
    steepness: given.steepness,
    difference: given.difference,
  };
}

/** Takes over what an address says, name by name, leaving out whatever `draws` cannot show. */
export function takeOver(
  on: Kept,
  said: Readonly<Record<string, string>>,
  draws: () => unknown,
): void {
  const target = on as unknown as Record<string, unknown>;
  for (const name of kept) {
    const value = said[name];
    if (value === undefined) continue;
    const before = target[name];
    target[name] = typeof before === "boolean" ? value === "true" : value;
    try {
      draws();
    } catch (error) {
      if (!(error instanceof SoftbendError)) throw error;
      target[name] = before;
    }
  }
}

function textOf(value: NonNullable<Kept[keyof Kept]>): string {
  if (typeof value !== "object") return String(value);
  return Array.isArray(value) ? value.join() : writeParameters(value as Wanted["parameters"]);
}

/** What differs from the start, as text for an address; undefined where nothing does. */
export function changes(now: Kept, start: Kept): Record<string, string | undefined> {
  return Object.fromEntries(
    kept.map((name) => {
      const value = now[name];
      const same = value === start[name] || value === undefined;
      return [name, same ? undefined : textOf(value)];
    }),
  );
}

/** The parts that can be left out. */
const parts = ["choices", "task", "steepness", "reset", "closer"] as const;
export type Tool = (typeof parts)[number];
