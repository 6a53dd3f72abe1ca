// One horizontal bar for a share: length from zero, hatched when blocked, an outline when underflowed.
import { svg, type SVGTemplateResult } from "lit";

export type BarState = "alive" | "blocked" | "underflowed" | "undefined";

const HEIGHT = 28;

/** A bar of a share in [0, 1], as wide as its container; text about it is the caller's. */
export function bar(share: number, state: BarState): SVGTemplateResult {
  const length = state === "alive" ? `${share * 100}%` : "100%";
  return svg`<svg class="bar" width="100%" height=${HEIGHT} aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height=${HEIGHT} rx="3"></rect>
    <rect class=${`fill ${state}`} part="bar" width=${length} height=${HEIGHT} rx="3"></rect>
    ${state === "blocked" ? hatching() : null}
  </svg>`;
}

/** Slanting strokes drawn one by one: a pattern fill would need an id that is unique in the page. */
function hatching(): SVGTemplateResult[] {
  return Array.from(
    { length: 80 },
    (_, i) => svg`<line class="hatch" x1=${i * 12} y1=${HEIGHT} x2=${i * 12 + 14} y2="0"></line>`,
  );
}
