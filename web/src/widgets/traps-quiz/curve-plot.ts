// A plot with marks that a finger moves up and down; at the reveal the curve itself runs through it.
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { axes, type Frame, linePath, plotFrame } from "../../charts/plot.js";
import { dot } from "../../charts/plot-marks.js";
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

export function curvePlot(plot: Plot, page: Page): TemplateResult {
  const { at, range, height, marks, truth, drawn } = plot;
  const frame = plotFrame(Math.min(page.width, MOST_WIDTH), range, height);
  const dots = (values: readonly number[], kind: string, radius?: number): SVGTemplateResult[] =>
    values.map((y, i) => dot({ x: frame.x(at[i]!), y: frame.y(y) }, kind, radius));
  return html`<svg
    class="plot ${truth ? "" : "open"}"
    viewBox="0 0 ${frame.width} ${frame.height}"
    role="img"
    aria-label=${page.text("plot")}
    @pointerdown=${(event: PointerEvent) => truth || grab(event, plot, frame)}
  >
    ${axes(frame)}
    ${at.map(
      (x) => svg`<line class="column" x1=${frame.x(x)} x2=${frame.x(x)}
      y1=${frame.inner.top} y2=${frame.inner.bottom}></line>`,
    )}
    <path class="sketch" d=${linePath(frame, at, marks)}></path>
    ${drawn && svg`<path class="curve" d=${linePath(frame, drawn.xs, drawn.ys)}></path>`}
    ${truth && dots(truth, "true")} ${dots(marks, truth ? "mine" : "guessed", truth ? 5 : 7)}
    ${truth ? "" : dots(marks, "hit", 22)}
  </svg>`;
}

/** The nearest mark follows the finger until it is lifted. */
function grab(event: PointerEvent, { at, height: [low, high], set }: Plot, frame: Frame): void {
  const picture = event.currentTarget as SVGSVGElement;
  const { left, top, width } = picture.getBoundingClientRect();
  const zoom = frame.width / width;
  const x = (event.clientX - left) * zoom;
  const far = (place: number): number => Math.abs(frame.x(at[place]!) - x);
  const place = at.reduce((best, _, i) => (far(i) < far(best) ? i : best), 0);
  const follow = ({ clientY }: PointerEvent): void => {
    const value = frame.y.invert((clientY - top) * zoom);
    const steps = Math.round(((value - low) / (high - low)) * 100);
    set(place, low + (Math.min(100, Math.max(0, steps)) / 100) * (high - low));
  };
  follow(event);
  picture.setPointerCapture(event.pointerId);
  picture.onpointermove = follow;
  picture.onpointerup = picture.onpointercancel = () => (picture.onpointermove = null);
}
