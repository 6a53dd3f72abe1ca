// The plot with its probe: one image for those who see it, one slider for everyone who moves it.
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { axes, type Point } from "../../charts/plot.js";
import { dot, guides, tangent, word, zone } from "../../charts/plot-marks.js";
import { placeBeside, sides } from "../../charts/plot-labels.js";
import { formatBrief, formatExact } from "../../charts/format.js";
import type { Drag } from "../../charts/drag.js";
import { clamp } from "../../charts/scales.js";
import type { Say } from "./say.js";
import type { Look, Shown } from "./scene.js";
import type { MoreNotes } from "./notes.js";
import { dotAt, type Sketch } from "./sketch.js";
import { summaryOf, titleOf } from "./words.js";

export interface PictureOptions {
  readonly shown: Shown;
  /** What the slider says of its value. */
  readonly said: string;
  readonly drag: Drag;
  readonly key: (event: KeyboardEvent) => void;
  readonly zooming: boolean;
  readonly steepness: boolean;
  readonly detail: boolean;
  /** What a closer look adds. */
  readonly more: MoreNotes | undefined;
  readonly fontSize: number;
  readonly say: Say;
}

/** How far the probe's number stands from it: as near as the curves allow. */
const PROBE_GAPS = [8, 14, 20, 28, 38];
/** The sides of the dot on which its number may stand, the calmest first. */
const PROBE_SIDES = [
  sides.aboveLeft,
  sides.aboveRight,
  sides.belowRight,
  sides.belowLeft,
  sides.above,
  sides.below,
];

export function picture(options: PictureOptions): TemplateResult {
  const { shown, said, drag, key, zooming, say } = options;
  const { sketch, look } = shown;
  const { frame } = sketch;
  const { inner } = frame;
  const point = dotAt(sketch, look);
  const [low, high] = frame.x.domain;
  return html`<div
    class="plot ${zooming ? "zooming" : ""}"
    part="plot"
    dir="ltr"
    @pointerdown=${drag.down}
    @pointermove=${drag.move}
    @pointerup=${drag.up}
    @pointercancel=${drag.cancel}
    @wheel=${drag.wheel}
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
      .style=${`left:${point.x}px;top:${clamp(point.y, inner.top, inner.bottom)}px`}
      @keydown=${key}
    ></div>
  </div>`;
}

function drawing(
  { shown: { sketch, look }, steepness, detail, more, fontSize }: PictureOptions,
  point: Point,
): SVGTemplateResult {
  const { frame, curves, marks, zones, floats, obstacles } = sketch;
  const { inner } = frame;
  const value = (floats === undefined ? formatBrief : formatExact)(look.value);
  const text = `${formatExact(look.x)} → ${value}`;
  const label = placeBeside(point, text, fontSize * 1.1, PROBE_SIDES, PROBE_GAPS, obstacles);
  const shown = zones.filter(
    ({ between: [low, high] }) => steepness || detail || (look.x >= low && look.x <= high),
  );
  const inSight = point.y > inner.top - 8 && point.y < inner.bottom + 8;
  return svg`${shown.map(({ between, label }) => [zone(frame, between), word(label, "tick")])}
    ${axes(frame)}
    ${more?.draw(sketch)}
    ${curves.map(({ kind, path }) => svg`<path class=${`curve ${kind}`} d=${path}></path>`)}
    ${curves.map(({ kind, label }) => (label ? word(label, `name ${kind}`) : null))}
    ${marks.map(({ point, label }) => [dot(point, "mark", 4), word(label, "tick")])}
    ${
      inSight
        ? [
            guides(frame, point),
            steepness ? [tangent(frame, point, look.slope), slopeDot(sketch, look)] : null,
            dot(point, "halo", 12),
            dot(point, "dot"),
            word(label, "reading"),
          ]
        : null
    }`;
}

function slopeDot({ frame }: Sketch, { x, slope }: Look): SVGTemplateResult | null {
  const { top, bottom } = frame.inner;
  const y = frame.y(slope);
  return y >= top && y <= bottom ? dot({ x: frame.x(x), y }, "slope-dot", 3.5) : null;
}
