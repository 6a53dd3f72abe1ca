// The stages of the softmax as a table, one row per option, the totals in its foot.
import { html, type TemplateResult } from "lit";
import type { SoftmaxSteps } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import type { strings } from "./strings.en.js";

export function stepsTable(
  steps: SoftmaxSteps,
  labels: readonly string[],
  scores: readonly number[],
  text: (key: keyof typeof strings) => string,
): TemplateResult {
  const cells = (values: readonly number[]): TemplateResult[] =>
    values.map((value) => html`<td class="number">${formatNumber(value, 4)}</td>`);
  return html`<table part="steps">
    <caption>
      ${text("stepsCaption")}
    </caption>
    <thead>
      <tr>
        ${(["word", "logit", "shifted", "exponential", "share"] as const).map(
          (key) => html`<th scope="col">${text(key)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${labels.map(
        (label, i) =>
          html`<tr>
            <th scope="row">${label}</th>
            ${cells([scores[i]!, steps.shifted[i]!, steps.exponentials[i]!, steps.shares[i]!])}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${text("total")}</th>
        <td></td>
        <td></td>
        ${cells([steps.sum])}
        <td></td>
      </tr>
    </tfoot>
  </table>`;
}
