// <activation-picker>: pick a function, move a dot along its curve, read what it does to a number.
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import type { Interval } from "../../charts/scales.js";
import { formulaOf, renderMath } from "../../formulas/render.js";
import { SoftbendElement } from "../shared/base-element.js";
import { choices } from "./choices.js";
import { closer } from "./closer.js";
import { find, readIds, readRange, readX } from "./config.js";
import { first } from "./content/en.js";
import { at, CurveSheet, type Parameters } from "./curves.js";
import { allTerms, linked } from "./linked.js";
import { before, type Before, ease } from "./motion.js";
import { dotAt, type Look, picture } from "./picture.js";
import { Probe, stepOf } from "./probe.js";
import type { Say } from "./say.js";
import { drawSketch, type Sketch, type SketchOptions } from "./sketch.js";
import { strings } from "./strings.en.js";
import { styles } from "./styles.js";
import * as words from "./words.js";

export interface ActivationChange {
  id: string;
}
export interface ProbeChange {
  x: number;
  value: number;
  slope: number;
}

/** What “Start again” goes back to. */
type Start = Pick<ActivationPickerElement, "activation" | "x" | "steepness"> & {
  compared: readonly string[];
};

export class ActivationPickerElement extends SoftbendElement {
  static readonly tag = "activation-picker";
  static override readonly configuration = ["functions", "compare", "range"];
  static override styles = [...SoftbendElement.styles, styles];
  static override properties: PropertyDeclarations = {
    activation: { reflect: true },
    functions: {},
    compare: {},
    range: {},
    x: { reflect: true },
    steepness: { type: Boolean, reflect: true },
    compared: { state: true },
    parameters: { state: true },
    open: { state: true },
    closer: { state: true },
    done: { state: true },
    width: { state: true },
  };

  /** Id of the function shown; the author's first one, or GELU. */
  declare activation: string | undefined;
  /** Ids always in sight, for example "relu gelu silu"; the rest waits behind “More…”. */
  declare functions: string | readonly string[] | undefined;
  /** Ids drawn beside the chosen one, for example "relu". */
  declare compare: string | readonly string[] | undefined;
  /** Ends of the x axis, for example "-4 4". */
  declare range: string | readonly [number, number] | undefined;
  /** Where the probe stands. */
  declare x: number | string | undefined;
  /** Whether the slope is shown. */
  declare steepness: boolean;
  declare private compared: readonly string[];
  declare private parameters: Readonly<Record<string, Parameters>>;
  declare private open: boolean;
  declare private closer: boolean;
  declare private done: string | undefined;
  declare private width: number;

