// The numbers that float32 holds: neighbours, and all of them within an interval where they are few.
import type { Interval } from "./scales.js";

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** The float32 next to x, upwards (1) or downwards (−1). */
export function neighbour(x: number, way: 1 | -1): number {
  float[0] = x;
  if (float[0] === 0) bits[0] = way > 0 ? 1 : 0x80000001;
  else bits[0]! += float[0] > 0 === way > 0 ? 1 : -1;
  return float[0];
}

/** How far apart float32 numbers lie around x. */
export const spacing = (x: number): number => neighbour(Math.abs(x), 1) - Math.abs(Math.fround(x));

/** Every float32 in the interval and one beyond each end; undefined when there are more than `most`. */
export function floatsIn([low, high]: Interval, most: number): number[] | undefined {
  const floats = [neighbour(low, -1)];
  while (floats.at(-1)! <= high) {
    if (floats.length > most) return undefined;
    floats.push(neighbour(floats.at(-1)!, 1));
  }
  return floats;
}
