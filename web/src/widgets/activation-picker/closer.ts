// Behind “Look closer”: parameters, slope formula, numbers put in, comparison, the same call elsewhere.
import { html, nothing, type TemplateResult } from "lit";
import type { ActivationDefinition, Kernels, ParameterDefinition } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import { type Interval, sliderScale } from "../../charts/scales.js";
import { formulaOf, type MathNode, renderMath } from "../../formulas/render.js";
import { notes } from "./content/en.js";
import { at, type Parameters } from "./curves.js";
import { facts } from "./facts.js";
import type { Formulas } from "./formulas.js";
import type { Look } from "./scene.js";
import { nameIn } from "./words.js";
import type { Say } from "./say.js";
import { fill } from "../shared/strings.js";

export interface CloserOptions {
  readonly kernels: Kernels;
  readonly formulas: Formulas;
  readonly definition: ActivationDefinition;
  readonly parameters: Parameters;
  readonly look: Look;
  readonly range: Interval;
  readonly compared: readonly string[];
  readonly say: Say;
  readonly adjust: (name: string, value: number) => void;
  readonly compare: (id: string) => void;
}

/** Digits of a float32 that are worth reading. */
const DIGITS = 6;

export function closer(options: CloserOptions): TemplateResult {
  const { kernels, definition, parameters, say } = options;
  return html`
    ${notes[definition.id] ? html`<p>${notes[definition.id]}</p>` : nothing}
    ${definition.parameters.length > 0 ? sliders(options) : nothing} ${equations(options)}
    ${facts(kernels, definition, parameters, say)} ${comparison(options)} ${calls(options)}
    ${values(options)}
  `;
}

function sliders({ definition, parameters, say, adjust }: CloserOptions): TemplateResult {
  const symbols = formulaOf(definition.id)?.symbols ?? {};
  return html`<fieldset>
    <legend class="title">${say("parameters")}</legend>
    ${definition.parameters.map((parameter) =>
      slider(parameter, parameters[parameter.name]!, symbols[parameter.name], say, adjust),
    )}
  </fieldset>`;
}

function slider(
  { name, label, default: usual, min, max }: ParameterDefinition,
  value: number,
  symbol: MathNode | undefined,
  say: Say,
  adjust: CloserOptions["adjust"],
): TemplateResult {
  const scale = sliderScale([min, max]);
  const input = (event: Event): void => {
    const position = (event.target as HTMLInputElement).valueAsNumber;
    adjust(name, position === scale.position(usual) ? usual : scale.value(position));
  };
  return html`<label class="parameter"
    ><span
      >${label} ${symbol ? renderMath(symbol) : nothing} =
      <span class="number">${formatNumber(value)}</span>
      <span class="muted">${say("parameterDefault", { value: formatNumber(usual) })}</span></span
    ><input
      type="range"
      min="0"
      max=${scale.last}
      .value=${String(scale.position(value))}
      aria-label=${label}
      aria-valuetext=${formatNumber(value)}
      @input=${input}
  /></label>`;
}

/** The slope's formula, and both formulas with the probe's x put in. */
function equations({ definition, look, formulas, say }: CloserOptions): TemplateResult {
  const { id, label } = definition;
  const name = nameIn(label);
  const x = formatNumber(look.x, DIGITS);
  const equals = (result: number): string => ` = ${formatNumber(result, DIGITS)}`;
  return html`<section class="scroll" role="group" tabindex="0" aria-label=${say("equations")}>
    <p>${say("slopeFormula", { name, x: "x" })} ${formulas.of(id, "slope")}</p>
    <p class="title">${say("inNumbers")}</p>
    <p>${say("equals", { name, x })} ${formulas.of(id, "value", x)}${equals(look.value)}</p>
    <p>${say("slopeFormula", { name, x })} ${formulas.of(id, "slope", x)}${equals(look.slope)}</p>
  </section>`;
}

function comparison({
  kernels,
  definition,
  compared,
  say,
  compare,
}: CloserOptions): TemplateResult {
  const others = kernels.activations().filter(({ id }) => id !== definition.id);
  return html`<fieldset>
    <legend class="title">${say("compare")}</legend>
    <div class="boxes">
      ${others.map(
        ({ id, label }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${compared.includes(id)}
              @change=${() => compare(id)}
            />${label}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

function calls({ definition, parameters, look, say }: CloserOptions): TemplateResult {
  const { pytorch, jax, numpy } = definition.calls;
  const own = `kernels.activation("${definition.id}", x)`;
  const rows = { PyTorch: pytorch, JAX: jax, NumPy: numpy, JavaScript: own };
  return html`<details>
    <summary>${say("calls")}</summary>
    <dl>
      ${Object.entries(rows).map(
        ([name, call]) =>
          html`<dt>${name}</dt>
            <dd><code>${fill(call, parameters)}</code></dd>`,
      )}
    </dl>
    <p class="muted">
      ${say("callsResult", { x: formatNumber(look.x, DIGITS), y: formatNumber(look.value, DIGITS) })}
    </p>
  </details>`;
}

const ROWS = 9;

function values({ kernels, definition, parameters, range, say }: CloserOptions): TemplateResult {
  const { id, label } = definition;
  const [low, high] = range;
  const xs = Array.from({ length: ROWS }, (_, i) => low + ((high - low) * i) / (ROWS - 1));
  const cell = (value: number): TemplateResult =>
    html`<td class="number">${formatNumber(value, DIGITS)}</td>`;
  return html`<details>
    <summary>${say("table")}</summary>
    <table part="table">
      <caption>
        ${say("tableCaption", { label })}
      </caption>
      <thead>
        <tr>
          <th scope="col">x</th>
          <th scope="col">${say("value")}</th>
          <th scope="col">${say("slope")}</th>
        </tr>
      </thead>
      <tbody>
        ${xs.map(
          (x) =>
            html`<tr>
              <th scope="row" class="number">${formatNumber(x, DIGITS)}</th>
              ${cell(at(kernels, "value", id, x, parameters))}
              ${cell(at(kernels, "slope", id, x, parameters))}
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
