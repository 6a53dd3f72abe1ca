// Stands in for the picker's closer-import.ts in classic scripts: a script beside this one.
import { css, html, nothing } from "lit";
import { closerShelf } from "./closer-shelf.js";
import { litShelf } from "./lit-shelf.js";
import { loadSibling } from "./sibling.js";

litShelf.put({ css, html, nothing });

const FILE = "activation-picker-closer.js";

export async function importReference(): Promise<
  typeof import("../widgets/activation-picker/reference.js")
> {
  if (closerShelf.get() === undefined) await loadSibling(FILE, "closer");
  const module = closerShelf.get();
  if (module === undefined) throw new Error(`${FILE} belongs to another build`);
  return module;
}
