// The plot with its probe: one image for those who see it, one slider for everyone who moves it.
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { axes, type Point } from "../../charts/plot.js";
import { dot, guides, tangent, word, zone } from "../../charts/plot-marks.js";
import { placeBeside } from "../../charts/plot-labels.js";
import { formatNumber } from "../../charts/format.js";
import type { Probe } from "./probe.js";
import { probeSides, type Sketch } from "./sketch.js";

export interface Look {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

export interface PictureOptions {
  readonly sketch: Sketch;
  readonly look: Look;
  readonly probe: Probe;
  readonly steepness: boolean;
  readonly fontSize: number;
  readonly title: string;
  readonly summary: string;
  /** The slider's name, and what it says of its value. */
  readonly name: string;
  readonly spoken: string;
}

/** How far the probe's number stands from it: as near as the curves allow. */
const PROBE_GAPS = [8, 14, 20, 28, 38];

const MOST_DIGITS = 6;

/** Two digits below 1, three above; more where these would round to a whole number that it is not. */
export function brief(value: number): string {
  let digits = Math.abs(value) < 1 ? 2 : 3;
  const rounded = (): number => Number(value.toPrecision(digits));
  while (digits < MOST_DIGITS && Number.isInteger(rounded()) && rounded() !== value) digits += 1;
  return formatNumber(value, digits);
}

export function picture(options: PictureOptions): TemplateResult {
  const { sketch, look, probe, title, summary, name, spoken } = options;
  const { frame } = sketch;
  const point = dotAt(sketch, look);
  const [low, high] = frame.x.domain;
  return html`<div
    class="plot"
    part="plot"
    dir="ltr"
    @pointerdown=${probe.down}
    @pointermove=${probe.move}
    @pointerup=${probe.up}
    @pointercancel=${probe.cancel}
  >
    <svg
      role="img"
      aria-labelledby="title desc"
      viewBox="0 0 ${frame.width} ${frame.height}"
      height=${frame.height}
    >
      <title id="title">${title}</title>
      <desc id="desc">${summary}</desc>
      ${drawing(options, point)}
    </svg>
    <div
      class="handle"
      part="probe"
      role="slider"
      tabindex="0"
      aria-label=${name}
      aria-valuemin=${low}
      aria-valuemax=${high}
      aria-valuenow=${look.x}
      aria-valuetext=${spoken}
      style="left:${point.x}px;top:${point.y}px"
      @keydown=${probe.key}
    ></div>
  </div>`;
}

/** Where the probe stands in the plot; a value that cannot be shown rests on the zero line. */
export function dotAt({ frame }: Sketch, { x, value }: Look): Point {
  return { x: frame.x(x), y: frame.y(Number.isFinite(value) ? value : 0) };
}

function drawing(
  { sketch, look, steepness, fontSize }: PictureOptions,
  point: Point,
): SVGTemplateResult {
  const { frame, curves, marks, zones, obstacles } = sketch;
  const text = `${brief(look.x)} → ${brief(look.value)}`;
  const label = placeBeside(point, text, fontSize * 1.1, probeSides, PROBE_GAPS, obstacles);
  return svg`${zones.map(({ between, label }) => [zone(frame, between), word(label, "tick")])}
    ${axes(frame)}
    ${guides(frame, point)}
    ${curves.map(({ kind, path }) => svg`<path class=${`curve ${kind}`} d=${path}></path>`)}
    ${curves.map(({ kind, label }) => (label ? word(label, `name ${kind}`) : null))}
    ${marks.map(({ point, label }) => [dot(point, "mark", 4), word(label, "tick")])}
    ${steepness ? [tangent(frame, point, look.slope), slopeDot(sketch, look)] : null}
    ${dot(point, "halo", 12)}${dot(point, "dot")}${word(label, "reading")}`;
}

function slopeDot({ frame }: Sketch, { x, slope }: Look): SVGTemplateResult | null {
  return Number.isFinite(slope)
    ? dot({ x: frame.x(x), y: frame.y(slope) }, "slope-dot", 3.5)
    : null;
}
