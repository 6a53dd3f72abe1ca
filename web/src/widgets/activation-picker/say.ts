// How the picker's parts ask for an interface sentence.
import type { strings as looked } from "./reference-strings.en.js";
import type { strings } from "./strings.en.js";

export type Key = keyof typeof strings | keyof typeof looked;
export type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string;
