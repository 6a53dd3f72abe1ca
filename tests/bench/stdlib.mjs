// @stdlib as a peer: its scalar functions of doubles in the loop that its readers write.
import erfc from "@stdlib/math-base-special-erfc";
import exp from "@stdlib/math-base-special-exp";
import expit from "@stdlib/math-base-special-expit";
import expm1 from "@stdlib/math-base-special-expm1";
import log1p from "@stdlib/math-base-special-log1p";
import tanh from "@stdlib/math-base-special-tanh";
import { REUSED } from "./candidates.mjs";
import { plainCall, rowwise } from "./functions.mjs";

const scalars = {
  sigmoid: expit,
  silu: (x) => x * expit(x),
  tanh,
  gelu: (x) => (x / 2) * erfc(-x * Math.SQRT1_2),
  "gelu-tanh": (x) => (x / 2) * (1 + tanh(0.7978845608028654 * (x + 0.044715 * x * x * x))),
  elu: (x) => (x > 0 ? x : expm1(x)),
  softplus: (x) => Math.max(x, 0) + log1p(exp(-Math.abs(x))),
};

export function stdlib({ name, x, rowLength }) {
  const out = new Float32Array(x.length);
  const call = plainCall(name, x, out, rowLength, name in rowwise ? exp : scalars[name]);
  return [{ name: "@stdlib", way: REUSED, call, read: () => out }];
}
