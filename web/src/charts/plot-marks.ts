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
