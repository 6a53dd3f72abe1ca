// One element's formulas as MathML nodes, each built once and kept while it stays the same.
import { formulaOf, renderMath } from "../../formulas/render.js";

export class Formulas {
  readonly #nodes = new Map<string, Node>();

  /** The formula of the value or slope, with the variable replaced by `x` where one is given. */
  of(id: string, what: "value" | "slope", x?: string): Node | undefined {
    const made = formulaOf(id)?.[what];
    if (made === undefined) return undefined;
    if (x !== undefined) return renderMath(made, x);
    const key = `${what} ${id}`;
    const kept = this.#nodes.get(key) ?? renderMath(made);
    this.#nodes.set(key, kept);
    return kept;
  }
}
