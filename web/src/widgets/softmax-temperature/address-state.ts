// The reader's state as short texts for the page's address, and back; what cannot be meant is ignored.
import { ConfigError } from "../shared/config-error.js";
import { readOptions, readTemperature } from "./config.js";
import type { Options } from "./options.js";

export interface Kept {
  readonly temperature: number;
  readonly options: Options;
}

const write = (value: number): string => String(value).replace("Infinity", "inf");
const labelsOf = (options: Options): string => JSON.stringify(options.map(({ label }) => label));

/** Only what differs from the author's start is written. */
export function toAddress(
  { temperature, options }: Kept,
  start: Kept,
): Record<string, string | undefined> {
  const differs = (of: (options: Options) => string): string | undefined =>
    of(options) === of(start.options) ? undefined : of(options);
  return {
    t: temperature === start.temperature ? undefined : write(temperature),
    logits: differs((all) => all.map(({ logit }) => write(logit)).join()),
    blocked: differs((all) => all.flatMap(({ blocked }, i) => (blocked ? [i] : [])).join()),
    labels: differs(labelsOf),
  };
}

export const isSame = (options: Options, others: Options): boolean =>
  Object.values(toAddress({ temperature: 1, options }, { temperature: 1, options: others })).every(
    (text) => text === undefined,
  );

export function fromAddress(
  { t, logits, blocked, labels }: Readonly<Record<string, string>>,
  start: Kept,
): Kept {
  return {
    temperature: readTemperature(t ?? "") ?? start.temperature,
    options: readKept(logits, blocked, labels, start.options) ?? start.options,
  };
}

function readKept(
  logits: string | undefined,
  blocked: string | undefined,
  labels: string | undefined,
  start: Options,
): Options | undefined {
  if (logits === undefined && blocked === undefined && labels === undefined) return undefined;
  try {
    const names: unknown =
      labels === undefined ? start.map(({ label }) => label) : JSON.parse(labels);
    const options = readOptions(logits ?? start.map(({ logit }) => logit), names);
    const off = blocked?.split(",").map(Number);
    return options.map((option, i) => ({
      ...option,
      blocked: off ? off.includes(i) && blocked !== "" : (start[i]?.blocked ?? false),
    }));
  } catch (error) {
    if (error instanceof ConfigError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
