// What an author got wrong in a tag, and how it is said.
import { complaint, SoftbendError } from "../../kernels/errors.js";

/** An author's mistake, shown in the widget's place; the message says what to do. */
export class ConfigError extends SoftbendError {}

/** Refuses what was written, in the one sentence form of every argument error. */
export function refuse(name: string, value: unknown, allowed: string): never {
  const written = typeof value === "object" ? JSON.stringify(value) : value;
  throw new ConfigError(`${complaint(name, written, allowed)}.`);
}

/** Words apart by spaces or commas. */
export const split = (text?: string | null): string[] =>
  (text ?? "").split(/[\s,]+/).filter(Boolean);

/** A word out of a few. */
export const oneOf = <T extends string>(name: string, word: string, allowed: readonly T[]): T =>
  allowed.find((one) => one === word) ?? refuse(name, word, allowed.join(", "));

/** Parts of a widget by name: all of them by default, none with "none", else those listed. */
export const readTools = <T extends string>(
  tools: string | readonly string[] | undefined,
  all: readonly T[],
): readonly T[] =>
  split(String(tools ?? all))
    .map((tool) => oneOf<T | "none">("tools", tool, ["none", ...all]))
    .filter((tool): tool is T => tool !== "none");
