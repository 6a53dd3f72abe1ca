// How far a key moves a point along an axis, and which values it rests on.
import { neighbour } from "./floats.js";
import type { Interval } from "./scales.js";

/** One arrow key's way, a round number about a hundredth of the span. */
export function stepOf(span: number): number {
  let step = 0.1;
  while (step * 200 < span) step *= 10;
  while (step * 20 > span) step /= 10;
  return Number(step.toPrecision(1));
}

/** Tenths of an arrow key's way: values that read well; far in, the numbers of float32 themselves. */
export function onGrid(x: number, span: number): number {
  if (span < 1e-3 * Math.abs(x)) return Math.fround(x);
  const grid = stepOf(span) / 10;
  return Number((Math.round(x / grid) * grid).toPrecision(6));
}

/** Where a key leads: arrows move, Alt finely, Shift coarsely, Home and End go to the ends. */
export function keyTarget(
  { key, altKey, shiftKey }: KeyboardEvent,
  x: number,
  [low, high]: Interval,
): number | undefined {
  const coarse = 10 * stepOf(high - low);
  const step = shiftKey ? coarse : coarse / (altKey ? 100 : 10);
  const up = Math.max(x + step, neighbour(x, 1));
  const down = Math.min(x - step, neighbour(x, -1));
  return {
    ArrowRight: up,
    ArrowUp: up,
    ArrowLeft: down,
    ArrowDown: down,
    PageUp: x + coarse,
    PageDown: x - coarse,
    Home: low,
    End: high,
  }[key];
}
