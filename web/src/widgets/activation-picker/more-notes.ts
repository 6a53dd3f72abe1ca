// What a closer look notes in the plot: corners, what the curve nears, the values it can take.
import { svg } from "lit";
import type { Kernels } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import { along, inSight, type Line, limit, reach } from "../../charts/plot-limits.js";
import { word } from "../../charts/plot-marks.js";
import { sides } from "../../charts/plot-labels.js";
import { at, type Parameters } from "./curves.js";
import { differenceOf } from "./difference.js";
import {
  hingesOf,
  isUsual,
  type Limit,
  type Mark,
  type MoreNotes,
  type Notes,
  type NotesOptions,
  placed,
} from "./notes.js";

const { above, aboveLeft, aboveRight, below, belowLeft, belowRight } = sides;

/** Plots up to this wide have no room for the values it can take; the facts name them. */
const NARROW = 400;

export const moreNotes: MoreNotes = {
  difference: differenceOf,
  corners,
  limits: limitsOf,
  reach: reachOf,
  draw: ({ frame, limits, reach: taken }) =>
    svg`${taken ? [reach(frame, taken.between), word(taken.label, "tick")] : null}
    ${limits.map(({ line, over, label }) => [limit(frame, line, over), word(label, "tick")])}`,
};

/** How far beside a point its two slopes are taken, and how different they are at a corner. */
const NEAR = 1e-6;
const JUMP = 1e-3;

/** Whether the kernels' slope jumps at x. */
export function isCorner(kernels: Kernels, id: string, x: number, own: Parameters): boolean {
  const near = NEAR * Math.max(1, Math.abs(x));
  const [left, right] = [x - near, x + near].map((one) => at(kernels, "slope", id, one, own));
  return Math.abs(right! - left!) > JUMP;
}

function corners(options: NotesOptions): Mark[] {
  const { definition, parameters, range, frame, kernels, say } = options;
  const own = parameters(definition.id);
  return [...new Set(hingesOf(definition, own))]
    .filter((x) => x > range[0] && x < range[1] && isCorner(kernels, definition.id, x, own))
    .map((x) => {
      const y = at(kernels, "value", definition.id, x, own);
      const point = { x: frame.x(x), y: frame.y(y) };
      const wanted = [belowRight, aboveLeft, below, above];
      return { point, label: placed(options, point, say("cornerMark"), wanted) };
    });
}

/** Far out, where nothing bends any more and a float32 still has three decimals. */
const FAR = 4096;
const DECIMALS = 1000;
/** A curve this close to its line at the plot's end lies on it. */
const REACHED = 1e-5;

/** The line that the curve nears towards −∞ or ∞, as the kernels see it. */
function lineBeyond({ kernels, definition, parameters }: NotesOptions, sign: 1 | -1): Line {
  const own = parameters(definition.id);
  const look = (what: "value" | "slope", x: number): number =>
    at(kernels, what, definition.id, sign * x, own);
  const value = look("value", Infinity);
  if (Number.isFinite(value)) return { slope: 0, height: value };
  const slope = look("slope", Infinity);
  const height = look("value", FAR) - slope * sign * FAR;
  return { slope, height: Math.round(height * DECIMALS) / DECIMALS };
}

/** A line as a reader writes it: “0”, “x”, “x − 1”. */
function written({ slope, height }: Line): string {
  if (slope === 0) return formatNumber(height);
  const slanted = slope === 1 ? "x" : `${formatNumber(slope)} x`;
  if (height === 0) return slanted;
  return `${slanted} ${height < 0 ? "−" : "+"} ${formatNumber(Math.abs(height))}`;
}

function limitsOf(options: NotesOptions): Limit[] {
  const { definition, parameters, frame, sheet, say } = options;
  const y = sheet.curve("value", definition.id, parameters(definition.id));
  return (["left", "right"] as const).flatMap((side) => {
    const left = side === "left";
    const line = lineBeyond(options, left ? -1 : 1);
    const over = inSight(frame, line, side);
    const end = left ? 0 : y.length - 1;
    const gap = Math.abs(y[end]! - along(line, sheet.x[end]!));
    if (over === undefined || !(gap > (line.slope === 0 ? 0 : REACHED))) return [];
    // A level's words stand at the plot's edge, a slanted line's beside its middle.
    const x = line.slope === 0 ? over[left ? 0 : 1] : (over[0] + over[1]) / 2;
    const point = { x: frame.x(x), y: frame.y(along(line, x)) };
    const inward = left ? [aboveRight, belowRight] : [aboveLeft, belowLeft];
    const wanted = line.slope === 0 ? inward : [belowRight, aboveLeft];
    const text = say("nears", { y: written(line) });
    return [{ line, over, label: placed(options, point, text, wanted, 4) }];
  });
}

function reachOf(options: NotesOptions): Notes["reach"] {
  const { definition, parameters, frame, heights, width, say } = options;
  if (heights !== "all" || width <= NARROW) return undefined;
  const { low, high } = definition.range;
  const open = low === -Infinity && high === Infinity;
  if (open || !isUsual(definition, parameters(definition.id))) return undefined;
  const key = high === Infinity ? "reachUp" : low === -Infinity ? "reachDown" : "reachBetween";
  const text = say(key, { low: formatNumber(low), high: formatNumber(high) });
  const [bottom, top] = frame.y.domain;
  if (high < bottom || low > top) return undefined;
  const middle = (Math.max(low, bottom) + Math.min(high, top)) / 2;
  const point = { x: frame.inner.left, y: frame.y(middle) };
  return { between: [low, high], label: placed(options, point, text, [aboveRight, belowRight]) };
}
