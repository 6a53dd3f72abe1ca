// What part of an axis is in sight: scaled about a point, within what float32 can tell apart.
import { neighbour, spacing } from "./floats.js";
import type { Interval } from "./scales.js";

/** The farthest an end may lie from 0, and the fewest steps of float32 across the view. */
const FARTHEST = 1e6;
const FEWEST_STEPS = 6;

/** The view `factor` times as close, the value `about` keeping its place. */
export function zoomed([low, high]: Interval, factor: number, about: number): Interval {
  const nearest = FEWEST_STEPS * spacing(Math.max(Math.abs(low), Math.abs(high)));
  const span = Math.max(nearest, (high - low) / factor);
  const start = about - ((about - low) / (high - low)) * span;
  return [Math.max(-FARTHEST, start), Math.min(FARTHEST, start + span)];
}

/** The view moved by a distance, as far as the axis goes. */
export function shifted([low, high]: Interval, by: number): Interval {
  const within = Math.min(FARTHEST - high, Math.max(-FARTHEST - low, by));
  return [low + within, high + within];
}

/** The view, moved just so far that x is in sight. */
export function following(view: Interval, x: number): Interval {
  return shifted(view, Math.min(0, x - view[0]) + Math.max(0, x - view[1]));
}

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

/** How much closer one step of zooming comes. */
export const CLOSER = 2;

/** The view twice as close (or as far), with x in its middle. */
export const closerTo = (x: number, view: Interval, factor: number): Interval => {
  const middle = (view[0] + view[1]) / 2;
  return zoomed(shifted(view, x - middle), factor, x);
};

/** What a key does to the view: + and − scale, 0 shows the whole again (undefined). */
export function keyView(key: string, x: number, view: Interval): Interval | "whole" | undefined {
  if (key === "+" || key === "=") return closerTo(x, view, CLOSER);
  if (key === "-") return closerTo(x, view, 1 / CLOSER);
  return key === "0" ? "whole" : undefined;
}
