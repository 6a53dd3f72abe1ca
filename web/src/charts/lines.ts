// Several named lines over one x axis, each named where it stands apart, with dots where x is now.
import { svg, type SVGTemplateResult } from "lit";
import { type Frame, linePath, type Point, toPoints } from "./plot.js";
import { type Placed, placeBeside, sides } from "./plot-labels.js";
import { dot, word } from "./plot-marks.js";

export interface Line {
  readonly name: string;
  readonly ys: ArrayLike<number>;
  /** The value at the present x. */
  readonly now: number;
}

/** Tells that many lines apart by colour and dash; beyond them both repeat, the names do not. */
const SERIES = 4;
const SIDES = [sides.aboveRight, sides.belowRight, sides.belowLeft, sides.aboveLeft];
const GAPS = [3, 8, 16, 28];

export function namedLines(
  frame: Frame,
  xs: ArrayLike<number>,
  lines: readonly Line[],
  now: number,
  fontSize: number,
): SVGTemplateResult {
  const points = lines.map(({ ys }) => toPoints(frame, xs, ys));
  const boxes: Placed["box"][] = [];
  const obstacles = { bounds: frame.inner, points, boxes };
  const x = frame.x(now);
  return svg`${present(frame, now)}
    ${lines.map(({ name, ys, now: y }, i) => {
      const kind = `series series-${(i % SERIES) + 1}`;
      const at = standout(points, i, frame.inner.bottom);
      const label = placeBeside(at, name, fontSize, SIDES, GAPS, obstacles);
      boxes.push(label.box);
      return svg`<path class="line ${kind}" d=${linePath(frame, xs, ys)}></path>
        ${dot({ x, y: frame.y(y) }, `dot ${kind}`, 4)}${word(label, `name ${kind}`)}`;
    })}`;
}

/** The upright line at x, over the whole height. */
export function present({ x, inner }: Frame, now: number): SVGTemplateResult {
  return svg`<line class="guide" x1=${x(now)} x2=${x(now)} y1=${inner.top} y2=${inner.bottom}></line>`;
}

/** The point of a line, its ends left out, that is farthest from its neighbours and the ground. */
function standout(lines: readonly (readonly Point[])[], own: number, ground: number): Point {
  const line = lines[own]!;
  let best = line[0]!;
  let most = -1;
  for (let j = Math.floor(line.length / 4); j < line.length - 12; j += 1) {
    const others = lines.filter((_, i) => i !== own).map((other) => other[j]!.y);
    const distance = Math.min(...[...others, ground].map((y) => Math.abs(y - line[j]!.y)));
    if (distance > most) [best, most] = [line[j]!, distance];
  }
  return best;
}
