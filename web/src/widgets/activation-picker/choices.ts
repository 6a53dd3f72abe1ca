// The row of functions to choose from, and behind “More…” the rest of the table by groups.
import { html, nothing, type TemplateResult } from "lit";
import type { ActivationDefinition } from "../../kernels/index.js";
import type { Say } from "./say.js";

export interface ChoicesOptions {
  readonly table: readonly ActivationDefinition[];
  /** Ids always in sight. */
  readonly row: readonly string[];
  readonly chosen: string;
  readonly open: boolean;
  readonly say: Say;
  readonly pick: (id: string) => void;
  readonly toggle: () => void;
}

export function choices(options: ChoicesOptions): TemplateResult {
  const { table, row, chosen, open, say, toggle } = options;
  const known = new Map(table.map((definition) => [definition.id, definition]));
  // What was chosen under “More…” joins the row once that is closed.
  const shown = open || row.includes(chosen) ? row : [...row, chosen];
  const rest = table.filter(({ id }) => !row.includes(id));
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    toggle();
    (event.currentTarget as HTMLElement).querySelector("button")!.focus();
  };
  return html`<fieldset class="choices" part="choices" @keydown=${close}>
    <legend class="hidden">${say("legend")}</legend>
    <div class="row">
      ${shown.map((id) => radio(known.get(id)!, options))}
      ${
        rest.length === 0
          ? nothing
          : html`<button type="button" aria-expanded=${open} @click=${toggle}>
              ${say(open ? "less" : "more")}
            </button>`
      }
    </div>
    ${open ? html`<div class="groups">${groups(rest, options)}</div>` : nothing}
  </fieldset>`;
}

function groups(rest: readonly ActivationDefinition[], options: ChoicesOptions): TemplateResult[] {
  return [...new Set(rest.map(({ group }) => group))].map(
    (group) =>
      html`<div role="group" aria-labelledby="group-${group}">
        <span class="muted" id="group-${group}">${options.say(group as "linear")}</span>
        ${rest.filter((row) => row.group === group).map((row) => radio(row, options))}
      </div>`,
  );
}

function radio({ id, label }: ActivationDefinition, options: ChoicesOptions): TemplateResult {
  return html`<label class="choice"
    ><input
      type="radio"
      name="activation"
      value=${id}
      .checked=${id === options.chosen}
      @change=${() => options.pick(id)}
    /><span>${label}</span></label
  >`;
}
