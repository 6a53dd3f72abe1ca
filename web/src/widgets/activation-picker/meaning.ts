// What the numbers at the probe mean, as the names of sentences; it looks at numbers, never at names.
import type { ActivationDefinition } from "../../kernels/index.js";
import type { Interval } from "../../charts/scales.js";
import type { Key } from "./say.js";

/** Slopes smaller than this count as almost flat. */
export const FLAT = 0.05;
/** Within this share of the input (or of a bounded range) things count as almost the same. */
const CLOSE = 0.05;
const LITTLE = 1 / 3;
const TRACE = 1 / 50;

/** What became of the input on its way through. */
export function passing({ range, parameters }: ActivationDefinition, x: number, y: number): Key {
  const { low, high, lowAttained, highAttained } = range;
  if (Number.isNaN(y)) return "undefined";
  // The kernels answer in float32.
  if (y === Math.fround(x)) return "same";
  if (high - low < Infinity) {
    // With parameters the bounds are others than declared; such a function only cuts off.
    const cut = parameters.length > 0 || (lowAttained && y <= low) || (highAttained && y >= high);
    return cut ? "cut" : pressing((y - low) / (high - low));
  }
  if (y === 0) return "blocked";
  if (Math.abs(y - x) <= CLOSE * Math.abs(x)) return "almost";
  if (y * x <= 0) return y > 0 ? "lifted" : "turned";
  if (Math.abs(y) > Math.abs(x)) return "strengthened";
  const share = y / x;
  if (share < TRACE) return "trace";
  return share < LITTLE ? "little" : "part";
}

/** Where in a bounded range, 0 its floor and 1 its ceiling. */
function pressing(height: number): Key {
  if (height < CLOSE) return "floor";
  return height > 1 - CLOSE ? "ceiling" : "squeezed";
}

/** What a slope does to the signal that flows back while a network learns. */
export function flowing(slope: number): Key {
  if (Number.isNaN(slope)) return "undefined";
  if (slope === 0) return "none";
  if (Math.abs(slope) < FLAT) return "hardly";
  if (slope < 0) return "reversed";
  if (slope < 0.5) return "some";
  if (slope < 0.95) return "most";
  return slope <= 1.05 ? "all" : "extra";
}

/** Whole stretches of almost no slope at the two ends, where the function is declared to saturate. */
export function flatEnds(
  { saturates }: ActivationDefinition,
  x: ArrayLike<number>,
  slope: ArrayLike<number>,
): Interval[] {
  const last = x.length - 1;
  const steep = (i: number): boolean => !(Math.abs(slope[i]!) < FLAT);
  let left = 0;
  while (left <= last && !steep(left)) left += 1;
  let right = last;
  while (right >= 0 && !steep(right)) right -= 1;
  const ends: Interval[] = [];
  if (saturates.left && left > 1) ends.push([x[0]!, x[left - 1]!]);
  // What is flat from end to end is one stretch.
  if (saturates.right && right < last - 1 && (right >= 0 || !saturates.left))
    ends.push([x[right + 1]!, x[last]!]);
  return ends;
}

/** A small thing to find on a curve. */
export interface Task {
  readonly key: Key;
  readonly doneKey: Key;
  readonly done: (x: number, slope: number) => boolean;
}

/** The task that this function can answer; none for a straight line. */
export function taskOf(definition: ActivationDefinition): Task | undefined {
  const { monotone, slopeRange, kinks, author } = definition;
  if (author) return undefined;
  if (!monotone) return { key: "dip", doneKey: "dipDone", done: (_, slope) => slope < 0 };
  if (slopeRange.low === 0) {
    return {
      key: "level",
      doneKey: "levelDone",
      done: (_, slope) => Math.abs(slope) < FLAT,
    };
  }
  if (kinks.length > 0) {
    const near = (x: number): boolean => kinks.some((kink) => Math.abs(kink - x) < FLAT);
    return { key: "corner", doneKey: "cornerDone", done: near };
  }
  return undefined;
}
