// Builds MathML elements from the formulas that the build made out of the table's TeX.
import { formulas } from "./generated/formulas.js";

/** [tag, attributes or 0, ...children]; text is a string. */
export type MathNode =
  string | readonly [tag: string, attributes: Readonly<Record<string, unknown>> | 0, ...MathNode[]];

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** The formula of an activation, or undefined for an unknown id. */
export function formulaOf(id: string): MathNode | undefined {
  return formulas[id];
}

/** A <math> element; `x` replaces the variable, for example by the probe's number. */
export function renderMath(node: MathNode, x?: string, bracketed = false): Node {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  if (x !== undefined && attributes !== 0 && attributes["class"] === "x") {
    return number(x, bracketed);
  }
  const element = document.createElementNS(MATHML, tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    element.setAttribute(name, String(value));
  }
  const rendered = children.map((child, i) =>
    renderMath(child, x, children[i - 1]?.at(-1) === "(" && children[i + 1]?.at(-1) === ")"),
  );
  element.append(...rendered);
  return element;
}

/** Brackets around a negative number keep powers and products readable. */
function number(text: string, bracketed: boolean): Node {
  const element = document.createElementNS(MATHML, "mn");
  element.textContent = bracketed || /^[\d.]+$/.test(text) ? text : `(${text})`;
  return element;
}
