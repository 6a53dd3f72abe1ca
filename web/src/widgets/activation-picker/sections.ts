// What a reader looks up about a function: formulas with numbers, facts, code, values, files.
import { html, nothing, type TemplateResult } from "lit";
import { formatExact, formatNumber } from "../../charts/format.js";
import { renderMath } from "../../formulas/render.js";
import { slopeOf } from "../../formulas/slopes.js";
import type { Formulas } from "../../formulas/kept-formulas.js";
import type { CodeView } from "../shared/code-view.js";
import { takeAlong } from "../shared/take-along.js";
import { facts } from "./facts.js";
import { samplesOf } from "./samples.js";
import type { Shown } from "./scene.js";
import type { Key } from "./say.js";
import { type ValuesOptions, valueRows, valueTable } from "./values.js";
import { nameIn, titleOf } from "./words.js";

export interface SectionOptions extends Shown, ValuesOptions {
  readonly definition: Shown["definition"];
  readonly others: Shown["others"];
  readonly code: CodeView;
  readonly formulas: Formulas;
  readonly picture: () => readonly Element[];
  /** A part that opens and closes; its content is made only while it is open. */
  readonly section: (name: Key, content: () => unknown) => TemplateResult;
}

/** Digits of a float32 that are worth reading. */
const DIGITS = 6;

export function sections(options: SectionOptions): TemplateResult {
  const { kernels, definition, parameters, look, say, section } = options;
  const code = (): TemplateResult =>
    options.code.render(samplesOf(definition, parameters, look), {
      language: say("language"),
      prints: say("prints"),
      copy: say("copy"),
      copied: say("copied"),
      refused: say("refused"),
    });
  const files = {
    name: definition.id,
    title: () => titleOf(options, say),
    parts: options.picture,
    rows: () => valueRows(options),
    label: say("save"),
  };
  return html`${section("equations", () => equations(options))}
  ${section("facts", () => facts(kernels, definition, parameters, say))} ${section("calls", code)}
  ${section("table", () => valueTable(options))} ${section("save", () => takeAlong(files))}`;
}

/** The slope's formula, and both formulas with the probe's x put in. */
function equations({ definition, look, formulas, say }: SectionOptions): TemplateResult {
  const { label, author } = definition;
  const name = nameIn(label);
  const x = formatExact(look.x);
  const row = (text: string, what: "value" | "slope", put?: string): TemplateResult => {
    const result = formatNumber(look[what], DIGITS);
    const sign = what === "slope" && author?.approximate ? "≈" : "=";
    const made = what === "slope" ? slopeOf(definition.id)?.slope : undefined;
    const formula = made
      ? renderMath(made, put)
      : author
        ? undefined
        : formulas.of(definition, put);
    return html`<p>${text} ${formula} ${put === undefined ? "" : `${sign} ${result}`}</p>`;
  };
  const bare = (text: string): string => (author ? text.replace(/ =$/, "") : text);
  return html`<div class="scroll" role="group" tabindex="0" aria-label=${say("equations")}>
    ${author ? nothing : row(say("slopeFormula", { name, x: "x" }), "slope")}
    <p class="title">${say("inNumbers", { x: formatExact(look.x) })}</p>
    ${row(bare(say("equals", { name, x })), "value", x)}
    ${row(bare(say("slopeFormula", { name, x })), "slope", x)}
    ${author?.approximate ? html`<p class="muted">${say("approximate")}</p>` : nothing}
  </div>`;
}
