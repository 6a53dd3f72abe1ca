// Small native controls and tables, so that all widgets make them alike.
import { html, nothing, type TemplateResult } from "lit";

/** `name` is for signs that a screen reader should not have to guess. */
export const button = (
  words: unknown,
  run: (event: Event) => void,
  { off = false, name }: { off?: boolean; name?: string } = {},
): TemplateResult =>
  html`<button type="button" aria-label=${name ?? nothing} ?disabled=${off} @click=${run}>
    ${words}
  </button>`;

/** A labelled choice among [value, words]; `chosen` need not be among them. */
export function select(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string | undefined,
  pick: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
      )}
    </select></label
  >`;
}

/** A table whose rows begin with their names. */
export function table(
  part: string,
  heads: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  foot: readonly unknown[] = [],
): TemplateResult {
  return html`<table part=${part} class=${part}>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map(cell)}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        ${foot.map(cell)}
      </tr>
    </tfoot>
  </table>`;
}

const cell = (content: unknown): TemplateResult => html`<td>${content}</td>`;
