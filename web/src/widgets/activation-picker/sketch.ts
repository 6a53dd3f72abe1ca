// Everything in the plot that stays put while the probe moves: frame, curves, their names, marks.
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import type { Interval } from "../../charts/scales.js";
import {
  type Frame,
  linePath,
  plotFrame,
  type Point,
  toPoints,
  widen,
  zeroLine,
} from "../../charts/plot.js";
import {
  above,
  aboveLeft,
  aboveRight,
  below,
  belowLeft,
  belowRight,
  beside,
  calmest,
  type Obstacles,
  placeAtEnd,
  placeBeside,
  type Placed,
  type Side,
} from "../../charts/plot-labels.js";
import { at, type CurveSheet, type Parameters } from "./curves.js";
import { flatEnds } from "./meaning.js";
import type { Say } from "./say.js";

export interface SketchOptions {
  readonly definition: ActivationDefinition;
  readonly compared: readonly ActivationDefinition[];
  readonly parameters: (id: string) => Parameters;
  readonly range: Interval;
  readonly steepness: boolean;
  readonly width: number;
  readonly fontSize: number;
}

export interface DrawnCurve {
  /** "chosen", "slope", "ghost", "other-1" …: how it is drawn. */
  readonly kind: string;
  readonly path: string;
  readonly label: Placed | undefined;
}

export interface Mark {
  readonly point: Point;
  readonly label: Placed;
}

export interface Zone {
  readonly between: Interval;
  readonly label: Placed;
}

export interface Sketch {
  readonly frame: Frame;
  readonly curves: readonly DrawnCurve[];
  readonly marks: readonly Mark[];
  readonly zones: readonly Zone[];
  /** What the probe's number has to keep away from. */
  readonly obstacles: Obstacles;
  readonly ends: Interval;
}

/** Styles for curves beside the chosen one; with more of them the styles repeat, the names do not. */
const KINDS = ["ghost", "other-1", "other-2"];
/** Every eighth sample is enough to keep words away. */
const COARSE = 8;
const SPILL = 8;

interface Line {
  readonly kind: string;
  readonly name: string;
  readonly y: Float32Array;
  readonly sides: readonly Side[];
}

export function drawSketch(
  kernels: Kernels,
  sheet: CurveSheet,
  options: SketchOptions,
  say: Say,
): Sketch {
  const { range, width, fontSize, steepness } = options;
  // Copies: when memory grows for the next curve, views of the ones before are gone.
  const lines = linesOf(sheet, options, say);
  const x = sheet.x.slice();
  const span = range[1] - range[0];
  const y = widen(
    [-span / 8, span / 2],
    lines.map((line) => line.y),
    span / 8,
  );
  const frame = plotFrame(width, range, y);
  const points = lines.map((line) => toPoints(frame, x, line.y, COARSE));
  const { left, top, right, bottom } = frame.inner;
  const bounds = { left, top: top - SPILL, right: right + SPILL, bottom };
  const zero = zeroLine(frame, 6);
  const obstacles = {
    bounds,
    points: [...points, zero],
    boxes: [] as Placed["box"][],
  };
  const zones = steepness ? zonesOf(frame, sheet, options, obstacles, say) : [];
  obstacles.boxes.push(...zones.map(({ label }) => label.box));
  const marks = turns(kernels, frame, options, obstacles, say);
  // The chosen curve comes last, over the others, but its name chooses first.
  const labels = lines.map(() => undefined as Placed | undefined);
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    labels[i] = placeAtEnd(points[i]!, lines[i]!.name, fontSize, lines[i]!.sides, obstacles);
    if (labels[i]) obstacles.boxes.push(labels[i]!.box);
  }
  const chosen = lines.at(-1)!.y;
  return {
    frame,
    curves: lines.map(({ kind, y }, i) => ({
      kind,
      path: linePath(frame, x, y),
      label: labels[i],
    })),
    marks,
    zones,
    obstacles,
    ends: [chosen[0]!, chosen.at(-1)!],
  };
}

function linesOf(sheet: CurveSheet, options: SketchOptions, say: Say): Line[] {
  const { definition, compared, parameters, range, steepness } = options;
  // Parameters can put a corner at 0 where by default there is none.
  const hinges = new Set([0, ...[definition, ...compared].flatMap((row) => row.kinks)]);
  sheet.lay(range, [...hinges]);
  const lines: Line[] = compared.map(({ id, label }, i) => ({
    kind: KINDS[i % KINDS.length]!,
    name: label,
    y: sheet.curve("value", id, parameters(id)).slice(),
    sides: [belowRight, aboveLeft],
  }));
  const own = parameters(definition.id);
  if (steepness) {
    const y = sheet.curve("slope", definition.id, own).slice();
    lines.push({
      kind: "slope",
      name: say("slopeCurve"),
      y,
      sides: [aboveLeft, belowRight],
    });
  }
  const y = sheet.curve("value", definition.id, own).slice();
  lines.push({
    kind: "chosen",
    name: definition.label,
    y,
    sides: [aboveLeft, belowRight],
  });
  return lines;
}

/** Attained lowest and highest points, as the kernels see them; declared for default parameters only. */
function turns(
  kernels: Kernels,
  frame: Frame,
  { definition, parameters, range, fontSize }: SketchOptions,
  obstacles: Obstacles & { boxes: Placed["box"][] },
  say: Say,
): Mark[] {
  const { id, extrema } = definition;
  const own = parameters(id);
  if (definition.parameters.some(({ name, default: usual }) => own[name] !== usual)) return [];
  return extrema
    .filter(({ x }) => x >= range[0] && x <= range[1])
    .map(({ x, kind }) => {
      const y = at(kernels, "value", id, x, own);
      const point = { x: frame.x(x), y: frame.y(y) };
      const sides = kind === "minimum" ? [below, belowRight, above] : [above, aboveLeft, below];
      const text = say(kind, { y: formatNumber(y, 2), x: formatNumber(x, 2) });
      const label = placeBeside(point, text, fontSize, sides, [6], obstacles);
      obstacles.boxes.push(label.box);
      return { point, label };
    });
}

/** Heights in a band at which its name may stand, as shares from the top. */
const NAME_AT = [1, 0.62, 0.45];

/** Saturated ends, each with its name low in the band. */
function zonesOf(
  frame: Frame,
  sheet: CurveSheet,
  { definition, parameters, fontSize }: SketchOptions,
  obstacles: Obstacles,
  say: Say,
): Zone[] {
  const { top, bottom } = frame.inner;
  const { id } = definition;
  const slope = sheet.curve("slope", id, parameters(id));
  return flatEnds(definition, sheet.x, slope).map((between) => {
    const left = between[0] === sheet.x[0];
    const still = slope[left ? 0 : slope.length - 1] === 0;
    const text = say(still ? "flat" : "saturated");
    const x = frame.x(left ? between[0] : between[1]);
    const places = NAME_AT.map((share) =>
      beside(
        { x, y: top + share * (bottom - top) },
        text,
        fontSize,
        left ? aboveRight : aboveLeft,
        4,
      ),
    );
    return { between, label: calmest(places, obstacles) };
  });
}

/** The sides of the dot on which its number may stand, the calmest first. */
export const probeSides: readonly Side[] = [
  aboveLeft,
  aboveRight,
  belowRight,
  belowLeft,
  above,
  below,
];

/** Where the probe stands in the plot; a value that cannot be shown rests on the zero line. */
export function dotAt(
  { frame }: Sketch,
  { x, value }: { readonly x: number; readonly value: number },
): Point {
  return { x: frame.x(x), y: frame.y(Number.isFinite(value) ? value : 0) };
}
