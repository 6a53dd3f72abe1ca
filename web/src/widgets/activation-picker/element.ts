// <activation-picker>: pick a function, move a dot along its curve, read what it does to a number.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import type { Interval } from "../../charts/scales.js";
import { SoftbendElement } from "../shared/base-element.js";
import { choices } from "./choices.js";
import { closer } from "./closer.js";
import { readIds, readRange, readX } from "./config.js";
import { first } from "./content/en.js";
import { controls } from "./controls.js";
import type { Parameters } from "./curves.js";
import type { ActivationChange, ProbeChange } from "./events.js";
import { Formulas } from "./formulas.js";
import { linked, termsIn } from "./linked.js";
import { before, type Before, ease } from "./motion.js";
import { picture } from "./picture.js";
import { plotStyles } from "./plot-styles.js";
import { onGrid, Probe } from "./probe.js";
import type { Say } from "./say.js";
import { Scene, type Shown } from "./scene.js";
import { Size } from "./size.js";
import { strings } from "./strings.en.js";
import { styles } from "./styles.js";
import * as words from "./words.js";

/** What “Start again” goes back to. */
type Start = Pick<ActivationPickerElement, "activation" | "x" | "steepness"> & {
  compared: readonly string[];
};

export class ActivationPickerElement extends SoftbendElement {
  static readonly tag = "activation-picker";
  static override readonly configuration = ["functions", "compare", "range"];
  static override styles = [...SoftbendElement.styles, styles, plotStyles];
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

  protected readonly defaults = strings;
  readonly #say: Say = (key, values) => this.text(key, values);
  readonly #size = new Size(this);
  readonly #probe = new Probe({ shown: () => this.#shown!, move: (x) => this.#move(x) });
  readonly #formulas = new Formulas();
  #row: readonly string[] = [];
  #range: Interval = first.range;
  #start: Start | undefined;
  #scene: Scene | undefined;
  #shown: Shown | undefined;
  #before: Before | undefined;

  constructor() {
    super();
    this.steepness = false;
    this.compared = [];
    this.parameters = {};
    this.open = false;
    this.closer = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scene?.release();
  }

  protected override readConfig(json: Readonly<Record<string, unknown>>): void {
    const table = this.kernels!.activations();
    const ids = (name: "functions" | "compare"): string[] =>
      readIds(table, name, json[name] ?? this[name], first[name]);
    const range = json["range"] ?? this.range;
    this.#row = ids("functions");
    this.compared = ids("compare");
    this.#range = range === undefined ? first.range : readRange(range);
    this.activation ??= json["activation"] as string | undefined;
    this.x ??= json["x"] as number | undefined;
    const { x, compared, steepness } = this;
    this.#start = { activation: this.#chosen, x, compared, steepness };
  }

  /** The author's or reader's choice; failing that the usual one, if it is in the row. */
  get #chosen(): string {
    const usual = first.activation;
    return this.activation ?? (this.#row.includes(usual) ? usual : (this.#row[0] ?? usual));
  }

  #show(): Shown {
    const { compared, parameters, steepness } = this;
    const { width, fontSize } = this.#size;
    this.#scene ??= new Scene(this.kernels!, this.#say);
    return this.#scene.show({
      activation: this.#chosen,
      compared,
      parameters,
      range: this.#range,
      x: readX(this.x ?? first.x),
      steepness,
      width,
      fontSize,
    });
  }

  protected override updated(): void {
    if (this.#before) ease(this.renderRoot, this.#before);
    this.#before = undefined;
  }

  protected renderWidget(kernels: Kernels): TemplateResult {
    const shown = (this.#shown = this.#show());
    const { definition, sketch, look } = shown;
    const said = words.sentenceOf(definition, look, this.#say);
    const slope = this.steepness ? words.slopeSentenceOf(sketch, look, this.#say) : "";
    return html`
      ${choices({
        table: kernels.activations(),
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
          shown,
          said: `${said} ${slope}`.trim(),
          probe: this.#probe,
          steepness: this.steepness,
          fontSize: this.#size.fontSize,
          say: this.#say,
        })}
      </div>
      <p class="sentence" part="sentence">${said}</p>
      <p class="task" part="task">${this.done ?? words.taskSentenceOf(definition, this.#say)}</p>
      ${controls({
        steepness: this.steepness,
        slope: slope && this.#linked(slope),
        say: this.#say,
        steepen: () => (this.steepness = !this.steepness),
        reset: this.#reset,
      })}
      ${this.explanation(...termsIn(slope))}
      <details
        part="more"
        @toggle=${(event: Event) => (this.closer = (event.target as HTMLDetailsElement).open)}
      >
        <summary>${this.text("closer")}</summary>
        ${this.closer ? this.#closer(kernels, shown) : nothing}
      </details>
    `;
  }

  #formula(definition: ActivationDefinition): TemplateResult {
    return html`<div class="formula" part="formula">
      <p class="equation">
        ${this.text("equals", { name: words.nameIn(definition.label), x: "x" })}
        ${this.#formulas.of(definition.id, "value")}
      </p>
      <p class="words">${this.#linked(definition.words)}</p>
      ${this.explanation(...termsIn(definition.words))}
    </div>`;
  }

  #closer(kernels: Kernels, shown: Shown): TemplateResult {
    const { id } = shown.definition;
    return closer({
      ...shown,
      kernels,
      formulas: this.#formulas,
      range: this.#range,
      compared: this.compared,
      say: this.#say,
      adjust: (name, value) => {
        this.parameters = {
          ...this.parameters,
          [id]: { ...shown.parameters, [name]: value },
        };
      },
      compare: (other) => {
        const rest = this.compared.filter((one) => one !== other);
        this.compared = rest.length < this.compared.length ? rest : [...rest, other];
      },
    });
  }

  #linked(text: string): (string | TemplateResult)[] {
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
    const x = Math.min(high, Math.max(low, onGrid(wanted, high - low)));
    if (x === this.#shown!.look.x) return;
    this.x = x;
    const { definition, look } = (this.#shown = this.#show());
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
    void this.updateComplete.then(() => this.announce(words.newsOf(this.#shown!, this.#say)));
  }
}
