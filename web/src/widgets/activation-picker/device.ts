// What the kernels on this device really do: at the ends of a range, and along a long stretch of inputs.
import type { Kernels } from "../../kernels/index.js";
import { at, type Parameters, type What } from "./curves.js";

/** The largest input tried; beyond the largest float there is only infinity. */
const FARTHEST = 3e38;

const asked = new Map<string, number | undefined>();

/**
 * The x closest to 0 from which on the kernels return exactly `bound` on that side, at default
 * parameters; undefined when they never do. The function has to approach the bound steadily there.
 */
export function reached(
  kernels: Kernels,
  what: What,
  id: string,
  bound: number,
  side: -1 | 1,
): number | undefined {
  const key = [kernels.build, what, id, bound, side].join(" ");
  if (!asked.has(key)) {
    asked.set(
      key,
      bisect((x) => at(kernels, what, id, side * x, {}) === bound, side),
    );
  }
  return asked.get(key);
}

function bisect(exact: (x: number) => boolean, side: -1 | 1): number | undefined {
  let inside = 0;
  let outside = FARTHEST;
  if (exact(inside) || !exact(outside)) return undefined;
  // Neighbouring floats are never farther apart than this share of their size.
  while (outside - inside > outside * 2 ** -23) {
    const middle = (inside + outside) / 2;
    if (exact(middle)) outside = middle;
    else inside = middle;
  }
  return side * Math.fround(outside);
}

/** The stretch that a survey walks along, and its number of steps. */
export const SURVEYED = 10;
const STEPS = 8000;

export interface Survey {
  readonly low: number;
  readonly high: number;
  /** Steps after which the value is lower than before. */
  readonly falls: number;
  readonly steps: number;
  /** Slopes at the left and the right end. */
  readonly ends: readonly [left: number, right: number];
  readonly slopeLow: number;
  readonly slopeHigh: number;
}

/** Asks the kernels along the whole stretch. */
export function survey(kernels: Kernels, id: string, parameters: Parameters): Survey {
  const x = Float32Array.from(
    { length: STEPS + 1 },
    (_, i) => (2 * i * SURVEYED) / STEPS - SURVEYED,
  );
  const value = kernels.activation(id, x, { parameters });
  const slope = kernels.derivative(id, x, { parameters });
  return {
    low: Math.min(...value),
    high: Math.max(...value),
    falls: value.filter((y, i) => y < value[i - 1]!).length,
    steps: STEPS,
    ends: [slope[0]!, slope.at(-1)!],
    slopeLow: Math.min(...slope),
    slopeHigh: Math.max(...slope),
  };
}
