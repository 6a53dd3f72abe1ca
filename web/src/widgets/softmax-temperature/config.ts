// Reads what an author wrote on or inside the tag into a list of options.
import { parseNumber } from "../../charts/format.js";
import { ConfigError } from "../shared/base-element.js";
import type { Option } from "./content/en.js";

/** Scores and labels as comma-separated text, or as JSON arrays. */
export function readOptions(logits: unknown, labels: unknown): Option[] {
  const scores = toList("logits", logits).map((entry, i) => toLogit(entry, i));
  const names = labels === undefined ? [] : toList("labels", labels).map(String);
  if (names.length > 0 && names.length !== scores.length) {
    throw new ConfigError(
      `labels names ${names.length} options, but logits has ${scores.length}; give one label each.`,
    );
  }
  return scores.map((logit, i) => ({
    label: names[i] ?? `#${i + 1}`,
    logit: logit === -Infinity ? 0 : logit,
    blocked: logit === -Infinity,
  }));
}

function toList(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "string" && value.trim() !== "") {
    return value.split(value.includes(",") ? "," : /\s+/).map((entry) => entry.trim());
  }
  throw new ConfigError(
    `${name} has to be a list like "2, 1, 0.1"; it is ${JSON.stringify(value)}.`,
  );
}

function toLogit(entry: unknown, index: number): number {
  const value = typeof entry === "string" ? parseNumber(entry) : entry;
  if (typeof value !== "number" || Number.isNaN(value) || value === Infinity) {
    throw new ConfigError(
      `logits[${index}] is ${JSON.stringify(entry)}; allowed: a number, or -inf for a blocked option.`,
    );
  }
  return value;
}

/** A temperature as typed by an author or a reader; undefined when it is none. */
export function readTemperature(text: string): number | undefined {
  const value = parseNumber(text);
  return value !== undefined && value >= 0 ? value : undefined;
}
