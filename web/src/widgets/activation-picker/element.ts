// <activation-picker>: pick a function, move a dot along its curve, read what it does to a number.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import { Drag } from "../../charts/drag.js";
import { groundStyles } from "../../charts/ground-styles.js";
import { markStyles } from "../../charts/mark-styles.js";
import { formatBrief } from "../../charts/format.js";
import { before, type Before, ease } from "../../charts/motion.js";
import { keyTarget } from "../../charts/steps.js";
import { choices } from "./choices.js";
import { controls } from "./controls.js";
import { at } from "./curves.js";
import { Formulas } from "../../formulas/kept-formulas.js";
import { Later } from "../shared/later.js";
import { picture } from "./picture.js";
import { plotStyles } from "./plot-styles.js";
import { PickerReader } from "./reader.js";
import type { Reference } from "./reference.js";
import type { Key } from "./say.js";
import { dotAt } from "./sketch.js";
import { styles } from "./styles.js";
import * as words from "./words.js";

export class ActivationPickerElement extends PickerReader {
  static readonly tag = "activation-picker";
  static override styles = [...PickerReader.styles, styles, groundStyles, markStyles, plotStyles];
  static override properties: PropertyDeclarations = {
    open: { state: true },
    query: { state: true },
  };

  /** Whether all functions are in sight, and which of them are searched for. */
  declare private open: boolean;
  declare private query: string;

  readonly #formulas = new Formulas();
  readonly #sections = new Set<Key>();
  readonly #drag = new Drag({
    point: () => dotAt(this.shown.sketch, this.shown.look),
    move: (pixel) => this.move(this.shown.sketch.frame.x.invert(pixel)),
    free: () => this.view !== undefined,
    view: (factor, about, by) => this.look(factor, about, by),
  });
  /** What there is to look up. */
  readonly #reference = new Later<Reference>(
    this,
    async () => new (await import("./reference.js")).Reference(this),
    (reference) => this.take(reference),
  );
  #before: Before | undefined;

  constructor() {
    super();
    this.open = false;
    this.query = "";
  }

  protected get looked(): Reference | undefined {
    return this.#reference.part;
  }

  protected leave(): void {
    this.#before = before(this.renderRoot);
  }

  protected override updated(): void {
    if (this.#before) ease(this.renderRoot, this.#before);
    this.#before = undefined;
    if (this.detail || this.difference || this.view !== undefined) void this.#reference.want();
  }

  protected renderWidget(kernels: Kernels): TemplateResult {
    const shown = this.draw();
    const { say, given, steepness, view, stretched, detail } = this;
    const { definition, sketch, look } = shown;
    const said = words.sentenceOf(definition, look, say);
    const slope = steepness ? words.slopeSentenceOf(sketch, look, say) : "";
    const has = (tool: (typeof given.tools)[number]): boolean => given.tools.includes(tool);
    const task = this.done ?? words.taskSentenceOf(definition, say);
    return html`
      ${has("choices") ? this.#choices(kernels, definition) : nothing}
      <div class="stage ${view === undefined ? "over" : ""}">
        ${this.#formula(definition)}
        ${picture({
          shown,
          said: `${said} ${slope}`.trim(),
          drag: this.#drag,
          key: this.#key,
          zooming: view !== undefined,
          steepness,
          detail,
          more: detail ? this.looked?.notes : undefined,
          fontSize: this.size.fontSize,
          say,
        })}
      </div>
      ${view === undefined ? nothing : this.#reference.part?.zoomBar({ ...shown, view: given.range, stretched, say, set: this.set })}
      <p class="sentence" part="sentence">${said}</p>
      ${has("task") ? html`<p class="task" part="task"><slot name="task">${task}</slot></p>` : nothing}
      ${controls({
        steepness,
        slope: slope && this.#linked(slope),
        say,
        shows: has,
        steepen: this.steepen,
        reset: this.reset,
      })}
      ${this.explanation("slope", "saturated", "flowsBack")}
      ${has("closer") ? this.#section("closer", () => this.#closer(kernels)) : nothing}
      <slot name="end"></slot>
    `;
  }

  /** The curves in sight at the ticks of the axis. */
  protected onPaper(kernels: Kernels): readonly (readonly string[])[] {
    const { definition, others, sketch } = this.shown;
    const { columns } = sketch.frame;
    return [
      ["x", ...columns.map(({ label }) => label)],
      ...[definition, ...others].map(({ id, label }) => [
        label,
        ...columns.map(({ value }) =>
          formatBrief(at(kernels, "value", id, value, this.given.parameters[id] ?? {})),
        ),
      ]),
    ];
  }

  #choices(table: Kernels, { id }: ActivationDefinition): TemplateResult {
    return choices({
      table: table.activations(),
      row: this.given.row,
      chosen: id,
      open: this.open,
      query: this.query,
      say: this.say,
      pick: this.pick,
      toggle: () => {
        this.open = !this.open;
        this.query = "";
      },
      search: (query) => (this.query = query),
    });
  }

  #formula(definition: ActivationDefinition): TemplateResult {
    const { label, author } = definition;
    const made = this.#formulas.of(definition);
    const plain = author ? this.text("authorNote") : definition.words;
    return html`<div class="formula" part="formula">
      ${
        made === undefined
          ? nothing
          : html`<p class="equation">
              ${this.text("equals", { name: words.nameIn(label), x: "x" })} ${made}
            </p>`
      }
      <p class="words">${this.#linked(plain)}</p>
      ${this.explanation(...this.linker.termsIn(plain))}
    </div>`;
  }

  #closer(kernels: Kernels): TemplateResult {
    const { shown, given, say } = this;
    const { part, missing } = this.#reference;
    if (part === undefined) return html`<p>${missing ? say("missing") : nothing}</p>`;
    return part.closer({
      ...shown,
      kernels,
      formulas: this.#formulas,
      range: given.range,
      zooming: this.view !== undefined,
      parametersOf: (id) => given.parameters[id] ?? {},
      picture: () => [this.renderRoot.querySelector(".plot > svg")!],
      say,
      term: (key) => this.term(key),
      adjust: this.adjust,
      compare: (ids, difference = this.difference && ids.length > 0) =>
        this.set({ compare: ids.join(" "), difference }),
      set: this.set,
      section: this.#section,
    });
  }

  /** A part that opens and closes; its content is made only while it is open. */
  readonly #section = (name: Key, content: () => unknown): TemplateResult => {
    const toggle = ({ target }: Event): void => {
      const { open } = target as HTMLDetailsElement;
      if (open) this.#sections.add(name);
      else this.#sections.delete(name);
      this.detail = this.#sections.has("closer");
      this.requestUpdate();
    };
    return html`<details part=${name} @toggle=${toggle}>
      <summary>${this.text(name)}</summary>
      ${this.#sections.has(name) ? content() : nothing}
    </details>`;
  };

  #linked(text: string): (string | TemplateResult)[] {
    return this.linker.linked(text, (key, word) => this.term(key, word));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const { range } = this.given;
    const { x } = this.shown.look;
    const target = keyTarget(event, x, range);
    const view =
      this.view === undefined ? undefined : this.looked?.views.keyView(event.key, x, range);
    if (target !== undefined) this.move(target);
    else if (view === "whole") this.set({ zoom: true });
    else if (view) this.set({ view });
    else return;
    // Alt with an arrow would otherwise leave the page.
    event.preventDefault();
  };
}
