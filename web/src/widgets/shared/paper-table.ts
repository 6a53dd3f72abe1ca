// The numbers of a picture as a table, for paper, where nothing moves.
import { html, type TemplateResult } from "lit";

export const paperTable = (rows: readonly (readonly unknown[])[]): TemplateResult =>
  html`<table part="paper">
    ${rows.map(
      ([name, ...cells]) =>
        html`<tr>
          <th scope="row">${name}</th>
          ${cells.map((cell) => html`<td>${cell}</td>`)}
        </tr>`,
    )}
  </table>`;
