// What every part of the chart is handed: the present state, words for it, and what a reader may do.
import type { Kernels } from "../../kernels/index.js";
import { formatShare } from "../../charts/format.js";
import type { Term } from "../shared/content/glossary.en.js";
import type { Preset } from "./content/en.js";
import type { Options } from "./options.js";
import type { OwnRow } from "./panels/vocabulary.js";
import type { strings } from "./strings.en.js";

export type Key = keyof typeof strings;
export type Values = Readonly<Record<string, string | number>>;

/** What just happened, for the one sentence under the slider. */
export interface News {
  readonly key: Key;
  /** The option it happened to. */
  readonly index?: number;
  /** Instead of a sentence by key. */
  readonly note?: string | undefined;
  readonly values?: Values;
}

export const axisNames = ["linear", "logarithmic"] as const;
export type Axis = (typeof axisNames)[number];

export interface Desk {
  readonly kernels: Kernels;
  readonly options: Options;
  /** −Infinity for whatever is blocked. */
  readonly scores: readonly number[];
  readonly shares: Float32Array;
  readonly temperature: number;
  readonly axis: Axis;
  readonly presets: readonly Preset[];
  /** The example shown; undefined once anything in it was edited. */
  readonly preset: Preset | undefined;
  readonly prompt: string;
  /** The author's own long row. */
  readonly row: OwnRow | undefined;
  /** Room for a plot, and its small text, in CSS pixels. */
  readonly width: number;
  readonly fontSize: number;
  /** The option that is pointed at, wherever it is shown. */
  readonly lit: number | undefined;
  /** Why what was typed or pasted cannot be used. */
  readonly complaint: string | undefined;
  readonly say: (key: Key, values?: Values) => string;
  /** A word with its explanation one tap away. */
  readonly term: (key: Term, word?: string) => unknown;
  readonly explanation: (...keys: Term[]) => unknown;
  readonly heat: (temperature: number) => void;
  readonly change: (options: Options, news: News) => void;
  readonly choose: (preset: Preset) => void;
  readonly setAxis: (axis: Axis) => void;
  readonly light: (index: number | undefined) => void;
  readonly complain: (complaint: string | undefined) => void;
}

/** “mat 65.9 %, sofa 24.2 %” */
export const allShares = ({ options, shares }: Desk): string =>
  options.map(({ label }, i) => `${label} ${formatShare(shares[i]!)}`).join(", ");
