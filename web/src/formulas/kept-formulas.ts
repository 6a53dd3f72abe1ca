// One element's formulas as MathML nodes, each built once and kept while it stays the same.
import type { ActivationDefinition } from "../kernels/index.js";
import { formulaOf, renderMath } from "./render.js";

export class Formulas {
  readonly #nodes = new Map<string, Node | string>();

  /** The formula of the value, with the variable replaced by `x` where one is given. */
  of({ id, author }: ActivationDefinition, x?: string): Node | string | undefined {
    const made = formulaOf(id);
    if (made !== undefined && x !== undefined) return renderMath(made, x);
    const key = [id, author?.formula].join(" ");
    let kept = this.#nodes.get(key);
    if (kept === undefined) {
      kept = made === undefined ? authors(author?.formula) : renderMath(made);
      if (kept !== undefined) this.#nodes.set(key, kept);
    }
    return kept;
  }
}

/** MathML as a node, where the page's policy lets it be read; any other text as it is. */
function authors(formula: string | undefined): Node | string | undefined {
  if (!formula?.trim().startsWith("<math")) return formula;
  try {
    const { body } = new DOMParser().parseFromString(formula, "text/html");
    return document.importNode(body.firstElementChild!, true);
  } catch {
    return formula.replace(/<[^>]*>/g, " ");
  }
}
