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

/** Which row of several tables is looked at: the same one in each. */
export interface Link {
  readonly lit: number | undefined;
  readonly light: (row: number | undefined) => void;
  /** Whether keys reach the rows; once is enough for one thing. */
  readonly keys: boolean;
}

/** A table whose rows begin with their names; linked, a row is lit while pointed at or focused. */
export function table(
  part: string,
  heads: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  foot: readonly unknown[] = [],
  link?: Link,
): TemplateResult {
  return html`<table part=${part} class=${part}>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells], i) =>
          html`<tr
            class=${link?.lit === i ? "lit" : ""}
            tabindex=${link ? (link.keys ? 0 : -1) : nothing}
            @pointerenter=${link && onMouse(() => link.light(i))}
            @pointerleave=${link && onMouse(() => link.light(undefined))}
            @focus=${link && (() => link.light(i))}
            @blur=${link && (() => link.light(undefined))}
          >
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

/** A finger leaves when it lifts; what it touched keeps the focus instead. */
const onMouse =
  (run: () => void) =>
  ({ pointerType }: PointerEvent): void => {
    if (pointerType === "mouse") run();
  };
