// Stands in for import() in classic scripts: the module is in a script beside this one.
import { loadSibling } from "./sibling.js";
import { shelf } from "./shelf.js";

/** Leaves what a part takes from the script that asks for it, instead of bringing its own. */
export const lend = (part: string, things: object): void => shelf(`${part} lent`).put(things);

/** The part's exports; an attribute named after its last word may say where its script lies. */
export async function importPart<T>(name: string): Promise<T> {
  const place = shelf<T>(name);
  // A page may bring the script itself.
  if (place.get() === undefined) await loadSibling(`${name}.js`, name.split("-").at(-1)!);
  const part = place.get();
  if (part === undefined) throw new Error(`${name}.js belongs to another build`);
  return part;
}
