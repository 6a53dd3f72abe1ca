// Things to put in order: each row has a button up and one down; afterwards each says why it stands there.
import { html, type TemplateResult } from "lit";
import { rightOrder } from "./grade.js";
import type { Key, Page } from "./page.js";
import type { Asked } from "./question-view.js";
import { compared } from "./verdict.js";

export function orderView(asked: Asked, page: Page): unknown {
  const { question, answer, draft, put } = asked;
  const { items = [], rising } = question;
  const text = (place: number): string => page.plain(items[place]!.text);
  if (answer) return judged(asked, page);
  const now = draft as readonly number[];
  const move = (row: number, by: number): void => {
    const next = [...now];
    next.splice(row + by, 0, ...next.splice(row, 1));
    put?.(next, `[data-row="${row + by}"] .${by < 0 ? "up" : "down"}`);
  };
  const button = (row: number, by: number, key: Key): TemplateResult => {
    const none = row + by < 0 || row + by === now.length;
    const values = { item: text(now[row]!), place: row + 1, total: now.length };
    return html`<button
      type="button"
      class=${by < 0 ? "up" : "down"}
      aria-label=${page.text(key, values)}
      aria-disabled=${none}
      @click=${() => none || move(row, by)}
    >
      ${by < 0 ? "↑" : "↓"}
    </button>`;
  };
  return html`<p class="end muted">${page.text(rising ? "smallest" : "largest")}</p>
    <ol class="rows">
      ${now.map(
        (place, row) =>
          html`<li class="choice" part="choice" data-row=${row}>
            <span>${text(place)}</span>
            ${button(row, -1, "up")} ${button(row, 1, "down")}
          </li>`,
      )}
    </ol>`;
}

/** What the reader's order betrays, then the right one with every live number and why it stands there. */
function judged({ question, answer }: Asked, page: Page): TemplateResult {
  const { items = [] } = question;
  const given = answer!.given as readonly number[];
  const right = rightOrder(question, page.evaluated.shows);
  const text = (place: number): string => page.plain(items[place]!.text);
  const line = (places: readonly number[]): string => places.map(text).join(", ");
  return html`${compared(question, answer!, { mine: line(given), right: line(right) }, page)}
    <ol class="rows told">
      ${right.map((place, row) => {
        const { value, why } = items[place]!;
        const had = given.indexOf(place);
        return html`<li>
          <strong>${text(place)}: <span class="number">${page.plain(`{${value}}`)}</span></strong>
          ${had === row ? "" : html`<span class="mark">${page.text("had", { place: had + 1 })}</span>`}
          <p class="why">${page.rich(why)}</p>
          ${page.below(why)}
        </li>`;
      })}
    </ol>`;
}
