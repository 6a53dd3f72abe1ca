// Behind “Look closer”: what it is used for, parameters, comparison, zoom, and what to look up below.
import { html, nothing, type TemplateResult } from "lit";
import type { ParameterDefinition } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import { sliderScale } from "../../charts/scales.js";
import { type MathNode, renderMath } from "../../formulas/render.js";
import { slopeOf } from "../../formulas/slopes.js";
import type { Term } from "../shared/content/glossary.en.js";
import { comparison, type ComparisonOptions } from "./compare.js";
import { notes } from "./content/notes.en.js";
import { sections, type SectionOptions } from "./sections.js";
import { zoomSwitch } from "./zoom.js";

export interface CloserOptions extends ComparisonOptions, SectionOptions {
  readonly zooming: boolean;
  /** A word whose explanation opens just above. */
  readonly term: (key: Term) => unknown;
  readonly adjust: (name: string, value: number) => void;
}

export function closer(options: CloserOptions): TemplateResult {
  const { definition, say, set, term, zooming } = options;
  return html`
    <p part="note"><slot name="note">${notes[definition.id]}</slot></p>
    <p class="muted">${say("wordsHere")} ${term("slope")} ${term("saturated")}</p>
    <div class="tools">
      ${definition.parameters.length > 0 ? sliders(options) : nothing} ${comparison(options)}
      ${zoomSwitch(zooming, say, set)}
    </div>
    ${sections(options)}
  `;
}

function sliders(options: CloserOptions): TemplateResult {
  const { definition, say } = options;
  const symbols = slopeOf(definition.id)?.symbols ?? {};
  return html`<fieldset>
    <legend class="title">${say("parameters")}</legend>
    ${definition.parameters.map((parameter) => slider(parameter, symbols[parameter.name], options))}
  </fieldset>`;
}

function slider(
  { name, label, default: usual, min, max }: ParameterDefinition,
  symbol: MathNode | undefined,
  { parameters, say, adjust }: CloserOptions,
): TemplateResult {
  const value = parameters[name]!;
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
