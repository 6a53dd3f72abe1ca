// A curve plot's ground: its frame in CSS pixels, quiet axes, and samples turned into paths.
import { svg, type SVGTemplateResult } from "lit";
import { formatNumber } from "./format.js";
import { CHARACTER } from "./plot-labels.js";
import { clamp, type Interval, linearScale, type Scale } from "./scales.js";

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

/** A labelled place on an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Where everything of one plot lies: all of it in CSS pixels, so text keeps its size. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly inner: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly columns: readonly Tick[];
  readonly rows: readonly Tick[];
}

const LEFT = 30;
const SIDE = 14;
const TOP = 14;
const BOTTOM = 28;
const LEAST_HEIGHT = 220;
/** Height over width of the inner rectangle. */
const ASPECT = 5 / 8;
/** Size of a label where nothing else is said, and the air between two, in pixels. */
const USUAL = 13;
const AIR = 30;
const MOST_COLUMNS = 8;
const ROWS = 5;

/** About 16:10 and never under 220 px high; the left margin is as wide as its labels. */
export function plotFrame(width: number, x: Interval, y: Interval, fontSize = USUAL): Frame {
  const left = Math.max(
    LEFT,
    9 + CHARACTER * fontSize * longest(labelled(linearScale(y, [0, 1]).ticks(ROWS))),
  );
  const right = Math.max(left + SIDE, width - SIDE);
  // Longer labels take from the width alone, so that nothing below jumps.
  const aspect = (ASPECT * (right - LEFT)) / (right - left);
  return frameOf(
    width,
    (pixels) => linearScale(x, pixels),
    (pixels) => linearScale(y, pixels),
    { aspect, left },
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
  const across = x([inner.left, inner.right]);
  const up = y([inner.bottom, inner.top]);
  let count = MOST_COLUMNS;
  let columns = labelled(across.ticks(count));
  while (
    count > 1 &&
    (longest(columns) * CHARACTER * USUAL + AIR) * columns.length > right - left + AIR
  ) {
    count -= 1;
    columns = labelled(across.ticks(count));
  }
  return { width, height, inner, x: across, y: up, columns, rows: labelled(up.ticks(ROWS)) };
}

const longest = (ticks: readonly Tick[]): number =>
  Math.max(0, ...ticks.map(({ label }) => label.length));

/** A label may be off by this share of the way to the next one. */
const PRECISE = 0.01;

/** Round values with as few digits as tell them exactly. */
function labelled(values: readonly number[]): Tick[] {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  const off = (digits: number): boolean =>
    values.some((value) => Math.abs(Number(value.toPrecision(digits)) - value) > PRECISE * step);
  let digits = 3;
  while (digits < 17 && off(digits)) digits += 1;
  return values.map((value) => ({ value, label: formatNumber(value, digits) }));
}

/** Grid, zero lines a little stronger, and tick labels below and left of all curves. */
export function axes({ x, y, inner, columns, rows }: Frame): SVGTemplateResult {
  const { left, top, right, bottom } = inner;
  const across = rows.map(({ value }) => ({ value, line: `M${left} ${y(value)}H${right}` }));
  const down = columns.map(({ value }) => ({ value, line: `M${x(value)} ${top}V${bottom}` }));
  // One path for all: attributes of many lines are what takes time in a first picture.
  const lines = (zero: boolean): string =>
    [...across, ...down].map(({ value, line }) => ((value === 0) === zero ? line : "")).join("");
  return svg`<g class="axes">
    <path class="grid" d=${lines(false)}></path>
    <path class="zero" d=${lines(true)}></path>
    ${columns.map(
      ({ value, label }) => svg`<text class="tick" x=${x(value)} y=${bottom + 19}
        text-anchor="middle">${label}</text>`,
    )}
    ${rows.map(
      ({ value, label }) => svg`<text class="tick" x=${left - 7} y=${y(value)} dy="0.35em"
        text-anchor="end">${label}</text>`,
    )}
  </g>`;
}

/** The pixel of zero where it is in sight, else of the end nearest to it. */
export function origin({ x, y }: Frame): Point {
  return { x: x(clamp(0, ...x.domain)), y: y(clamp(0, ...y.domain)) };
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
/** How far beyond the frame a curve is drawn. */
const SPILL = 8;

/**
 * An SVG path through the samples, interrupted where they are not finite and where they jump, and cut
 * off above and below the frame. As stairs, each sample holds half the way to its neighbours.
 */
export function linePath(
  frame: Frame,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  stairs = false,
): string {
  const points = stairs ? steps(frame, xs, ys) : pixels(frame, xs, ys);
  const [top, bottom] = [frame.inner.top - SPILL, frame.inner.bottom + SPILL];
  let path = "";
  let last: Point | undefined;
  let pen: Point | undefined;
  for (const point of points) {
    if (last && point && (stairs || !jumps(last, point))) {
      const from = cut(last, point, top, bottom);
      const to = cut(point, last, top, bottom);
      if (from && to) {
        if (from !== pen) path += `M${round(from.x)} ${round(from.y)}`;
        path += `L${round(to.x)} ${round(to.y)}`;
        pen = to;
      }
    }
    last = point;
  }
  return path;
}

function pixels({ x, y }: Frame, xs: ArrayLike<number>, ys: ArrayLike<number>) {
  return Array.from(xs, (value, i) =>
    Number.isFinite(ys[i]) ? { x: x(value), y: y(ys[i]!) } : undefined,
  );
}

/** Both ends of each sample's tread, inside the frame. */
function steps({ x, y, inner }: Frame, xs: ArrayLike<number>, ys: ArrayLike<number>): Point[] {
  const edge = (i: number, j: number): number =>
    clamp(x((xs[i]! + (xs[j] ?? xs[i]!)) / 2), inner.left, inner.right);
  return Array.from(xs, (_, i) => [edge(i, i - 1), edge(i, i + 1)]).flatMap(([from, to], i) => {
    const height = y(ys[i]!);
    return [
      { x: from!, y: height },
      { x: to!, y: height },
    ];
  });
}

/** The point, or where the way to the other one enters the band; undefined when it never does. */
function cut(point: Point, other: Point, top: number, bottom: number): Point | undefined {
  if (Math.max(point.y, other.y) < top || Math.min(point.y, other.y) > bottom) return undefined;
  const y = clamp(point.y, top, bottom);
  if (y === point.y) return point;
  const share = (y - point.y) / (other.y - point.y);
  return { x: point.x + share * (other.x - point.x), y };
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
