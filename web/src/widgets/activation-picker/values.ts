// The curves in sight as numbers: a few rows to read, many to take along.
import { html, type TemplateResult } from "lit";
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import type { Interval } from "../../charts/scales.js";
import type { Parameters } from "./curves.js";
import type { Say } from "./say.js";

export interface ValuesOptions {
  readonly kernels: Kernels;
  readonly definition: ActivationDefinition;
  readonly others: readonly ActivationDefinition[];
  readonly parametersOf: (id: string) => Parameters;
  readonly range: Interval;
  readonly say: Say;
}

const ROWS = 9;
const MANY = 401;
const DIGITS = 6;

/** Names of the columns, and the rows below: x, value, slope, and each function beside it. */
function columns(options: ValuesOptions, count: number): [string[], number[][]] {
  const { kernels, definition, others, parametersOf, range, say } = options;
  const [low, high] = range;
  const x = Float32Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
  const of = ({ id }: ActivationDefinition, what: "activation" | "derivative"): Float32Array =>
    kernels[what](id, x, { parameters: parametersOf(id) });
  const made = [
    x,
    of(definition, "activation"),
    of(definition, "derivative"),
    ...others.map((row) => of(row, "activation")),
  ];
  const names = ["x", definition.label, say("slope"), ...others.map(({ label }) => label)];
  return [names, Array.from(x, (_, i) => made.map((column) => column[i]!))];
}

/** Rows for a file, the first of them names. */
export function valueRows(options: ValuesOptions): (string | number)[][] {
  const [names, rows] = columns(options, MANY);
  return [names, ...rows];
}

export function valueTable(options: ValuesOptions): TemplateResult {
  const [names, rows] = columns(options, ROWS);
  return html`<div class="scroll" role="group" tabindex="0" aria-label=${options.say("table")}>
    <table part="table">
      <caption>
        ${options.say("tableCaption", { label: options.definition.label })}
      </caption>
      <thead>
        <tr>
          ${names.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((value, i) => {
                const text = formatNumber(value, DIGITS);
                return i === 0
                  ? html`<th scope="row" class="number">${text}</th>`
                  : html`<td class="number">${text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
