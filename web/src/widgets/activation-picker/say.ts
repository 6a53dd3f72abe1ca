// How the picker's parts ask for an interface sentence.
import type { strings } from "./strings.en.js";

export type Say = (
  key: keyof typeof strings,
  values?: Readonly<Record<string, string | number>>,
) => string;
