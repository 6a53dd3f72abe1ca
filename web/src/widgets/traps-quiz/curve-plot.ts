// A plot with marks that a finger moves up and down; at the reveal the curve itself runs through it.
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { formatNumber } from "../../charts/format.js";
import { clamp } from "../../charts/scales.js";
import type { Drawn, Page } from "./page.js";
import type { Curve } from "./question.js";

interface Plot extends Pick<Curve, "at" | "range" | "height"> {
  readonly marks: readonly number[];
  /** The right heights, at the reveal. */
  readonly truth: readonly number[] | undefined;
  readonly drawn: Drawn | undefined;
  set(place: number, value: number): void;
}

const MOST_WIDTH = 560;
const EDGE = 28;

export function curvePlot(plot: Plot, page: Page): TemplateResult {
  const { at, range, height, marks, truth, drawn } = plot;
  const width = Math.min(page.width, MOST_WIDTH);
  const tall = Math.max(220, Math.round(width * 0.6));
  const x = (value: number): number =>
    EDGE + ((value - range[0]) / (range[1] - range[0])) * (width - 2 * EDGE);
  const y = (value: number): number =>
    tall - EDGE - ((value - height[0]) / (height[1] - height[0])) * (tall - 2 * EDGE);
  const path = (xs: ArrayLike<number>, ys: ArrayLike<number>): string =>
    `M${Array.from(xs, (value, i) => `${x(value)} ${y(ys[i]!)}`).join("L")}`;
  const dots = (values: readonly number[], kind: string, radius: number): SVGTemplateResult[] =>
    values.map(
      (value, i) => svg`<circle class=${kind} cx=${x(at[i]!)} cy=${y(value)} r=${radius}></circle>`,
    );
  const rows = [...new Set([0, ...height])];
  return html`<svg
    class="plot"
    viewBox="0 0 ${width} ${tall}"
    role="img"
    aria-label=${page.text(truth ? "plotted" : "plot")}
    @pointerdown=${(event: PointerEvent) => truth || grab(event, plot, x, width)}
  >
    ${rows.map(
      (value) => svg`<path class=${value ? "grid" : "zero"} d=${path(range, [value, value])}></path>
        <text x=${EDGE - 6} y=${y(value)} dy="0.35em" text-anchor="end">${formatNumber(value)}</text>`,
    )}
    ${[...at, ...range].map(
      (
        value,
        i,
      ) => svg`<path class=${i < at.length ? "column" : "grid"} d=${path([value, value], height)}></path>
        <text x=${x(value)} y=${tall - 8} text-anchor="middle">${formatNumber(value)}</text>`,
    )}
    <path class="sketch" d=${path(at, marks)}></path>
    ${drawn && svg`<path class="curve" d=${path(drawn.xs, drawn.ys)}></path>`}
    ${truth && dots(truth, "true", 5)} ${dots(marks, truth ? "mine" : "guessed", truth ? 5 : 7)}
    ${truth ? "" : dots(marks, "hit", 22)}
  </svg>`;
}

/** The nearest mark follows the finger until it is lifted. */
function grab(
  event: PointerEvent,
  { at, height: [low, high], set }: Plot,
  x: (value: number) => number,
  wide: number,
): void {
  // A finger beside the marks may be scrolling the page.
  if (event.pointerType === "touch" && !(event.target as Element).matches(".hit")) return;
  const picture = event.currentTarget as SVGSVGElement;
  const { left, top, width, height } = picture.getBoundingClientRect();
  const zoom = wide / width;
  const here = (event.clientX - left) * zoom;
  const far = (place: number): number => Math.abs(x(at[place]!) - here);
  const place = at.reduce((best, _, i) => (far(i) < far(best) ? i : best), 0);
  const tall = height * zoom - 2 * EDGE;
  const follow = ({ clientY }: PointerEvent): void => {
    const up = 1 - ((clientY - top) * zoom - EDGE) / tall;
    const steps = clamp(Math.round(up * 100), 0, 100);
    set(place, low + (steps / 100) * (high - low));
  };
  follow(event);
  picture.setPointerCapture(event.pointerId);
  picture.onpointermove = follow;
  picture.onpointerup = picture.onpointercancel = () => (picture.onpointermove = null);
}
