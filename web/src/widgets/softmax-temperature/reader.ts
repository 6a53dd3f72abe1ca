// The chart's properties and what a reader's actions do to them; how it looks is in element.ts.
import type { PropertyDeclarations, PropertyValues } from "lit";
import type { Kernels } from "../../kernels/index.js";
import { formatNumber, formatShare } from "../../charts/format.js";
import { readAddress, stateKey, writeAddress } from "../shared/address.js";
import { SoftbendElement } from "../shared/base-element.js";
import { e, entropy, logit, sigmoid, temperature } from "../shared/content/glossary.en.js";
import { Size } from "../shared/size.js";
import { fromAddress, isSame, type Kept, toAddress } from "./address-state.js";
import { readTemperature } from "./config.js";
import { example, type Preset, presets, promptOf } from "./content/en.js";
import type { Axis, Desk, News } from "./desk.js";
import type { LogitsChange, TemperatureChange } from "./events.js";
import { type Options, scoresOf, winnersOf } from "./options.js";
import { brief } from "./sentence.js";
import { type Given, names, readSettings, type Settings } from "./settings.js";
import { strings } from "./strings.en.js";

export abstract class ChartReader extends SoftbendElement {
  static override readonly configuration = [...names, "stateKey"];
  static override properties: PropertyDeclarations = {
    ...Object.fromEntries(names.map((name) => [name, {}])),
    vocabularyLabels: { attribute: "vocabulary-labels" },
    temperature: {
      converter: { fromAttribute: toTemperature, toAttribute: String },
      reflect: true,
    },
    stateKey,
    options: { state: true },
    news: { state: true },
    axis: { state: true },
    lit: { state: true },
    complaint: { state: true },
    done: { state: true },
  };

  /**
   * The line above the bars, for example "The cat sat on the …"; the slot of that name may hold
   * more than text.
   */
  declare prompt: string | undefined;
  /** Scores, for example "2, 1, 0.1, -inf". */
  declare logits: string | readonly number[] | Float32Array | undefined;
  /** One name per score, for example "mat, sofa, moon, the". */
  declare labels: string | readonly string[] | undefined;
  /** How sharply scores become shares, from 0 to Infinity, for example "0.5"; 1 by default. */
  declare temperature: number;
  /** The share that the task asks for, between 0 and 1, for example "0.9"; 0.99 by default. */
  declare goal: number | string | undefined;
  /**
   * More examples to choose from, as JSON, for example [{"name": "Close", "logits": [1, 1.1],
   * "labels": ["A", "B"]}]; prompt and note may be there too.
   */
  declare presets: string | readonly object[] | undefined;
  /**
   * Which panels wait behind “Look closer”, for example "path steps"; all of "path scores zeros
   * steps readings vocabulary take" by default, no panel with "none".
   */
  declare tools: string | undefined;
  /** A long row of scores for the panel “vocabulary”, for example "3, 2.5, 2.5, 1, 0, -1, -4". */
  declare vocabulary: string | readonly number[] | Float32Array | undefined;
  /** One name per score of the long row, for example "a, b, c, d, e, f, g". */
  declare vocabularyLabels: string | readonly string[] | undefined;
  /**
   * Opts in to address state under this key, for example "a": ?sb.a.name=value follows what the
   * reader does.
   */
  declare stateKey: string | undefined;
  declare protected options: Options;
  declare protected news: News;
  declare protected axis: Axis;
  declare protected lit: number | undefined;
  declare protected complaint: string | undefined;
  declare protected done: string | undefined;

  protected defaults: Readonly<Record<string, string>> = strings;
  protected readonly glossary = { e, entropy, logit, sigmoid, temperature };
  readonly #size = new Size(this, ".softbend");
  protected settings!: Settings;
  #start!: Kept;
  /** The example shown; undefined once anything in it was edited. */
  #preset: Preset | undefined;
  #prompt = "";
  #read: readonly unknown[] = [];

  constructor() {
    super();
    this.temperature = 1;
    this.options = example.options;
    this.news = { key: "atFirst" };
    this.axis = "linear";
  }

  protected override measure(): void {
    super.measure();
    this.#size.measure();
  }

  /** React sets the property where an author wrote the attribute, so text comes this way too. */
  protected override willUpdate(changed: PropertyValues): void {
    this.temperature = toTemperature(this.temperature) as number;
    super.willUpdate(changed);
  }

