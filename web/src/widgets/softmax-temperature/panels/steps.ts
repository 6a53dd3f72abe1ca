// The softmax stage by stage in linked columns, beside the naive way in a narrower number format.
import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../../charts/format.js";
import { button, select, table } from "../../shared/controls.js";
import { large } from "../content/en.js";
import type { Desk, Key } from "../desk.js";

export const formats = ["float16", "bfloat16", "float32", "float64"] as const;
export type Format = (typeof formats)[number];

/** A stage's name over its column, one number per option, and what the whole column comes to. */
type Column = readonly [head: unknown, values: ArrayLike<number>, foot?: string];

const DIGITS = 4;
const show = (value: number): string => formatNumber(value, DIGITS);

export function steps(
  desk: Desk,
  format: Format,
  setFormat: (format: Format) => void,
): TemplateResult {
  const { say, choose, explanation } = desk;
  const names = formats.map((name) => [name, name] as const);
  return html`<p>${say("stepsIntro")}</p>
    <div class="beside">
      <section>
        <p class="head">${say("stable")}</p>
        ${stable(desk)}
      </section>
      <section>
        ${select(say("naive"), names, format, (name) => setFormat(name as Format))}
        ${naive(desk, format)}
      </section>
    </div>
    ${explanation("e")} ${button(say("overflowTry"), () => choose(large))}`;
}

function stable(desk: Desk): TemplateResult {
  const { kernels, scores, temperature, say, term } = desk;
  const { max, shifted, exponentials, sum, shares } = kernels.softmaxSteps(scores, { temperature });
  return columns(desk, "stable", [
    [say("logit"), scores, say("tallestFoot", { max: show(max) })],
    [say("minusMax", { max: show(max), t: show(temperature) }), shifted],
    [term("e", say("power")), exponentials, say("total", { sum: show(sum) })],
    [say("overSum", { sum: show(sum) }), shares],
  ]);
}

function naive(desk: Desk, format: Format): TemplateResult {
  const { kernels, scores, temperature, shares: right, say } = desk;
  const { scaled, exponentials, sum, shares } = kernels.naiveSoftmaxSteps(scores, {
    temperature,
    format,
  });
  const difference = Math.max(...Array.from(shares, (share, i) => Math.abs(share - right[i]!)));
  const verdict: Key =
    sum === Infinity
      ? "naiveBroken"
      : sum === 0
        ? "naiveZero"
        : Number.isNaN(difference)
          ? "naiveUndefined"
          : "naiveFine";
  return html`${columns(desk, "naive", [
      [say("overT", { t: show(temperature) }), scaled],
      [say("power"), exponentials, say("total", { sum: show(sum) })],
      [say("overSum", { sum: show(sum) }), shares],
    ])}
    <p class=${verdict === "naiveFine" ? "muted" : "wrong"}>
      ${say(verdict, { format, difference: formatNumber(difference, 2) })}
    </p>`;
}

function columns(
  { options, lit, light, say }: Desk,
  part: string,
  all: readonly Column[],
): TemplateResult {
  return table(
    part,
    [say("option"), ...all.map(([head]) => head)],
    options.map(({ label }, i) => [label, ...all.map(([, values]) => cell(values[i]!))]),
    ["", ...all.map(([, , foot]) => foot)],
    { lit, light, keys: part === "stable" },
  );
}

/** What no number can follow is said loudly. */
const cell = (value: number): unknown =>
  Number.isNaN(value) || value === Infinity
    ? html`<span class="wrong">${show(value)}</span>`
    : show(value);
