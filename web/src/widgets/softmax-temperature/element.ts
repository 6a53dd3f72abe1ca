// <softmax-temperature>: scores become shares; the temperature decides how sharply.
import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Kernels } from "../../kernels/index.js";
import { bar, type BarState } from "../../charts/bars.js";
import { formatNumber, formatShare } from "../../charts/format.js";
import { SoftbendElement } from "../shared/base-element.js";
import { list } from "../shared/strings.js";
import { readOptions, readTemperature } from "./config.js";
import { example, type Option } from "./content/en.js";
import { stepsTable } from "./steps.js";
import { strings } from "./strings.en.js";
import { styles } from "./styles.js";
import { temperatureSlider } from "./slider.js";

export interface TemperatureChange {
  temperature: number;
}
export interface LogitsChange {
  logits: number[];
}

type News = keyof typeof strings;

export class SoftmaxTemperatureElement extends SoftbendElement {
  static readonly tag = "softmax-temperature";
  static override readonly configuration = ["logits", "labels"];
  static override styles = [...SoftbendElement.styles, styles];
  static override properties: PropertyDeclarations = {
    prompt: {},
    logits: {},
    labels: {},
    temperature: {
      converter: { fromAttribute: toTemperature, toAttribute: String },
      reflect: true,
    },
    options: { state: true },
    news: { state: true },
    complaint: { state: true },
    done: { state: true },
  };

  /** The line above the bars. */
  declare prompt: string | undefined;
  /** Scores, for example "2, 1, 0.1, -inf". */
  declare logits: string | readonly number[] | undefined;
  /** One name per score, for example "mat, sofa, moon, the". */
  declare labels: string | readonly string[] | undefined;
  /** From 0 to Infinity. */
  declare temperature: number;
  declare private options: readonly Option[];
  declare private news: { key: News; label?: string };
  declare private complaint: string | undefined;
  declare private done: string | undefined;
  #start: { temperature: number; options: readonly Option[] };

  protected readonly defaults = strings;

  constructor() {
    super();
    this.temperature = 1;
    this.options = example.options;
    this.news = { key: "first" };
    this.#start = { temperature: 1, options: example.options };
  }

  protected override readConfig(json: Readonly<Record<string, unknown>>): void {
    const logits = json["logits"] ?? this.logits;
    const labels = json["labels"] ?? this.labels;
    this.options = logits === undefined ? example.options : readOptions(logits, labels);
    this.#start = { temperature: this.temperature, options: this.options };
  }

  protected renderWidget(kernels: Kernels): TemplateResult {
    const shares = kernels.softmax(this.#scores(), { temperature: this.temperature });
    const said = this.#sentence(shares);
    return html`
      <p class="prompt" part="prompt">${this.prompt ?? example.prompt}</p>
      <ul role="list" part="bars">
        ${this.options.map((option, i) => this.#row(option, i, shares[i]!))}
      </ul>
      ${temperatureSlider({
        temperature: this.temperature,
        label: this.term("temperature", this.text("temperature")),
        name: this.text("temperature"),
        cold: this.text("cold"),
        hot: this.text("hot"),
        spoken: this.text("whole", { t: formatNumber(this.temperature), shares: said }),
        set: (value) => this.#heat(value),
      })}
      ${this.explanation("temperature")}
      <p class="sentence" part="sentence">${said}</p>
      <div class="task">
        <p part="task">
          ${this.done ?? this.text("task", { goal: `${formatNumber(example.goal * 100)}\u202f%` })}
        </p>
        <button type="button" part="reset" @click=${this.#reset}>${this.text("reset")}</button>
      </div>
      <details part="more">
        <summary>${this.text("more")}</summary>
        ${this.#closer(kernels)}
      </details>
    `;
  }

  #row(option: Option, index: number, share: number): TemplateResult {
    const state = stateOf(option, share, this.temperature);
    const { label, blocked } = option;
    const score = blocked
      ? this.text("blockedScore")
      : this.text("score", { logit: formatNumber(option.logit) });
    const tallest = !blocked && option.logit === this.#highest();
    return html`<li class=${tallest ? "tallest" : ""}>
      <span class="label">${label}</span>
      <span class="score muted number">${score}</span>
      ${bar(share, state)}
      <span class="share number" part="share">${this.#shareText(share, state)}</span>
      <button
        type="button"
        aria-pressed=${blocked}
        aria-label=${this.text(blocked ? "unblockLabel" : "blockLabel", { label })}
        @click=${() => this.#block(index)}
      >
        ${this.text(blocked ? "unblock" : "block")}
      </button>
    </li>`;
  }

