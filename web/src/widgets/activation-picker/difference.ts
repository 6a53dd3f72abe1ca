// The chosen function minus the last one beside it, magnified until it can be seen.
import type { Interval } from "../../charts/scales.js";
import { formatNumber } from "../../charts/format.js";
import type { CurveSheet } from "./curves.js";
import type { Say } from "./say.js";
import type { SketchOptions } from "./sketch.js";

export interface Difference {
  readonly name: string;
  readonly y: ArrayLike<number>;
  readonly factor: number;
  /** The largest difference among the samples, and where it is. */
  readonly most: number;
  readonly x: number;
  readonly other: string;
}

/** Share of the plot's height that a magnified difference may take. */
const SHARE = 0.3;
const LARGEST = 1e9;

export function differenceOf(
  sheet: CurveSheet,
  { definition, compared, parameters }: SketchOptions,
  [low, high]: Interval,
  say: Say,
): Difference | undefined {
  const other = compared.at(-1);
  if (other === undefined) return undefined;
  const [own, beside] = [definition, other].map(({ id }) =>
    sheet.curve("value", id, parameters(id)),
  );
  const apart = Float64Array.from(own!, (value, i) => value - beside![i]!);
  let at = 0;
  apart.forEach((value, i) => {
    // One that is defined only here and there has differences only there.
    if (Math.abs(value) > (Math.abs(apart[at]!) || 0)) at = i;
  });
  const most = Math.abs(apart[at]!) || 0;
  let factor = 1;
  while (most > 0 && factor < LARGEST && most * factor * 10 < SHARE * (high - low)) factor *= 10;
  // Around 0, or where that is out of sight around the middle.
  const zero = low > 0 || high < 0 ? (low + high) / 2 : 0;
  return {
    name: say("differenceCurve", { factor: formatNumber(factor, 1) }),
    y: apart.map((value) => zero + value * factor),
    factor,
    most,
    x: sheet.x[at]!,
    other: other.label,
  };
}
