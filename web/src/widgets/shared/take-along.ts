// Three buttons that let a reader take along what is shown: SVG, PNG and CSV.
import { html, type TemplateResult } from "lit";
import { type Cell, csvOf, pngOf, save, svgOf } from "./download.js";
import { lookAt } from "./picture.js";

export interface TakeAlong {
  /** File name without its ending. */
  readonly name: string;
  /** What the picture shows, for those who hear it. */
  readonly title: () => string;
  /** The elements to picture, as they stand on the screen. */
  readonly parts: () => readonly Element[];
  readonly rows: () => readonly (readonly Cell[])[];
  /** Names the group of buttons. */
  readonly label: string;
}

export function takeAlong({ name, title, parts, rows, label }: TakeAlong): TemplateResult {
  const kinds: Readonly<Record<string, () => Blob | Promise<Blob>>> = {
    SVG: () => svgOf(lookAt(...parts()), title()),
    PNG: () => pngOf(lookAt(...parts())),
    CSV: () => csvOf(rows()),
  };
  return html`<div class="files" role="group" aria-label=${label} part="downloads">
    ${Object.entries(kinds).map(
      ([kind, make]) =>
        html`<button
          type="button"
          @click=${async () => save(`${name}.${kind.toLowerCase()}`, await make())}
        >
          ${kind}
        </button>`,
    )}
  </div>`;
}
