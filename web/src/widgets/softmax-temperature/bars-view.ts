// The bars: one row per option with its score, its share and a button that blocks it.
import { html, type TemplateResult } from "lit";
import { bar } from "../../charts/bars.js";
import { formatNumber, formatShare } from "../../charts/format.js";
import { logLength } from "../../charts/scales.js";
import type { Desk } from "./desk.js";
import { changed, type Option, stateOf, winnersOf } from "./options.js";
import type { Ways } from "./ways.js";

/** The least share on a logarithmic axis: float32's own, once anything is that small. */
const SMALL = 1e-6;
const SMALLEST = 1e-45;

function leastOf({ options, shares }: Desk): number {
  return options.some(({ blocked }, i) => !blocked && shares[i]! < SMALL) ? SMALLEST : SMALL;
}

export function bars(desk: Desk, ways: Ways | undefined): TemplateResult {
  const { options, shares, axis, say } = desk;
  const least = leastOf(desk);
  const winners = winnersOf(options);
  return html`<ul role="list" part="bars" class=${axis}>
    ${options.map((option, i) =>
      row(desk, option, i, winners.includes(option), {
        length: axis === "linear" ? shares[i]! : logLength(shares[i]!, least),
        path: ways?.paths[i],
        at: ways?.at,
      }),
    )}
    ${
      axis === "linear"
        ? null
        : html`<li class="scale muted" aria-hidden="true">
            <span class="number">${formatNumber(least)}</span>
            <span>${say("logAxis")}</span>
            <span class="number">1</span>
          </li>`
    }
  </ul>`;
}

function row(
  desk: Desk,
  option: Option,
  index: number,
  tallest: boolean,
  look: { length: number; path: string | undefined; at: number | undefined },
): TemplateResult {
  const { shares, temperature, say, lit } = desk;
  const { label, blocked } = option;
  const state = stateOf(option, shares[index]!, temperature);
  const score = blocked ? -Infinity : option.logit;
  return html`<li class="${tallest ? "tallest" : ""} ${lit === index ? "lit" : ""}">
    <span class="label">${label}</span>
    <span class="score muted number">${say("score", { logit: formatNumber(score) })}</span>
    ${bar({ ...look, state })}
    <span class="share number" part="share">${shareText(desk, index)}</span>
    <button
      type="button"
      aria-pressed=${blocked}
      aria-label=${say(blocked ? "unblockLabel" : "blockLabel", { label })}
      @click=${() => block(desk, index)}
    >
      ${say(blocked ? "unblock" : "block")}
    </button>
  </li>`;
}

export function shareText(
  { options, shares, temperature, say }: Pick<Desk, "options" | "shares" | "temperature" | "say">,
  index: number,
): string {
  const share = shares[index]!;
  const state = stateOf(options[index]!, share, temperature);
  return state === "blocked" || state === "underflowed" ? say(state) : formatShare(share);
}

/** Blocks an option, or allows it again. */
export function block({ options, change }: Desk, index: number): void {
  const { blocked } = options[index]!;
  const key = blocked ? "afterAllow" : "afterBlock";
  change(changed(options, index, { blocked: !blocked }), { key, index });
}
