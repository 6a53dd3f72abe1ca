// How undecided the shares are, as entropy and perplexity; and the same scores through sigmoids instead.
import { html, type TemplateResult } from "lit";
import { bar } from "../../../charts/bars.js";
import { formatFixed, formatNumber } from "../../../charts/format.js";
import { table } from "../../shared/controls.js";
import { shareText } from "../bars-view.js";
import { rivalFree } from "../content/en.js";
import type { Desk } from "../desk.js";
import { stateOf } from "../options.js";

const THIN = 16;

export function readings(desk: Desk): TemplateResult {
  const { kernels, scores, shares, say, term, explanation } = desk;
  const entropyOf = (row: Float32Array): number => kernels.entropy(row, { unit: "bits" })[0]!;
  const bits = entropyOf(shares);
  const most = entropyOf(kernels.softmax(scores, { temperature: Infinity }));
  const value = formatNumber(kernels.perplexity(shares)[0]!);
  return html`<dl>
      <dt>${term("entropy", say("entropy"))}</dt>
      <dd>
        ${bar({
          height: THIN,
          length: most > 0 ? bits / most : 0,
          state: most >= 0 ? "alive" : "undefined",
        })}
        ${say("entropyIs", { bits: formatNumber(bits), most: formatNumber(most) })}
      </dd>
      <dt>${say("perplexity")}</dt>
      <dd>${say("perplexityIs", { value })}</dd>
    </dl>
    ${explanation("entropy")} ${against(desk)} ${explanation(rivalFree)}
    <p>${say("aloneNote")}</p>`;
}

function against(desk: Desk): TemplateResult {
  const { kernels, scores, shares, options, temperature, say, term } = desk;
  // Each score alone, so there is nothing that a temperature could sharpen against the others.
  const alone = kernels.activation(rivalFree, scores);
  const total = (values: Float32Array): string =>
    say("adds", {
      total: `${formatFixed(100 * values.reduce((sum, value) => sum + value, 0), 1)}\u202f%`,
    });
  const look = (values: Float32Array, i: number): unknown =>
    html`${bar({
      height: THIN,
      length: values[i]!,
      state: stateOf(options[i]!, values[i]!, temperature),
    })}
    ${shareText({ ...desk, shares: values }, i)}`;
  return table(
    "against",
    [say("option"), say("compete"), term(rivalFree, say("alone"))],
    options.map(({ label }, i) => [label, look(shares, i), look(alone, i)]),
    ["", total(shares), total(alone)],
  );
}
