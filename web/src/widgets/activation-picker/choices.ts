// The row of functions to choose from, and behind “More…” the whole table by groups, with a search.
import { html, nothing, type TemplateResult } from "lit";
import type { ActivationDefinition } from "../../kernels/index.js";
import type { Say } from "./say.js";

export interface ChoicesOptions {
  readonly table: readonly ActivationDefinition[];
  /** Ids always in sight. */
  readonly row: readonly string[];
  readonly chosen: string;
  readonly open: boolean;
  readonly query: string;
  readonly say: Say;
  readonly pick: (id: string) => void;
  readonly toggle: () => void;
  readonly search: (query: string) => void;
}

export function choices(options: ChoicesOptions): TemplateResult {
  const { table, row, chosen, open, say } = options;
  // What was chosen under “More…” joins the row once that is closed.
  const shown = row.includes(chosen) ? row : [...row, chosen];
  const rows = shown.map((id) => table.find((definition) => definition.id === id)!);
  return html`<fieldset
    class="choices"
    part="choices"
    @keydown=${(event: KeyboardEvent) => onKey(event, options)}
  >
    <legend class="hidden">${say("legend")}</legend>
    <div class="row">
      ${open ? searchField(options) : rows.map((one) => radio(one, options))}
      ${
        table.length > row.length
          ? html`<button
              type="button"
              class="more"
              aria-expanded=${open}
              @click=${(event: MouseEvent) => onToggle(event, options)}
            >
              ${say(open ? "less" : "more")}
            </button>`
          : nothing
      }
    </div>
    ${open ? groups(options) : nothing}
  </fieldset>`;
}

/** Opened by a key, the search is where one goes on; a finger would call the screen keyboard up. */
function onToggle({ detail, currentTarget }: MouseEvent, { open, toggle }: ChoicesOptions): void {
  toggle();
  const fieldset = (currentTarget as HTMLElement).closest("fieldset")!;
  if (!open && detail === 0) {
    requestAnimationFrame(() => fieldset.querySelector<HTMLElement>("[type=search]")?.focus());
  }
}

function onKey(event: KeyboardEvent, options: ChoicesOptions): void {
  const { key, target, currentTarget } = event;
  const fieldset = currentTarget as HTMLElement;
  const first = fieldset.querySelector<HTMLInputElement>("[type=radio]");
  const searching = (target as HTMLInputElement).type === "search";
  if (key === "Escape" && options.open) {
    options.toggle();
    fieldset.querySelector("button")!.focus();
  } else if (searching && key === "ArrowDown") {
    (fieldset.querySelector<HTMLElement>(":checked") ?? first)?.focus();
  } else if (searching && key === "Enter" && first) {
    options.pick(first.value);
  } else return;
  event.preventDefault();
}

function searchField({ query, say, search }: ChoicesOptions): TemplateResult {
  return html`<input
    type="search"
    aria-label=${say("search")}
    placeholder=${say("search")}
    .value=${query}
    @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
  />`;
}

function groups(options: ChoicesOptions): TemplateResult {
  const { table, query, say } = options;
  const wanted = query.trim().toLowerCase();
  const holding = (text: (row: ActivationDefinition) => string): ActivationDefinition[] =>
    table.filter((row) => text(row).toLowerCase().includes(wanted));
  // Names first: many a description names another function.
  const named = holding(({ id, label }) => `${id} ${label}`);
  const found = named.length > 0 ? named : holding(({ words }) => words);
  return html`<div class="groups">
    ${byGroup(found).map(
      ([group, rows]) =>
        html`<div role="group" aria-labelledby="group-${group}">
          <span class="muted" id="group-${group}">${say(group as "linear")}</span>
          <span class="row">${rows.map((row) => radio(row, options))}</span>
        </div>`,
    )}
    <p role="status" class="muted">${found.length > 0 ? "" : say("notFound", { query })}</p>
  </div>`;
}

/** Definitions under the name of their group, both in the table's order. */
export function byGroup(
  table: readonly ActivationDefinition[],
): (readonly [group: string, rows: readonly ActivationDefinition[]])[] {
  return [...new Set(table.map(({ group }) => group))].map((group) => [
    group,
    table.filter((row) => row.group === group),
  ]);
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
