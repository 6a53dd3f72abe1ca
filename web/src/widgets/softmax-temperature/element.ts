// <softmax-temperature>: scores become shares; the temperature decides how sharply.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Kernels } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import { Later } from "../shared/later.js";
import { bars, shareText } from "./bars-view.js";
import type { Desk } from "./desk.js";
import { scoresOf } from "./options.js";
import type { PanelName } from "./panel-names.js";
import type { Panels } from "./panels/index.js";
import { ChartReader } from "./reader.js";
import { brief, sentenceOf } from "./sentence.js";
import { marks, temperatureSlider } from "./slider.js";
import { styles } from "./styles.js";

export class SoftmaxTemperatureElement extends ChartReader {
  static readonly tag = "softmax-temperature";
  static override styles = [...ChartReader.styles, styles];
  static override properties: PropertyDeclarations = { panel: { state: true } };

  /** The panel that is open. */
  declare private panel: PanelName | undefined;

  readonly #panels = new Later<Panels>(
    this,
    async () => new (await import("./panels/index.js")).Panels(this),
    (panels) => this.take(panels),
  );

  /** Until the first picture the author's own words stay, those for the slots too. */
  protected override render(): TemplateResult {
    return this.kernels ? super.render() : html`<slot name="prompt"></slot><slot></slot>`;
  }

  protected renderWidget(kernels: Kernels): TemplateResult {
    const desk = this.desk(kernels);
    const { goal, panels } = this.settings;
    return html`
      <p class="prompt" part="prompt"><slot name="prompt">${desk.prompt}</slot></p>
      ${bars(desk, this.panel === "path" ? this.#panels.part?.ways(desk) : undefined)}
      ${temperatureSlider({
        temperature: desk.temperature,
        label: this.term("temperature", this.text("temperature")),
        name: this.text("temperature"),
        ends: [this.text("cold"), this.text("hot")],
        spoken: brief(desk),
        set: this.heat,
      })}
      ${this.explanation("temperature")}
      <p class="sentence" part="sentence">${sentenceOf(desk, this.news)}</p>
      <div class="task">
        <p part="task">
          <slot name="task"
            >${this.done ?? this.text("task", { goal: `${formatNumber(goal * 100, 6)}\u202f%` })}</slot
          >
        </p>
        <button type="button" part="reset" @click=${this.reset}>${this.text("reset")}</button>
      </div>
      ${panels.length === 0 ? nothing : this.#closer(panels, desk)}
      <slot name="note"></slot>
    `;
  }

  /** Every share at both ends of the slider and at what is written under it. */
  protected onPaper(kernels: Kernels): readonly (readonly string[])[] {
    const { options } = this;
    const scores = scoresOf(options);
    const temperatures = [0, ...marks, Infinity];
    const columns = temperatures.map((temperature) => ({
      options,
      temperature,
      shares: kernels.softmax(scores, { temperature }),
      say: (key: string) => this.text(key),
    }));
    return [
      ["T", ...temperatures.map((temperature) => formatNumber(temperature))],
      ...options.map(({ label }, i) => [label, ...columns.map((column) => shareText(column, i))]),
    ];
  }

  #closer(names: readonly PanelName[], desk: Desk): TemplateResult {
    const { panel } = this;
    const { part, missing } = this.#panels;
    const toggle = ({ target, currentTarget }: Event): void => {
      const { open } = currentTarget as HTMLDetailsElement;
      // Disclosures inside a panel send the same event upwards.
      if (target === currentTarget && open !== (panel !== undefined)) {
        this.#look(open ? names[0] : undefined);
      }
    };
    return html`<details part="more" .open=${panel !== undefined} @toggle=${toggle}>
      <summary>${this.text("more")}</summary>
      ${part?.render(panel, names, desk, this.#look)}
      ${missing && panel ? html`<p>${this.text("missing")}</p>` : nothing}
    </details>`;
  }

  readonly #look = (panel: PanelName | undefined): void => {
    this.panel = panel;
    this.complaint = undefined;
    if (panel) void this.#panels.want();
  };
}
