// What is noted in the plot: where a curve turns or has a corner, what it nears, where it is flat.
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import type { Interval } from "../../charts/scales.js";
import type { Frame, Point } from "../../charts/plot.js";
import { along, inSight, type Line } from "../../charts/plot-marks.js";
import {
  beside,
  calmest,
  type Obstacles,
  placeBeside,
  type Placed,
  type Side,
  sides,
} from "../../charts/plot-labels.js";
import { at, type CurveSheet, type Parameters } from "./curves.js";
import { flatEnds } from "./meaning.js";
import type { Say } from "./say.js";
import type { SketchOptions } from "./sketch.js";

/** Obstacles that grow while words are placed. */
export type Room = Obstacles & { readonly boxes: Placed["box"][] };

/** A point with a word: a turn or a corner. */
export interface Mark {
  readonly point: Point;
  readonly label: Placed;
}

export interface Zone {
  readonly between: Interval;
  readonly label: Placed;
}

/** A straight line that the curve nears on one side without reaching it. */
export interface Limit {
  readonly line: Line;
  readonly over: Interval;
  readonly label: Placed;
}

export interface Notes {
  readonly marks: readonly Mark[];
  readonly zones: readonly Zone[];
  readonly limits: readonly Limit[];
  /** The values it can take, where that is less than all. */
  readonly reach: { readonly between: Interval; readonly label: Placed } | undefined;
}

interface NotesOptions extends SketchOptions {
  readonly kernels: Kernels;
  readonly sheet: CurveSheet;
  readonly frame: Frame;
  readonly obstacles: Room;
  readonly say: Say;
}

const { above, aboveLeft, aboveRight, below, belowLeft, belowRight } = sides;

/** Plots up to this wide have no room for the values it can take; the facts name them. */
const NARROW = 400;

export function notesOf(options: NotesOptions): Notes {
  const { detail, heights, steepness, obstacles, width } = options;
  const roomy = detail && heights === "all" && width > NARROW;
  const marks = [...turns(options), ...(detail ? corners(options) : [])];
  // A zone's name may stand at several heights, so it gives way to what stands at one point.
  const zones = zonesOf(options);
  if (detail || steepness) obstacles.boxes.push(...zones.map(({ label }) => label.box));
  const limits = detail ? limitsOf(options) : [];
  return {
    marks,
    zones,
    limits,
    reach: roomy ? reachOf(options) : undefined,
  };
}

/** Where a curve may have a corner: where it is declared, at 0, and where a parameter may put one. */
export const hingesOf = ({ kinks }: ActivationDefinition, own: Parameters): number[] => [
  0,
  ...kinks,
  ...Object.values(own),
];

/** Whether declared facts hold: they are declared at the usual parameters. */
export const isUsual = ({ parameters }: ActivationDefinition, own: Parameters): boolean =>
  parameters.every(({ name, default: usual }) => own[name] === usual);

/** The word near a point, kept away from by all later ones. */
function placed(
  { fontSize, obstacles }: NotesOptions,
  point: Point,
  text: string,
  wanted: readonly Side[],
  gap = 6,
): Placed {
  const label = placeBeside(point, text, fontSize, wanted, [gap], obstacles);
  obstacles.boxes.push(label.box);
  return label;
}

/** Attained lowest and highest points, as the kernels see them. */
function turns(options: NotesOptions): Mark[] {
  const { definition, parameters, range, frame, kernels, say } = options;
  const { id, extrema } = definition;
  const own = parameters(id);
  if (!isUsual(definition, own)) return [];
  return extrema
    .filter(({ x }) => x >= range[0] && x <= range[1])
    .map(({ x, kind }) => {
      const y = at(kernels, "value", id, x, own);
      const text = say(kind, { y: formatNumber(y, 2), x: formatNumber(x, 2) });
      const point = { x: frame.x(x), y: frame.y(y) };
      const wanted =
        kind === "minimum" ? [below, belowRight, belowLeft, above] : [above, aboveLeft, below];
      return { point, label: placed(options, point, text, wanted) };
    });
}

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
  const { definition, parameters, frame, say } = options;
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

/** Heights in a band at which its name may stand, as shares from the top. */
const NAME_AT = [1, 0.62, 0.45];

/** Saturated ends, each with its name low in the band. */
function zonesOf({ definition, parameters, fontSize, ...options }: NotesOptions): Zone[] {
  const { frame, sheet, obstacles, say } = options;
  const { top, bottom } = frame.inner;
  const { id } = definition;
  const slope = sheet.curve("slope", id, parameters(id));
  return flatEnds(definition, sheet.x, slope).map((between) => {
    const left = between[0] === sheet.x[0];
    const still = slope[left ? 0 : slope.length - 1] === 0;
    const x = frame.x(left ? between[0] : between[1]);
    const places = NAME_AT.map((share) =>
      beside(
        { x, y: top + share * (bottom - top) },
        say(still ? "flat" : "saturated"),
        fontSize,
        left ? aboveRight : aboveLeft,
        4,
      ),
    );
    return { between, label: calmest(places, obstacles) };
  });
}
