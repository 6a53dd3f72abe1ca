// What a curve nears without reaching it, and the values it takes, beside the curve itself.
import { svg, type SVGTemplateResult } from "lit";
import type { Frame } from "./plot.js";
import { clamp, type Interval } from "./scales.js";

/** Slope and height at x = 0 of a straight line. */
export interface Line {
  readonly slope: number;
  readonly height: number;
}

export const along = ({ slope, height }: Line, x: number): number => slope * x + height;

/** The part of the named half of the width over which a line is in sight; empty where it is nowhere. */
export function inSight(
  { x, y }: Frame,
  { slope, height }: Line,
  side: "left" | "right",
): Interval | undefined {
  const [low, high] = x.domain;
  const middle = (low + high) / 2;
  const [from, to] = side === "left" ? [low, middle] : [middle, high];
  if (slope === 0) return height >= y.domain[0] && height <= y.domain[1] ? [from, to] : undefined;
  const [enters, leaves] = y.domain.map((edge) => (edge - height) / slope).sort((a, b) => a - b);
  const seen: Interval = [Math.max(from, enters!), Math.min(to, leaves!)];
  return seen[0] < seen[1] ? seen : undefined;
}

/** A thin dashed straight line over that part of the width. */
export function limit({ x, y }: Frame, line: Line, [from, to]: Interval): SVGTemplateResult {
  const place = (at: number): string => `${x(at)} ${y(along(line, at))}`;
  return svg`<path class="level" d=${`M${place(from)}L${place(to)}`}></path>`;
}

/** A bar at the left edge over the values taken, as far as they are in sight. */
export function reach({ inner, y }: Frame, [low, high]: Interval): SVGTemplateResult {
  const within = (value: number): number => clamp(y(value), inner.top, inner.bottom);
  return svg`<path class="reach" d=${`M${inner.left} ${within(low)}V${within(high)}`}></path>`;
}
