// Everything in the plot that stays put while the probe moves: frame, curves, their names, notes.
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import { spacing } from "../../charts/floats.js";
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
import { placeAtEnd, type Placed, type Side, sides } from "../../charts/plot-labels.js";
import type { CurveSheet, Parameters } from "./curves.js";
import type { Difference } from "./difference.js";
import { hingesOf, type MoreNotes, type Notes, notesOf, type Room } from "./notes.js";
import type { Say } from "./say.js";

/** How high the plot reaches: all curves; as far as it is wide; or just what the curve needs. */
export type Heights = "all" | "true" | "stretched";

export interface SketchOptions {
  readonly definition: ActivationDefinition;
  readonly compared: readonly ActivationDefinition[];
  readonly parameters: (id: string) => Parameters;
  readonly range: Interval;
  readonly heights: Heights;
  readonly steepness: boolean;
  readonly difference: boolean;
  /** Whether the notes of a closer look are wanted: corners, limits, the values it can take. */
  readonly detail: boolean;
  /** What draws these and the difference, once it has been loaded. */
  readonly more: MoreNotes | undefined;
  readonly width: number;
  readonly fontSize: number;
}

export interface DrawnCurve {
  /** "chosen", "slope", "ghost", "other-1" …: how it is drawn. */
  readonly kind: string;
  readonly path: string;
  readonly label: Placed | undefined;
}

export interface Sketch extends Notes {
  readonly frame: Frame;
  readonly curves: readonly DrawnCurve[];
  /** What the probe's number has to keep away from. */
  readonly obstacles: Room;
  readonly ends: Interval;
  /** How many float32 numbers are in sight, each drawn as a step; undefined where they are many. */
  readonly floats: number | undefined;
  readonly difference: Difference | undefined;
}

/** Styles for curves beside the chosen one; with more of them the styles repeat, the names do not. */
const KINDS = ["ghost", "other-1", "other-2", "other-3"];
/** Every eighth sample is enough to keep words away. */
const COARSE = 8;
const SPILL = 8;
/** Half the height over the width of a plot that is true to scale. */
const HALF_HEIGHT = 5 / 16;
const PADDING = 0.08;
/** How much wider a bold name is. */
const BOLD = 1.15;

interface Line {
  readonly kind: string;
  readonly name: string;
  readonly y: ArrayLike<number>;
  readonly sides: readonly Side[];
}

export function drawSketch(
  kernels: Kernels,
  sheet: CurveSheet,
  options: SketchOptions,
  say: Say,
): Sketch {
  const { definition, compared, range, width, fontSize } = options;
  const hinges = [definition, ...compared].flatMap((row) =>
    hingesOf(row, options.parameters(row.id)),
  );
  sheet.lay(range, [...new Set(hinges)]);
  const lines = linesOf(sheet, options, say);
  const { x, stairs } = sheet;
  const chosen = lines.at(-1)!.y;
  const y = heightsOf(options, lines, chosen);
  const frame = plotFrame(width, range, y, fontSize);
  const difference = options.difference
    ? options.more?.difference(sheet, options, y, say)
    : undefined;
  if (difference) lines.unshift({ kind: "difference", sides: Object.values(sides), ...difference });
  const points = lines.map((line) => toPoints(frame, x, line.y, stairs ? 1 : COARSE));
  const { left, top, right, bottom } = frame.inner;
  const obstacles: Room = {
    bounds: { left, top: top - SPILL, right: right + SPILL, bottom },
    points: [...points, zeroLine(frame, 6)],
    boxes: [],
  };
  const notes = notesOf({ kernels, sheet, frame, obstacles, say, ...options });
  // The chosen curve comes last, over the others, but its name chooses first.
  const labels = lines.map(() => undefined as Placed | undefined);
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const { kind, name, sides } = lines[i]!;
    const size = kind === "chosen" ? fontSize * BOLD : fontSize;
    labels[i] = placeAtEnd(points[i]!, name, size, sides, obstacles);
    if (labels[i]) obstacles.boxes.push(labels[i]!.box);
  }
  return {
    ...notes,
    frame,
    curves: lines.map(({ kind, y }, i) => ({
      kind,
      path: linePath(frame, x, y, stairs),
      label: labels[i],
    })),
    obstacles,
    ends: [chosen[0]!, chosen[chosen.length - 1]!],
    floats: stairs ? x.length - 2 : undefined,
    difference,
  };
}

function linesOf(sheet: CurveSheet, options: SketchOptions, say: Say): Line[] {
  const { definition, compared, parameters, steepness } = options;
  const { aboveLeft, belowRight } = sides;
  const lines: Line[] = compared.map(({ id, label }, i) => ({
    kind: KINDS[i % KINDS.length]!,
    name: label,
    y: sheet.curve("value", id, parameters(id)),
    sides: [belowRight, aboveLeft],
  }));
  const own = (kind: string, name: string, what: "value" | "slope"): void =>
    void lines.push({
      kind,
      name,
      y: sheet.curve(what, definition.id, parameters(definition.id)),
      sides: [aboveLeft, belowRight],
    });
  if (steepness) own("slope", say("slopeCurve"), "slope");
  own("chosen", definition.label, "value");
  return lines;
}

function heightsOf(
  { range: [low, high], heights }: SketchOptions,
  lines: readonly Line[],
  chosen: ArrayLike<number>,
): Interval {
  const span = high - low;
  const all = lines.map(({ y }) => y);
  if (heights === "all") return widen([-span / 8, span / 2], all, span / 8);
  const finite = Array.from(chosen).filter(Number.isFinite);
  if (heights === "stretched" && finite.length > 0) {
    const [least, most] = [Math.min(...finite), Math.max(...finite)];
    const padding = PADDING * (most - least) || 4 * spacing(most);
    return [least - padding, most + padding];
  }
  const middle = chosen[chosen.length >> 1]!;
  const centre = Number.isFinite(middle) ? middle : 0;
  // Beside values far larger than the span, doubles run out: a part of a float's step is enough.
  const half = Math.max(HALF_HEIGHT * span, spacing(centre) / 64);
  return [centre - half, centre + half];
}

/** Where the probe stands in the plot; a value that cannot be shown rests on the zero line. */
export function dotAt(
  { frame }: Sketch,
  { x, value }: { readonly x: number; readonly value: number },
): Point {
  return { x: frame.x(x), y: frame.y(Number.isFinite(value) ? value : 0) };
}
