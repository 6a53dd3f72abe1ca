// Changing the scores: examples, a handle and a field for each, pasted lists, and steps for all of them.
import { html, type TemplateResult } from "lit";
import { formatNumber, parseNumber } from "../../../charts/format.js";
import { button, select } from "../../shared/controls.js";
import { block } from "../bars-view.js";
import { readOptions, readPasted } from "../config.js";
import type { Desk } from "../desk.js";
import {
  changed,
  moved,
  MOST,
  type Option,
  rescored,
  sorted,
  withOneMore,
  without,
} from "../options.js";

/** Handles reach a multiple of that to both sides. */
export const REACH = 5;
/** Added to every score, or multiplied with it. */
const SHIFTS = [1, 100];
const FACTORS = [0.5, 2, 5];

/**
 * How far the handles reach; less than before with another example alone, as a handle would run away
 * from the pointer that holds it.
 */
export const reachOf = ({ options, preset }: Desk, before: number): number =>
  Math.max(
    preset ? REACH : before,
    ...options.map(({ logit }) => Math.ceil(Math.abs(logit) / REACH) * REACH),
  );

export function scores(desk: Desk, reach: number): TemplateResult {
  const { options, presets, preset, say, change, choose, term, explanation } = desk;
  const names = presets.map(({ name }) => [name, name] as const);
  return html`<p>${term("logit", say("logits"))}: ${say("scoresIntro")}</p>
    ${explanation("logit")}
    ${select(
      say("example"),
      preset ? names : [["", say("own")], ...names],
      preset?.name ?? "",
      (chosen) => choose(presets.find(({ name }) => name === chosen)!),
    )}
    <ol class="editor" role="list">
      ${options.map((_, i) => row(desk, i, reach))}
    </ol>
    <div class="buttons">
      ${button(
        say("add"),
        () => change(withOneMore(options), { key: "afterAdd", index: options.length }),
        { off: options.length >= MOST },
      )}
      ${button(say("sort"), () => change(sorted(options), { key: "afterOrder" }))}
    </div>
    <div class="buttons" role="group" aria-labelledby="all-scores">
      <span class="muted" id="all-scores">${say("shiftAll")}</span>
      ${SHIFTS.map((step) =>
        button(`+ ${step}`, () =>
          change(
            rescored(options, (logit) => logit + step),
            { key: "afterShift", values: { step } },
          ),
        ),
      )}
      ${FACTORS.map((step) =>
        button(`× ${step}`, () =>
          change(
            rescored(options, (logit) => logit * step),
            { key: "afterScale", values: { step } },
          ),
        ),
      )}
    </div>
    ${pasting(desk)}`;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function row(desk: Desk, index: number, reach: number): TemplateResult {
  const { options, say, change } = desk;
  const { label, logit, blocked } = options[index]!;
  const last = options.length - 1;
  const shown = blocked ? "−∞" : formatNumber(logit, 6);
  const edit = (what: Partial<Option>): void => {
    const key = (what.blocked ?? blocked) ? "afterBlock" : "afterScore";
    change(changed(options, index, what), { key, index });
  };
  const type = (event: Event): void => {
    const value = parseNumber(valueOf(event)) ?? NaN;
    // What cannot be used gives way to what was there.
    (event.target as HTMLInputElement).value = shown;
    if (value === -Infinity && !blocked) block(desk, index);
    if (Number.isFinite(value)) edit({ logit: value, blocked: false });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    block(desk, index);
  };
  // The focus stays with the option that moves; where its way ends, on the way back.
  const order = (by: -1 | 1) => (event: Event) => {
    change(moved(options, index, by), { key: "afterOrder" });
    const to = index + by;
    focusIn(event, to, by < 0 === (to === (by < 0 ? 0 : last)) ? DOWN : UP);
  };
  const remove = (event: Event): void => {
    change(without(options, index), { key: "afterRemove" });
    if (index === last) focusIn(event, index - 1, last > 1 ? REMOVE : NAME);
  };
  return html`<li>
    <input
      type="text"
      aria-label=${say("labelOf", { number: index + 1 })}
      .value=${label}
      @change=${(event: Event) => edit({ label: valueOf(event) })}
    />
    <input
      type="range"
      aria-label=${say("scoreOf", { label })}
      aria-valuetext=${blocked ? say("blocked") : formatNumber(logit)}
      min=${-reach}
      max=${reach}
      step="0.1"
      .value=${String(logit)}
      @input=${(event: Event) => edit({ logit: Number(valueOf(event)), blocked: false })}
      @keydown=${press}
    />
    <input
      type="text"
      class="value"
      aria-label=${say("scoreOf", { label })}
      .value=${shown}
      @change=${type}
    />
    <span class="actions"
      >${button("↑", order(-1), { off: index === 0, name: say("up", { label }) })}
      ${button("↓", order(1), { off: index === last, name: say("down", { label }) })}
      ${button("×", remove, { off: last === 0, name: say("remove", { label }) })}</span
    >
  </li>`;
}

/** Places of controls in a row. */
const NAME = 0;
const UP = 3;
const DOWN = 4;
const REMOVE = 5;

function focusIn({ currentTarget }: Event, row: number, place: number): void {
  const { children } = (currentTarget as Element).closest("ol")!;
  children[row]!.querySelectorAll<HTMLElement>("input,button")[place]!.focus();
}

function pasting({ say, change, complaint, complain }: Desk): TemplateResult {
  const use = (event: Event): void => {
    const area = (event.currentTarget as Element).parentElement!.querySelector("textarea")!;
    const read = readPasted(area.value);
    if (typeof read === "string") return complain(say("badPaste", { piece: read }));
    const { logits, labels } = read;
    if (logits.length > MOST) return complain(say("tooMany", { count: logits.length }));
    complain(undefined);
    change(readOptions(logits, labels), { key: "atFirst" });
  };
  return html`<details>
    <summary>${say("paste")}</summary>
    <textarea rows="4" aria-label=${say("paste")} placeholder=${say("pasteHint")}></textarea>
    ${button(say("use"), use)}
    <span class="wrong" role="alert">${complaint}</span>
  </details>`;
}
