// The picker's pure parts on the real kernels, as several test files use them.
import { load } from "../../web/src/kernels/index.js";
import { find } from "../../web/src/widgets/activation-picker/config.js";
import { first } from "../../web/src/widgets/activation-picker/content/en.js";
import { moreNotes } from "../../web/src/widgets/activation-picker/more-notes.js";
import type { Key } from "../../web/src/widgets/activation-picker/say.js";
import { Scene, type Shown, type Wanted } from "../../web/src/widgets/activation-picker/scene.js";
import { strings as looked } from "../../web/src/widgets/activation-picker/reference-strings.en.js";
import { strings as own } from "../../web/src/widgets/activation-picker/strings.en.js";
import { fill } from "../../web/src/widgets/shared/strings.js";

export const kernels = await load();
export const table = kernels.activations();
export const strings: Readonly<Record<Key, string>> = { ...own, ...looked };
export const definition = (id: string) => find(table, "activation", id);
export const say = (key: Key, values = {}): string => fill(strings[key], values);

/** The first view, with the slope. */
export const wanted: Wanted = {
  activation: first.activation,
  compared: first.compare,
  parameters: {},
  range: first.range,
  heights: "all",
  x: first.x,
  steepness: true,
  difference: false,
  detail: false,
  more: moreNotes,
  width: 688,
  fontSize: 13,
};

export const show = (change: Partial<Wanted>): Shown =>
  new Scene(kernels, say).show({ ...wanted, ...change });