  #shareText(share: number, state: BarState): string {
    return state === "blocked" || state === "underflowed" ? this.text(state) : formatShare(share);
  }

  #closer(kernels: Kernels): TemplateResult {
    const text = (key: News): string => this.text(key);
    return html`
      <div class="typed">
        <label
          >${text("typed")}
          <input
            type="text"
            inputmode="decimal"
            .value=${formatNumber(this.temperature, 6)}
            aria-describedby="typed-hint"
            aria-invalid=${this.complaint !== undefined}
            @change=${this.#type}
        /></label>
        <span class="muted" id="typed-hint">${this.complaint ?? text("typedHint")}</span>
      </div>
      <fieldset>
        <legend>${text("scores")}</legend>
        ${this.options.map(
          (option, i) =>
            html`<label
              >${option.label}
              <input
                type="number"
                step="0.1"
                .value=${String(option.logit)}
                @change=${(event: Event) => this.#rescore(i, event)}
            /></label>`,
        )}
      </fieldset>
      ${stepsTable(
        kernels.softmaxSteps(this.#scores(), { temperature: this.temperature }),
        this.options.map((option) => option.label),
        this.#scores(),
        text,
      )}
    `;
  }

  #scores(): number[] {
    return this.options.map((option) => (option.blocked ? -Infinity : option.logit));
  }

  #highest(): number {
    return Math.max(...this.#scores());
  }

  /** What just happened, in one sentence. */
  #sentence(shares: Float32Array): string {
    const allowed = this.options.filter((option) => !option.blocked);
    if (allowed.length === 0) return this.text("nothing");
    const winners = allowed.filter((option) => option.logit === this.#highest());
    const { key, label } = this.news;
    const about = this.options.find((option) => option.label === label);
    return this.text(this.#state(winners.length) ?? key, {
      t: formatNumber(this.temperature),
      tallest: list(
        winners.map((option) => option.label),
        this.text("and"),
      ),
      share: formatShare(shares[this.options.indexOf(about ?? winners[0]!)]!),
      label: label ?? "",
      logit: formatNumber(about?.logit ?? NaN),
    });
  }

  /** The ends of the temperature have sentences of their own, whatever the reader did to get there. */
  #state(winners: number): News | undefined {
    if (this.news.label !== undefined) return undefined;
    if (this.temperature === 0) return winners > 1 ? "frozenTie" : "frozen";
    return this.temperature === Infinity ? "boiling" : undefined;
  }

  #heat(temperature: number): void {
    if (temperature === this.temperature) return;
    const key = temperature === 1 ? "single" : temperature < this.temperature ? "colder" : "hotter";
    this.temperature = temperature;
    this.#happened({ key });
    this.emit<TemperatureChange>("temperature-change", { temperature });
  }

  #block(index: number): void {
    const option = this.options[index]!;
    this.#change(index, { blocked: !option.blocked });
    this.#happened({ key: option.blocked ? "afterAllow" : "afterBlock", label: option.label });
  }

  #rescore(index: number, event: Event): void {
    const logit = (event.target as HTMLInputElement).valueAsNumber;
    if (Number.isNaN(logit)) return this.requestUpdate();
    this.#change(index, { logit });
    this.#happened({ key: "afterScore", label: this.options[index]!.label });
  }

  #change(index: number, change: Partial<Option>): void {
    this.options = this.options.map((option, i) =>
      i === index ? { ...option, ...change } : option,
    );
    this.emit<LogitsChange>("logits-change", { logits: this.#scores() });
  }

  readonly #type = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    const value = readTemperature(text);
    this.complaint = value === undefined ? this.text("badTemperature", { value: text }) : undefined;
    if (value !== undefined) this.#heat(value);
  };

  readonly #reset = (): void => {
    Object.assign(this, this.#start);
    this.complaint = undefined;
    this.done = undefined;
    this.#happened({ key: "afterReset" });
  };

  /** Keeps the news, speaks it, and looks whether the task is done. */
  #happened(news: { key: News; label?: string }): void {
    this.news = news;
    const shares = this.kernels!.softmax(this.#scores(), { temperature: this.temperature });
    this.announce(this.#sentence(shares));
    const share = Math.max(...shares);
    if (this.done === undefined && share >= example.goal) {
      const tallest = this.options[shares.indexOf(share)]!.label;
      const t = formatNumber(this.temperature);
      this.done = this.text("done", { t, tallest, share: formatShare(share) });
    }
  }
}

/** At T = 0 a loser's 0 is the rule itself; at any other T it is a share too small to be written. */
function stateOf({ blocked }: Option, share: number, temperature: number): BarState {
  if (blocked) return "blocked";
  if (Number.isNaN(share)) return "undefined";
  return share > 0 || temperature === 0 ? "alive" : "underflowed";
}

/** What is no temperature stays as it was written, so that the kernels' refusal can name it. */
function toTemperature(text: string | null): unknown {
  return text === null ? 1 : (readTemperature(text) ?? text);
}
