// One horizontal bar: length from zero, hatched when blocked, an outline when its share is too small to write.
import { svg, type SVGTemplateResult } from "lit";

export type BarState = "alive" | "blocked" | "underflowed" | "undefined";

export interface BarOptions {
  /** Share of the width, from 0 to 1. */
  readonly length: number;
  readonly state: BarState;
  /** A line behind the bar, path data in a box from 0 0 to 1 1. */
  readonly path?: string | undefined;
  /** How far down that line the present is, from 0 to 1. */
  readonly at?: number | undefined;
  /** In pixels. */
  readonly height?: number;
}

/** As wide as its container; text about it is the caller's. */
export function bar(options: BarOptions): SVGTemplateResult {
  const { length, state, path, at = 0, height = 26 } = options;
  const width = state === "alive" ? `${length * 100}%` : "100%";
  const shown = path !== undefined && state !== "blocked" && state !== "undefined";
  return svg`<svg class="bar" width="100%" height=${height} aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height=${height} rx="3"></rect>
    ${shown ? way(path, height) : null}
    <rect class=${`fill ${state}`} part="bar" width=${width} height=${height} rx="3"></rect>
    ${
      state === "blocked"
        ? // One broad dashed line makes all strokes: a pattern fill would need an id.
          svg`<line class="hatch" x1=${height} x2="100%" y1=${height / 2} y2=${height / 2}
            stroke-width=${height} transform="skewX(-45)"></line>`
        : null
    }
    ${shown ? svg`<circle class="here" cx="${length * 100}%" cy=${at * height} r="4"></circle>` : null}
  </svg>`;
}

function way(path: string, height: number): SVGTemplateResult {
  return svg`<svg width="100%" height=${height} viewBox="0 0 1 1" preserveAspectRatio="none">
    <path class="way" d=${path} vector-effect="non-scaling-stroke"></path>
  </svg>`;
}