  protected override readConfig(json: Given): void {
    this.settings = readSettings(json, this as unknown as Given);
    // Whatever else changes, what the reader did to the scores stays.
    const read = [this.logits, this.labels, this.stateKey].map(String);
    if (this.#read.length === 0 || read.some((value, i) => value !== this.#read[i])) {
      if (this.temperature === 1) {
        this.temperature = toTemperature(json["temperature"] as string | undefined) as number;
      }
      this.#begin();
    }
    this.#read = read;
  }

  #begin(): void {
    const { options, preset, presets, prompt } = this.settings;
    this.#start = { temperature: this.temperature, options };
    const kept = fromAddress(readAddress(this.stateKey), this.#start);
    Object.assign(this, kept);
    const untouched = kept.options === options;
    this.#preset = untouched ? preset : presets.find((one) => isSame(kept.options, one.options));
    this.#prompt = untouched || !this.#preset ? prompt : promptOf(this.#preset);
    const note = kept.temperature === this.#start.temperature && this.#preset?.note;
    this.news = { key: "atFirst", ...(note && { note }) };
  }

  protected desk(kernels: Kernels): Desk {
    const { options, temperature, axis, complaint } = this;
    const scores = scoresOf(options);
    return {
      kernels,
      options,
      scores,
      shares: kernels.softmax(scores, { temperature }),
      temperature,
      axis,
      complaint,
      lit: this.lit,
      presets: this.settings.presets,
      preset: this.#preset,
      prompt: this.#prompt,
      row: this.settings.row,
      width: this.#size.width,
      fontSize: this.#size.fontSize,
      say: (key, values) => this.text(key, values),
      term: (key, word) => this.term(key, word),
      explanation: (...keys) => this.explanation(...keys),
      heat: this.heat,
      change: this.#change,
      choose: this.#choose,
      setAxis: (wanted) => (this.axis = wanted),
      light: (index) => (this.lit = index),
      complain: (complaint) => (this.complaint = complaint),
    };
  }

  protected readonly heat = (temperature: number): void => {
    if (temperature === this.temperature) return;
    const key = temperature === 1 ? "single" : temperature < this.temperature ? "colder" : "hotter";
    this.#setTemperature(temperature);
    this.#happened({ key });
  };

  readonly #change = (options: Options, news: News): void => {
    this.#preset = undefined;
    this.#replace(options, news);
  };

  readonly #choose = (preset: Preset): void => {
    this.#preset = preset;
    this.#prompt = promptOf(preset);
    // What is said of our own examples holds at T = 1.
    this.#setTemperature(presets.includes(preset) ? 1 : this.#start.temperature);
    this.#replace(preset.options, { key: "atFirst", note: preset.note });
  };

  #replace(options: Options, news: News): void {
    this.options = options;
    this.#happened(news);
    const labels = options.map(({ label }) => label);
    this.emit<LogitsChange>("logits-change", { logits: scoresOf(options), labels });
  }

  protected readonly reset = (): void => {
    const { temperature, options } = this.#start;
    this.axis = "linear";
    this.done = undefined;
    this.#preset = this.settings.preset;
    this.#prompt = this.settings.prompt;
    if (options !== this.options) this.#replace(options, { key: "afterReset" });
    this.#setTemperature(temperature);
    this.#happened({ key: "afterReset" });
  };

  #setTemperature(temperature: number): void {
    if (temperature === this.temperature) return;
    this.temperature = temperature;
    this.emit<TemperatureChange>("temperature-change", { temperature });
  }

  /** Keeps the news, speaks it, puts it into the address, and looks whether the task is done. */
  #happened(news: News): void {
    this.news = news;
    this.complaint = undefined;
    const desk = this.desk(this.kernels!);
    this.announce(brief(desk));
    const { temperature, options } = this;
    writeAddress(this.stateKey, toAddress({ temperature, options }, this.#start));
    const share = Math.max(...desk.shares);
    // An example or a start that is past the goal is no reader's doing.
    const own = news.key !== "afterReset" && news.key !== "atFirst";
    if (this.done === undefined && own && share >= this.settings.goal) {
      this.done = this.text("done", {
        t: formatNumber(this.temperature),
        tallest: winnersOf(this.options)[0]!.label,
        share: formatShare(share),
      });
    }
  }
}

/** What is no temperature stays as it was written, so that the kernels' refusal can name it. */
function toTemperature(text: string | number | null | undefined): unknown {
  return text == null ? 1 : (readTemperature(String(text)) ?? text);
}
