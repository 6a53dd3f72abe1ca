// The zoom mode's own buttons below the plot, and what is seen when float32's steps come into sight.
import { html, type TemplateResult } from "lit";
import type { Interval } from "../../charts/scales.js";
import { CLOSER, closerTo, shifted } from "../../charts/view.js";
import type { Key, Say } from "./say.js";
import type { Shown } from "./scene.js";

export interface ZoomOptions extends Pick<Shown, "sketch" | "look"> {
  readonly view: Interval;
  readonly stretched: boolean;
  readonly say: Say;
  readonly set: (change: { view?: Interval; stretched?: boolean; zoom?: boolean }) => void;
}

/** How much of the width a button moves. */
const ASIDE = 1 / 4;

export function zoomBar({ view, look, sketch, stretched, say, set }: ZoomOptions): TemplateResult {
  const way = ASIDE * (view[1] - view[0]);
  const button = (sign: string, name: Key, change: Interval): TemplateResult =>
    html`<button type="button" aria-label=${say(name)} @click=${() => set({ view: change })}>
      ${sign}
    </button>`;
  return html`<div class="zoom" part="zoom" role="group" aria-label=${say("zoomTools")}>
    ${button("+", "zoomIn", closerTo(look.x, view, CLOSER))}
    ${button("−", "zoomOut", closerTo(look.x, view, 1 / CLOSER))}
    <span dir="ltr" class="row"
      >${button("◂", "panLeft", shifted(view, -way))}
      ${button("▸", "panRight", shifted(view, way))}</span
    >
    <button type="button" @click=${() => set({ zoom: true })}>${say("whole")}</button>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${stretched}
        @change=${() => set({ stretched: !stretched })}
      />${say("stretch")}</label
    >
    <p class="muted">
      ${sketch.floats === undefined ? say("zoomHint") : say("steps", { count: sketch.floats })}
    </p>
  </div>`;
}

/** The way into the zoom mode and out of it. */
export const zoomSwitch = (
  zooming: boolean,
  say: Say,
  set: (change: { zoom: boolean }) => void,
): TemplateResult =>
  html`<label class="check"
    ><input type="checkbox" .checked=${zooming} @change=${() => set({ zoom: !zooming })} />${say(
      "zoomMode",
    )}</label
  >`;
