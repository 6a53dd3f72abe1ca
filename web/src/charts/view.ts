// What part of an axis is in sight: scaled about a point, within what float32 can tell apart.
import { spacing } from "./floats.js";
import { clamp, type Interval } from "./scales.js";

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
  const within = clamp(by, -FARTHEST - low, FARTHEST - high);
  return [low + within, high + within];
}

/** The view, moved just so far that x is in sight. */
export function following(view: Interval, x: number): Interval {
  return shifted(view, Math.min(0, x - view[0]) + Math.max(0, x - view[1]));
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
