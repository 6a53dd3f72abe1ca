// Under the plot: whether the slope is shown, what it is, and the way back to the start.
import { html, nothing, type TemplateResult } from "lit";
import type { Say } from "./say.js";

export interface ControlsOptions {
  readonly steepness: boolean;
  /** The slope in words; empty while it is not shown. */
  readonly slope: unknown;
  readonly say: Say;
  readonly shows: (tool: "steepness" | "reset") => boolean;
  readonly steepen: () => void;
  readonly reset: () => void;
}

export function controls(options: ControlsOptions): TemplateResult {
  const { steepness, slope, say, shows, steepen, reset } = options;
  return html`<div class="controls">
    ${
      shows("steepness")
        ? html`<label class="check"
            ><input type="checkbox" .checked=${steepness} @change=${steepen} />${say(
              "steepness",
            )}</label
          >`
        : nothing
    }
    ${slope ? html`<p part="slope">${slope}</p>` : nothing}
    ${
      shows("reset")
        ? html`<button type="button" part="reset" @click=${reset}>${say("reset")}</button>`
        : nothing
    }
  </div>`;
}
