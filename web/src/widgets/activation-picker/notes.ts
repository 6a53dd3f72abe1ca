// What is noted in the plot: where a curve turns, where it is flat; a closer look adds to it.
import type { SVGTemplateResult } from "lit";
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import { clamp, type Interval } from "../../charts/scales.js";
import type { Frame, Point } from "../../charts/plot.js";
import type { Line } from "../../charts/plot-limits.js";
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
import type { differenceOf } from "./difference.js";
import { flatEnds } from "./meaning.js";
import type { Say } from "./say.js";
import type { Sketch, SketchOptions } from "./sketch.js";

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

/** What a closer look adds to the plot. */
export interface MoreNotes {
  difference: typeof differenceOf;
  corners(options: NotesOptions): Mark[];
  limits(options: NotesOptions): Limit[];
  reach(options: NotesOptions): Notes["reach"];
  draw(sketch: Sketch): SVGTemplateResult;
}

export interface NotesOptions extends SketchOptions {
  readonly kernels: Kernels;
  readonly sheet: CurveSheet;
  readonly frame: Frame;
  readonly obstacles: Room;
  readonly say: Say;
}

/** Marks may reach so far over the plot's edge, in pixels. */
const SPILL = 8;

const { above, aboveLeft, aboveRight, below, belowLeft, belowRight } = sides;

export function notesOf(options: NotesOptions): Notes {
  const { detail, steepness, obstacles } = options;
  const more = detail ? options.more : undefined;
  const { top, bottom } = options.frame.inner;
  // Seen closely, a turn or a corner may lie above or below the plot.
  const marks = [...turns(options), ...(more?.corners(options) ?? [])].filter(
    ({ point: { y } }) => y >= top - SPILL && y <= bottom + SPILL,
  );
  // A zone's name may stand at several heights, so it gives way to what stands at one point.
  const zones = zonesOf(options);
  if (detail || steepness) obstacles.boxes.push(...zones.map(({ label }) => label.box));
  const limits = more?.limits(options) ?? [];
  return { marks, zones, limits, reach: more?.reach(options) };
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
export function placed(
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

/** Heights in a band at which its name may stand, as shares from the top. */
const NAME_AT = [1, 0.62, 0.45];

/** Saturated ends, each with its name low in the band. */
function zonesOf({ definition, parameters, fontSize, range, ...options }: NotesOptions): Zone[] {
  const { frame, sheet, obstacles, say } = options;
  const { top, bottom } = frame.inner;
  const { id } = definition;
  const slope = sheet.curve("slope", id, parameters(id));
  return flatEnds(definition, sheet.x, slope).map((ends) => {
    const left = ends[0] === sheet.x[0];
    // Where every float32 is drawn, the last ones lie beyond the plot.
    const between = ends.map((end) => clamp(end, ...range)) as unknown as Interval;
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