  protected readonly defaults = strings;
  readonly #say: Say = (key, values) => this.text(key, values);
  readonly #resized = new ResizeObserver(() => this.#measure());
  readonly #probe = new Probe({
    frame: () => this.#sketch!.made.frame,
    dot: () => dotAt(this.#sketch!.made, this.#look),
    x: () => this.#look.x,
    move: (x) => this.#move(x),
  });
  readonly #formulas = new Map<string, Node>();
  #row: readonly string[] = [];
  #range: Interval = first.range;
  #start: Start | undefined;
  #sheet: CurveSheet | undefined;
  #sketch: { key: string; made: Sketch } | undefined;
  #look: Look = { x: 0, value: 0, slope: 0 };
  #before: Before | undefined;
  #fontSize = 13;

  constructor() {
    super();
    this.steepness = false;
    this.compared = [];
    this.parameters = {};
    this.open = false;
    this.closer = false;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#sheet?.release();
    this.#sketch = undefined;
  }

  /** The plot's width, and the size of small text in it, in CSS pixels. */
  #measure(): void {
    const plot = this.renderRoot.querySelector(".stage") ?? this;
    this.width = Math.round(plot.clientWidth);
    this.#fontSize = Math.max(12, 0.8125 * parseFloat(getComputedStyle(this).fontSize));
  }

  protected override readConfig(json: Readonly<Record<string, unknown>>): void {
    const table = this.kernels!.activations();
    const ids = (name: "functions" | "compare"): string[] => {
      const given = json[name] ?? this[name];
      const known = first[name].filter((id) => table.some((row) => row.id === id));
      return given === undefined ? known : readIds(table, name, given);
    };
    const range = json["range"] ?? this.range;
    this.#row = ids("functions");
    this.compared = ids("compare");
    this.#range = range === undefined ? first.range : readRange(range);
    this.activation ??= (json["activation"] as string | undefined) ?? this.#favourite();
    this.x ??= (json["x"] as number | undefined) ?? first.x;
    const { activation, x, compared, steepness } = this;
    this.#start = { activation, x, compared, steepness };
    if (this.width === 0) this.#measure();
  }

  #favourite(): string {
    const row = this.#row;
    return row.includes(first.activation) ? first.activation : (row[0] ?? first.activation);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("kernels")) this.#measure();
    if (this.#before) ease(this.renderRoot, this.#before);
    this.#before = undefined;
  }

  protected renderWidget(kernels: Kernels): TemplateResult {
    const table = kernels.activations();
    const definition = find(table, "activation", this.activation);
    const sketch = this.#draw(kernels, definition);
    const look = this.#see(kernels, definition);
    const said = words.sentenceOf(definition, look, this.#say);
    const slope = this.steepness ? words.slopeSentenceOf(sketch, look, this.#say) : "";
    return html`
      ${choices({
        table,
        row: this.#row,
        chosen: definition.id,
        open: this.open,
        say: this.#say,
        pick: this.#pick,
        toggle: () => (this.open = !this.open),
      })}
      <div class="stage">
        ${this.#formula(definition)}
        ${picture({
          sketch,
          look,
          probe: this.#probe,
          steepness: this.steepness,
          fontSize: this.#fontSize,
          title: words.titleOf(definition, this.#range, this.#say),
          summary: this.#summary(definition, sketch),
          name: this.text("probe"),
          spoken: `${said} ${slope}`,
        })}
      </div>
      <p class="sentence" part="sentence">${said}</p>
      <p class="task" part="task">${this.done ?? words.taskSentenceOf(definition, this.#say)}</p>
      <div class="controls">
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.steepness}
            @change=${() => (this.steepness = !this.steepness)}
          />${this.text("steepness")}</label
        >
        ${slope ? html`<p part="slope">${this.#linked(slope)}</p>` : nothing}
        <button type="button" part="reset" @click=${this.#reset}>${this.text("reset")}</button>
      </div>
      ${this.explanation(...allTerms)}
      <details
        part="more"
        @toggle=${(event: Event) => (this.closer = (event.target as HTMLDetailsElement).open)}
      >
        <summary>${this.text("closer")}</summary>
        ${this.closer ? this.#closer(kernels, definition, look) : nothing}
      </details>
    `;
  }

  #formula({ id, label, words }: ActivationDefinition): TemplateResult {
    const made = formulaOf(id);
    if (made && !this.#formulas.has(id)) this.#formulas.set(id, renderMath(made.value));
    return html`<div class="formula" part="formula">
      <p class="equation">${this.text("equals", { label, x: "x" })} ${this.#formulas.get(id)}</p>
      <p class="words">${this.#linked(words)}</p>
    </div>`;
  }

  #closer(kernels: Kernels, definition: ActivationDefinition, look: Look): TemplateResult {
    const { id } = definition;
    return closer({
      kernels,
      definition,
      parameters: this.#parametersOf(id),
      look,
      range: this.#range,
      compared: this.compared,
      say: this.#say,
      adjust: (name, value) => {
        const own = { ...this.#parametersOf(id), [name]: value };
        this.parameters = { ...this.parameters, [id]: own };
      },
      compare: (other) => {
        const rest = this.compared.filter((one) => one !== other);
        this.compared = rest.length < this.compared.length ? rest : [...rest, other];
      },
    });
  }

  /** The still part of the plot, drawn anew only when something in it changed. */
  #draw(kernels: Kernels, definition: ActivationDefinition): Sketch {
    const { id } = definition;
    const others = this.compared.filter((other) => other !== id);
    const options: SketchOptions = {
      definition,
      compared: others.map((other) => find(kernels.activations(), "compare", other)),
      parameters: (one) => this.#parametersOf(one),
      range: this.#range,
      steepness: this.steepness,
      width: this.width,
      fontSize: this.#fontSize,
    };
    const { range, steepness, width, fontSize } = options;
    const drawn = [id, others, this.parameters, range, steepness, width, fontSize, this.strings];
    const key = JSON.stringify(drawn);
    if (this.#sketch?.key !== key) {
      this.#sheet ??= new CurveSheet(kernels);
      this.#sketch = { key, made: drawSketch(kernels, this.#sheet, options, this.#say) };
    }
    return this.#sketch.made;
  }

  #see(kernels: Kernels, { id }: ActivationDefinition): Look {
    const [low, high] = this.#range;
    const x = Math.min(high, Math.max(low, readX(this.x)));
    const [value, slope] = (["value", "slope"] as const).map((what) =>
      at(kernels, what, id, x, this.#parametersOf(id)),
    );
    return (this.#look = { x, value: value!, slope: slope! });
  }

  #summary(definition: ActivationDefinition, sketch: Sketch): string {
    const labels = this.kernels!.activations()
      .filter(({ id }) => this.compared.includes(id) && id !== definition.id)
      .map(({ label }) => label);
    return words.summaryOf(sketch, definition, labels, this.#say);
  }

  #parametersOf(id: string): Parameters {
    const { parameters } = find(this.kernels!.activations(), "activation", id);
    const usual = parameters.map(({ name, default: value }) => [name, value]);
    return { ...Object.fromEntries(usual), ...this.parameters[id] };
  }

  #linked(text: string): unknown {
    return linked(text, (key, word) => this.term(key, word));
  }

  readonly #pick = (id: string): void => {
    this.#before = before(this.renderRoot);
    this.activation = id;
    this.done = undefined;
    this.emit<ActivationChange>("activation-change", { id });
    this.#tell();
  };

  #move(wanted: number): void {
    const [low, high] = this.#range;
    const grid = stepOf(high - low) / 10;
    const rounded = Number((Math.round(wanted / grid) * grid).toPrecision(6));
    const x = Math.min(high, Math.max(low, rounded));
    if (x === this.#look.x) return;
    this.x = x;
    const definition = find(this.kernels!.activations(), "activation", this.activation);
    const look = this.#see(this.kernels!, definition);
    this.emit<ProbeChange>("probe-change", { ...look });
    const done = words.doneSentenceOf(definition, look, this.#say);
    if (this.done === undefined && done !== undefined) this.announce((this.done = done));
  }

  readonly #reset = (): void => {
    this.#before = before(this.renderRoot);
    Object.assign(this, this.#start);
    this.parameters = {};
    this.done = undefined;
    this.#tell();
  };

  /** Says the new curve in words once it is drawn. */
  #tell(): void {
    void this.updateComplete.then(() => {
      const definition = find(this.kernels!.activations(), "activation", this.activation);
      const title = words.titleOf(definition, this.#range, this.#say);
      this.announce(`${title}. ${this.#summary(definition, this.#sketch!.made)}`);
    });
  }
}
