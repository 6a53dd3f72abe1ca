// A curve plot's ground: its frame in CSS pixels, quiet axes, and samples turned into paths.
import { svg, type SVGTemplateResult } from "lit";
import { formatNumber } from "./format.js";
import { type Interval, linearScale, type Scale } from "./scales.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where everything of one plot lies: all of it in CSS pixels, so text keeps its size. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly inner: Box;
  readonly x: Scale;
  readonly y: Scale;
}

const LEFT = 30;
const SIDE = 14;
const TOP = 14;
const BOTTOM = 28;
const LEAST_HEIGHT = 220;
/** Below this inner width there is room for every other tick only. */
const NARROW = 320;
/** Height over width of the inner rectangle. */
const ASPECT = 5 / 8;

/** About 16:10 and never under 220 px high. */
export function plotFrame(width: number, x: Interval, y: Interval): Frame {
  return frameOf(
    width,
    (pixels) => linearScale(x, pixels),
    (pixels) => linearScale(y, pixels),
  );
}

/** The same ground with scales of one's own. */
export function frameOf(
  width: number,
  x: (pixels: Interval) => Scale,
  y: (pixels: Interval) => Scale,
  { aspect = ASPECT, left = LEFT } = {},
): Frame {
  const right = Math.max(left + SIDE, width - SIDE);
  const height = Math.max(LEAST_HEIGHT, Math.round((right - left) * aspect) + TOP + BOTTOM);
  const inner = { left, top: TOP, right, bottom: height - BOTTOM };
  return {
    width,
    height,
    inner,
    x: x([inner.left, inner.right]),
    y: y([inner.bottom, inner.top]),
  };
}

/** Grid, zero lines a little stronger, and tick labels below and left of all curves. */
export function axes({ x, y, inner }: Frame): SVGTemplateResult {
  const columns = x.ticks(inner.right - inner.left < NARROW ? 4 : 8);
  const rows = y.ticks(5);
  return svg`<g class="axes">
    ${columns.map(
      (value) => svg`<line class=${lineClass(value)} x1=${x(value)} x2=${x(value)}
        y1=${inner.top} y2=${inner.bottom}></line>
      <text class="tick" x=${x(value)} y=${inner.bottom + 19} text-anchor="middle"
        >${formatNumber(value)}</text>`,
    )}
    ${rows.map(
      (value) => svg`<line class=${lineClass(value)} x1=${inner.left} x2=${inner.right}
        y1=${y(value)} y2=${y(value)}></line>
      <text class="tick" x=${inner.left - 7} y=${y(value)} dy="0.35em" text-anchor="end"
        >${formatNumber(value)}</text>`,
    )}
  </g>`;
}

const lineClass = (value: number): string => (value === 0 ? "zero" : "grid");

/** The pixel of zero where it is in sight, else of the end nearest to it. */
export function origin({ x, y }: Frame): Point {
  const nearest = ([low, high]: Interval): number => Math.min(high, Math.max(low, 0));
  return { x: x(nearest(x.domain)), y: y(nearest(y.domain)) };
}

/** Points along the horizontal zero line, for words to keep away from. */
export function zeroLine(frame: Frame, every: number): Point[] {
  const { left, right } = frame.inner;
  const { y } = origin(frame);
  const count = Math.floor((right - left) / every);
  return Array.from({ length: count + 1 }, (_, i) => ({ x: left + i * every, y }));
}

/** Samples as points in pixels; what is not finite is left out. */
export function toPoints(
  { x, y }: Frame,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  every = 1,
): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < xs.length; i += every) {
    if (Number.isFinite(ys[i])) points.push({ x: x(xs[i]!), y: y(ys[i]!) });
  }
  return points;
}

/** Samples closer than this many pixels in x, yet apart in y, are two sides of a jump. */
const SAME_COLUMN = 0.05;
const APART = 1;

/** An SVG path through the samples, interrupted where they are not finite and where they jump. */
export function linePath({ x, y }: Frame, xs: ArrayLike<number>, ys: ArrayLike<number>): string {
  let path = "";
  let last: Point | undefined;
  for (let i = 0; i < xs.length; i += 1) {
    const point = { x: x(xs[i]!), y: y(ys[i]!) };
    if (!Number.isFinite(point.y)) {
      last = undefined;
      continue;
    }
    path += `${last && !jumps(last, point) ? "L" : "M"}${round(point.x)} ${round(point.y)}`;
    last = point;
  }
  return path;
}

function jumps(from: Point, to: Point): boolean {
  return to.x - from.x < SAME_COLUMN && Math.abs(to.y - from.y) > APART;
}

const round = (pixel: number): number => Math.round(pixel * 100) / 100;

/** A curve may leave the interval by this share of a step before it counts. */
const SLACK = 0.05;

/** [low, high], moved outwards in whole steps where samples lie beyond it. */
export function widen(
  [low, high]: Interval,
  samples: readonly ArrayLike<number>[],
  step: number,
): Interval {
  let least = low;
  let most = high;
  for (const values of samples) {
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i]!;
      if (!Number.isFinite(value)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return [
    low - step * Math.ceil((low - least) / step - SLACK),
    high + step * Math.ceil((most - high) / step - SLACK),
  ];
}
