// The plot with its probe: one image for those who see it, one slider for everyone who moves it.
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { axes, type Point } from "../../charts/plot.js";
import { dot, guides, tangent, word, zone } from "../../charts/plot-marks.js";
import { placeBeside } from "../../charts/plot-labels.js";
import { formatNumber } from "../../charts/format.js";
import type { Probe } from "./probe.js";
import type { Say } from "./say.js";
import type { Look, Shown } from "./scene.js";
import { dotAt, probeSides, type Sketch } from "./sketch.js";
import { brief, summaryOf, titleOf, X_DIGITS } from "./words.js";

export interface PictureOptions {
  readonly shown: Shown;
  /** What the slider says of its value. */
  readonly said: string;
  readonly probe: Probe;
  readonly steepness: boolean;
  readonly fontSize: number;
  readonly say: Say;
}

/** How far the probe's number stands from it: as near as the curves allow. */
const PROBE_GAPS = [8, 14, 20, 28, 38];

export function picture(options: PictureOptions): TemplateResult {
  const { shown, said, probe, say } = options;
  const { sketch, look } = shown;
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
      <title id="title">${titleOf(shown, say)}</title>
      <desc id="desc">${summaryOf(shown, say)}</desc>
      ${drawing(options, point)}
    </svg>
    <div
      class="handle"
      part="probe"
      role="slider"
      tabindex="0"
      aria-label=${say("probe")}
      aria-valuemin=${low}
      aria-valuemax=${high}
      aria-valuenow=${look.x}
      aria-valuetext=${said}
      .style=${`left:${point.x}px;top:${point.y}px`}
      @keydown=${probe.key}
    ></div>
  </div>`;
}

function drawing(
  { shown: { sketch, look }, steepness, fontSize }: PictureOptions,
  point: Point,
): SVGTemplateResult {
  const { frame, curves, marks, zones, obstacles } = sketch;
  const text = `${formatNumber(look.x, X_DIGITS)} → ${brief(look.value)}`;
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
