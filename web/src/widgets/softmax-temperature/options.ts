// The options that share the chance: what each has to show, and what editing does to the list.
import type { BarState } from "../../charts/bars.js";

export interface Option {
  readonly label: string;
  /** The raw score, finite; a blocked option keeps it for later. */
  readonly logit: number;
  readonly blocked: boolean;
}

export type Options = readonly Option[];

/** More bars than this are a vocabulary. */
export const MOST = 24;

/** What the kernels are given: −∞ for whatever is blocked. */
export const scoresOf = (options: Options): number[] =>
  options.map(({ logit, blocked }) => (blocked ? -Infinity : logit));

export function winnersOf(options: Options): Option[] {
  const highest = Math.max(...scoresOf(options));
  return options.filter(({ logit, blocked }) => !blocked && logit === highest);
}

/** At T = 0 a loser's 0 is the rule itself; at any other T it is a share too small to be written. */
export function stateOf({ blocked }: Option, share: number, temperature: number): BarState {
  if (Number.isNaN(share)) return "undefined";
  if (blocked) return "blocked";
  return share > 0 || temperature === 0 ? "alive" : "underflowed";
}

export const changed = (options: Options, index: number, change: Partial<Option>): Options =>
  options.map((option, i) => (i === index ? { ...option, ...change } : option));

export const without = (options: Options, index: number): Options =>
  options.filter((_, i) => i !== index);

export function moved(options: Options, index: number, by: number): Options {
  const rest = [...without(options, index)];
  rest.splice(index + by, 0, options[index]!);
  return rest;
}

export const sorted = (options: Options): Options =>
  [...options].sort((a, b) => Number(a.blocked) - Number(b.blocked) || b.logit - a.logit);

/** A new option with a name that is not taken. */
export function withOneMore(options: Options): Options {
  let number = options.length + 1;
  while (options.some(({ label }) => label === `#${number}`)) number += 1;
  return [...options, { label: `#${number}`, logit: 0, blocked: false }];
}

/** Every score through the same step; rounded where binary fractions would show. */
export const rescored = (options: Options, step: (logit: number) => number): Options =>
  options.map((option) => ({ ...option, logit: Number(step(option.logit).toPrecision(12)) }));
