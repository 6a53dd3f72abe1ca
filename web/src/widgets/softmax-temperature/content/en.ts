// The example that the chart shows until an author brings another, and the examples one tap away.
import type { Option } from "../options.js";

export interface Preset {
  readonly name: string;
  /** The line above the bars; the name where there is none. */
  readonly prompt?: string;
  readonly options: readonly Option[];
  /** What to see in it; {tallest}, {share} and {slope} are filled in. */
  readonly note: string;
}

export const promptOf = ({ prompt, name }: Preset): string => prompt ?? name;

/** A blocked option keeps its score for the moment when it is allowed again. */
const rivals = (labels: string, ...logits: number[]): Option[] =>
  labels.split(" ").map((label, i) => ({
    label: label.replace("!", ""),
    logit: logits[i]!,
    blocked: label.startsWith("!"),
  }));

export const example: Preset = {
  name: "The cat sat on the …",
  options: rivals("mat sofa moon !the", 2, 1, 0.1, 0.5),
  note: "{tallest} is the likeliest next word, at {share}. Drag the temperature.",
};

/** The share that the tallest bar has to reach. */
export const goal = 0.99;

export const presets: readonly Preset[] = [
  example,
  {
    name: "Five options",
    options: rivals("A B C D E", 2, 1, 0.1, -0.5, 1.5),
    note: "A score below 0 still earns a share: only the distance to the others counts.",
  },
  {
    name: "Scores around a thousand",
    options: rivals("A B C", 1000, 1001, 1002),
    note: "Only differences count, so 1000, 1001, 1002 share as 0, 1, 2 would: {tallest} gets {share}.",
  },
  {
    name: "A tie",
    options: rivals("A B C", 2, 2, 1),
    note: "Equal scores get equal shares at every temperature, at T = 0 too.",
  },
  {
    name: "One blocked",
    options: rivals("A !B C", 2, 1, 0.1),
    note: "A blocked option has the score −∞ and a share of exactly 0; the others split the rest.",
  },
  {
    name: "All blocked",
    options: rivals("!A !B !C", 2, 1, 0.1),
    note: "",
  },
  {
    name: "Three kinds of nothing",
    options: rivals("A B C !D", 0, -10, -104, 0),
    note: "B is small but alive, C is too small to be written, D is blocked. Only D is a true 0.",
  },
  {
    name: "Attention, not scaled",
    prompt: "Where does this word look?",
    options: rivals("here near far", 8, 0, -8),
    note: "Scores from 64 numbers each: one word takes {share}, and its slope p(1 − p) is only {slope}.",
  },
  {
    name: "Attention, divided by √64",
    prompt: "Where does this word look?",
    options: rivals("here near far", 1, 0, -1),
    note: "The same scores divided by √64 = 8: {share}, and a slope p(1 − p) of {slope} to learn from.",
  },
];

/** Two of them that panels lead to: one overflows where arithmetic is naive, one shows every zero. */
export const large = presets[2]!;
export const kinds = presets[6]!;

/** Squeezes each score alone, where softmax makes them compete. */
export const rivalFree = "sigmoid" as const;

/** Lengths of two well-known vocabularies, GPT-2's and Llama 3's. */
export const vocabularies = [50_257, 128_256] as const;
