// Reads what an author wrote or a reader pasted into options, temperatures and long rows.
import { parseNumber } from "../../charts/format.js";
import { refuse } from "../shared/config-error.js";
import type { Preset } from "./content/en.js";
import { MOST, type Option } from "./options.js";

/** Scores and labels as comma-separated text, or as arrays. */
export function readOptions(logits: unknown, labels: unknown): Option[] {
  const scores = toList("logits", logits).map(toLogit);
  const { length } = scores;
  const names = labels === undefined ? [] : toList("labels", labels).map(String);
  if (names.length > 0 && names.length !== length) {
    refuse("labels.length", names.length, `${length}, one for each of logits`);
  }
  if (length > MOST) {
    refuse("logits.length", length, `${MOST} at most; longer rows go to vocabulary`);
  }
  return scores.map((logit, i) => ({
    label: names[i] ?? `#${i + 1}`,
    logit: logit === -Infinity ? 0 : logit,
    blocked: logit === -Infinity,
  }));
}

export function toList(name: string, value: unknown): readonly unknown[] {
  if (ArrayBuffer.isView(value)) return [...(value as Float32Array)];
  if (Array.isArray(value) && value.length > 0) return value;
  if (typeof value === "string" && value.trim() !== "") {
    return value
      .trim()
      .split(value.includes(",") ? "," : /\s+/)
      .map((entry) => entry.trim());
  }
  return refuse(name, value, 'a list like "2, 1, 0.1"');
}

function toLogit(entry: unknown, index: number): number {
  const value = typeof entry === "string" ? parseNumber(entry) : entry;
  return typeof value === "number" && value < Infinity
    ? value
    : refuse(`logits[${index}]`, entry, "a number, -inf to block");
}

/** A temperature as typed by an author or a reader; undefined when it is none. */
export function readTemperature(text: string): number | undefined {
  const value = parseNumber(text);
  return value !== undefined && value >= 0 ? value : undefined;
}

/** An author's own examples: [{ "name", "logits", "labels"?, "prompt"?, "note"? }]. */
export function readPresets(value: unknown): Preset[] {
  const entries = typeof value === "string" ? parse(value) : value;
  if (!Array.isArray(entries)) refuse("presets", value, 'a list: [{ "name": …, "logits": … }]');
  return (entries as (Partial<Preset> & Record<string, unknown>)[]).map(
    ({ logits, labels, ...said }, i) => ({
      ...{ name: `#${i + 1}`, note: "", ...said },
      options: readOptions(logits, labels),
    }),
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

export interface Pasted {
  readonly logits: readonly number[];
  readonly labels?: readonly string[];
}

/** “mat 2.0” or “mat,2.0” on a line of its own; a label holds no second one unless it is quoted. */
const LABELLED =
  /^\s*(?:"([^"]+)"|([^"\d\s−+.-](?:(?![\t,;:=]|\s[−+-]?\.?\d)[^"])*?))\s*[\t,;:=\s]\s*([^\s",;]+),?\s*$/;

/**
 * A list, a column, a printed tensor, or lines of label and score.
 * Returns the first piece that is no number, if there is one.
 */
export function readPasted(text: string): Pasted | string {
  const pairs = text.match(/.*\S.*/g)?.map((line) => LABELLED.exec(line)) ?? [null];
  const scores = pairs.map((pair) => parseNumber(pair?.[3] ?? "") ?? Infinity);
  if (scores.every((score) => score < Infinity)) {
    return { logits: scores, labels: pairs.map((pair) => (pair![1] ?? pair![2])!) };
  }
  const logits: number[] = [];
  for (const piece of text.replace(/tensor|array|[[\]()]/g, " ").match(/[^\s,;]+/g) ?? [""]) {
    const value = parseNumber(piece) ?? Infinity;
    if (value === Infinity) return piece.slice(0, 40);
    logits.push(value);
  }
  return { logits };
}

/** A long row as attribute, JSON, or array of numbers. */
export function readRow(value: unknown): Float32Array {
  if (value instanceof Float32Array) return value;
  const read = readPasted(String(value));
  if (typeof read !== "string") return Float32Array.from(read.logits);
  return refuse("a score of vocabulary", read, "a number");
}
