// Finds places for words in a plot: near what they name, off the curves and off each other.
import type { Box, Point } from "./plot.js";

/** A word's place: its box, and the baseline start for a left-anchored text. */
export interface Placed {
  readonly text: string;
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

/** What words must keep away from. */
export interface Obstacles {
  readonly bounds: Box;
  readonly points: readonly (readonly Point[])[];
  readonly boxes: readonly Box[];
}

/** Width of an average character and height of a line, in units of the font size. */
export const CHARACTER = 0.58;
const LINE = 1.25;
const BASELINE = 0.95;
const CLEARANCE = 3;

/** Signs of the way from a point to its word: x to the right, y downwards. */
export type Side = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

export const sides = {
  above: [0, -1],
  aboveLeft: [-1, -1],
  aboveRight: [1, -1],
  below: [0, 1],
  belowLeft: [-1, 1],
  belowRight: [1, 1],
} as const satisfies Record<string, Side>;

/** The word on that side of the point, `gap` pixels away in both directions. */
export function beside(
  { x, y }: Point,
  text: string,
  fontSize: number,
  [dx, dy]: Side,
  gap: number,
): Placed {
  const width = text.length * CHARACTER * fontSize;
  const height = LINE * fontSize;
  const left = x + dx * gap + ((dx - 1) / 2) * width;
  const top = y + dy * gap + ((dy - 1) / 2) * height;
  const box = { left, top, right: left + width, bottom: top + height };
  return { text, box, x: left, y: top + BASELINE * fontSize };
}

/**
 * The first free place: all sides at the smallest of these gaps, then at the next. Failing that, the
 * place that covers least.
 */
export function placeBeside(
  point: Point,
  text: string,
  fontSize: number,
  sides: readonly Side[],
  gaps: readonly number[],
  obstacles: Obstacles,
): Placed {
  const places = gaps.flatMap((gap) =>
    sides.map((side) => beside(point, text, fontSize, side, gap)),
  );
  return calmest(places, obstacles);
}

/** The first of the places that cover least; most often an early one is free. */
export function calmest(places: readonly Placed[], obstacles: Obstacles): Placed {
  let best = places[0]!;
  let least = Infinity;
  for (const place of places) {
    const covered = cost(place.box, obstacles);
    if (covered < least) [best, least] = [place, covered];
    if (least === 0) break;
  }
  return best;
}

/** Share of the curve, counted from its end, along which its name may stand. */
const STRETCH = 0.6;
const GAP = 5;

/** The name of a curve close to its end: the first free place going backwards, on either side. */
export function placeAtEnd(
  curve: readonly Point[],
  text: string,
  fontSize: number,
  sides: readonly Side[],
  obstacles: Obstacles,
): Placed | undefined {
  const first = Math.floor(curve.length * (1 - STRETCH));
  for (let i = curve.length - 1; i >= first; i -= 1) {
    for (const side of sides) {
      const placed = beside(curve[i]!, text, fontSize, side, GAP);
      if (cost(placed.box, obstacles) === 0) return placed;
    }
  }
  return undefined;
}

/** 0 for a free place; words weigh more than curves, and leaving the plot more than both. */
function cost(box: Box, { bounds, points, boxes }: Obstacles): number {
  const outside = isInside(box, bounds) ? 0 : 1000;
  const words = boxes.filter((other) => overlap(box, other)).length;
  const hits = points.map((curve) => curve.filter((point) => holds(box, point)).length);
  return hits.reduce((sum, count) => sum + count, outside + 20 * words);
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holds(box: Box, { x, y }: Point): boolean {
  return (
    x > box.left - CLEARANCE &&
    x < box.right + CLEARANCE &&
    y > box.top - CLEARANCE &&
    y < box.bottom + CLEARANCE
  );
}
