// The formulas of slopes and the symbols of parameters, which only a closer look shows.
import { slopes } from "./generated/slopes.js";
import type { MathNode } from "./render.js";

export interface Slope {
  readonly slope: MathNode;
  /** The symbol of each parameter by name. */
  readonly symbols: Readonly<Record<string, MathNode>>;
}

/** What the table says of an activation's slope, or undefined for an unknown id. */
export function slopeOf(id: string): Slope | undefined {
  return slopes[id];
}
