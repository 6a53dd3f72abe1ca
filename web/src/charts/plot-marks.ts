// What stands on a plot besides curves: the probe with its guides, a tangent, marked points, zones.
import { svg, type SVGTemplateResult } from "lit";
import { type Frame, origin, type Point } from "./plot.js";
import type { Placed } from "./plot-labels.js";
import type { Interval } from "./scales.js";

export function word({ text, x, y }: Placed, kind: string): SVGTemplateResult {
  return svg`<text class=${kind} x=${x} y=${y}>${text}</text>`;
}

/** Thin lines from the probe to both zero lines. */
export function guides(frame: Frame, { x, y }: Point): SVGTemplateResult {
  const zero = origin(frame);
  return svg`<path class="guide" d=${`M${zero.x} ${y}H${x}V${zero.y}`}></path>`;
}

/** The loudest thing in the plot. */
export function dot({ x, y }: Point, kind: string, radius = 5): SVGTemplateResult {
  return svg`<circle class=${kind} cx=${x} cy=${y} r=${radius}></circle>`;
}

const TANGENT = 80;

/** A short straight line through the point with that slope (in values, not pixels), inside the frame. */
export function tangent(frame: Frame, point: Point, slope: number): SVGTemplateResult | null {
  if (!Number.isFinite(slope)) return null;
  const { x, y, inner } = frame;
  const steep = (slope * (y(1) - y(0))) / (x(1) - x(0));
  const reach = Math.min(TANGENT, frame.width / 6) / Math.hypot(1, steep);
  // Where the line would leave through the top or bottom, counted from the point.
  const exits = [(inner.top - point.y) / steep, (inner.bottom - point.y) / steep];
  const from = Math.max(-reach, inner.left - point.x, Math.min(...exits));
  const to = Math.min(reach, inner.right - point.x, Math.max(...exits));
  return svg`<line class="tangent" x1=${point.x + from} y1=${point.y + from * steep}
    x2=${point.x + to} y2=${point.y + to * steep}></line>`;
}

/** A faint band from x = low to x = high over the whole height. */
export function zone({ inner, x }: Frame, [low, high]: Interval): SVGTemplateResult {
  return svg`<rect class="zone" x=${x(low)} y=${inner.top} width=${x(high) - x(low)}
    height=${inner.bottom - inner.top}></rect>`;
}

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
  const within = (value: number): number => Math.min(inner.bottom, Math.max(inner.top, y(value)));
  return svg`<path class="reach" d=${`M${inner.left} ${within(low)}V${within(high)}`}></path>`;
}
