// Which curves stand beside the chosen one, and how far the last of them is from it.
import { html, nothing, type TemplateResult } from "lit";
import { formatBrief, formatNumber } from "../../charts/format.js";
import { byGroup } from "./choices.js";
import type { Kernels } from "../../kernels/index.js";
import { twins } from "./content/notes.en.js";
import type { Say } from "./say.js";
import type { Shown } from "./scene.js";

export interface ComparisonOptions extends Shown {
  readonly kernels: Kernels;
  readonly say: Say;
  readonly compare: (ids: readonly string[], difference?: boolean) => void;
  readonly set: (change: { difference?: boolean; zoom?: boolean }) => void;
}

export function comparison(options: ComparisonOptions): TemplateResult {
  const { kernels, definition, others, sketch, say, compare } = options;
  const taken = [definition, ...others];
  const left = kernels.activations().filter((row) => !taken.includes(row));
  const ids = others.map(({ id }) => id);
  const twin = left.find(({ id }) => id === twins[definition.id]);
  const add = ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    compare([...ids, select.value]);
    select.value = "";
  };
  // A closed list would add every function that the arrows pass.
  const press = (event: KeyboardEvent): void => {
    const select = event.target as HTMLSelectElement;
    if (!/^Arrow/.test(event.key) || !("showPicker" in select)) return;
    event.preventDefault();
    select.showPicker();
  };
  // Its buttons go with the press: the focus stays among the curves.
  const stay = ({ target, currentTarget }: Event): void => {
    if ((target as Element).closest("button")) {
      (currentTarget as Element).querySelector("select")!.focus();
    }
  };
  return html`<fieldset part="compare">
    <legend class="title">${say("compare")}</legend>
    <div class="row" @click=${stay}>
      ${others.map(
        ({ id, label }, i) =>
          html`<button
            type="button"
            class="beside"
            aria-label=${say("remove", { label })}
            @click=${() => compare(ids.filter((one) => one !== id))}
          >
            ${swatch(sketch.curves.filter(({ kind }) => kind !== "difference")[i]?.kind)} ${label}
            <span aria-hidden="true">×</span>
          </button>`,
      )}
      <select aria-label=${say("add")} @change=${add} @keydown=${press}>
        <option value="">${say("add")}</option>
        ${byGroup(left).map(
          ([group, rows]) =>
            html`<optgroup label=${say(group as "linear")}>
              ${rows.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
            </optgroup>`,
        )}
      </select>
      ${
        twin
          ? html`<button type="button" @click=${() => compare([twin.id], true)}>
              ${say("twin", { label: twin.label })}
            </button>`
          : nothing
      }
    </div>
    ${others.length > 0 ? apart(options) : nothing}
  </fieldset>`;
}

const swatch = (kind = ""): TemplateResult =>
  html`<svg width="28" height="8" aria-hidden="true">
    <path class="curve ${kind}" d="M0 4H28"></path>
  </svg>`;

function apart({ others, sketch, say, set }: ComparisonOptions): TemplateResult {
  const { difference } = sketch;
  return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${difference !== undefined}
        @change=${() => set({ difference: difference === undefined })}
      />${say("difference", { label: others.at(-1)!.label })}</label
    >
    ${
      difference
        ? html`<p class="muted">
            ${say("apart", {
              most: formatBrief(difference.most),
              x: formatNumber(difference.x),
              factor: formatNumber(difference.factor, 1),
            })}
          </p>`
        : nothing
    }`;
}
