// What every widget owes its page: its own children until the first picture, kernels, theme, spoken news.
import {
  adoptStyles,
  type CSSResultOrNative,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { type Kernels, load, SoftbendError, version } from "../../kernels/index.js";
import type { Glossary, Term } from "./content/glossary.en.js";
import { ConfigError } from "./config-error.js";
import { awaitSight, leaveSight, type Waiting } from "./sight.js";
import { paperTable } from "./paper-table.js";
import { fill } from "./strings.js";
import { sharedStyles } from "./styles.js";
import { type Theme, ThemeController } from "./theme.js";

/** Spoken news waits this long for the finger to rest. */
const ANNOUNCE_AFTER_MS = 500;

/** What a widget gets when it is first needed: templates, with their own words and looks. */
export interface Part {
  readonly strings?: Readonly<Record<string, string>>;
  readonly styles: readonly CSSResultOrNative[];
}

export abstract class SoftbendElement extends LitElement {
  static readonly version = version;
  /** Properties whose change means that the configuration is read anew. */
  static readonly configuration: readonly string[] = [];
  static override styles = [sharedStyles];
  static override properties: PropertyDeclarations = {
    theme: { reflect: true },
    strings: { attribute: false },
    kernels: { state: true },
    openTerm: { state: true },
    spoken: { state: true },
  };

  /** "auto" (the default) follows the lightness of the text colour around the widget. */
  declare theme: Theme;
  /** Interface sentences that replace the English ones, by key. */
  declare strings: Readonly<Record<string, string>>;
  /** Present as soon as the widget can draw. */
  declare protected kernels: Kernels | undefined;
  /** The term whose explanation is open. */
  declare protected openTerm: Term | undefined;
  declare private spoken: string;

  readonly #theme = new ThemeController(this);
  readonly #waiting: Waiting = {
    element: this,
    measure: () => this.measure(),
    start: () => this.start(),
  };
  #problem: string | undefined;
  #opened: Element[] = [];
  #printing = false;
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.theme = "auto";
    this.strings = {};
    this.spoken = "";
  }

  /** The English interface sentences of this widget. */
  protected abstract defaults: Readonly<Record<string, string>>;
  /** The words of the field that this widget explains. */
  protected abstract readonly glossary: Glossary;
  /** The widget's picture; called only when kernels are there and the configuration holds. */
  protected abstract renderWidget(kernels: Kernels): TemplateResult;
  /** Rows of a table that says on paper what only moving shows on the screen, a name first in each. */
  protected abstract onPaper(kernels: Kernels): readonly (readonly unknown[])[];
  /** Reads attributes and child JSON; throws ConfigError on what cannot be meant. */
  protected readConfig(_json: Readonly<Record<string, unknown>>): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.#beforePrint);
    addEventListener("afterprint", this.#afterPrint);
    if (this.kernels === undefined) awaitSight(this.#waiting);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.#beforePrint);
    removeEventListener("afterprint", this.#afterPrint);
    leaveSight(this.#waiting);
    clearTimeout(this.#announcement);
  }

  readonly #beforePrint = (): void => {
    this.start();
    this.#printing = true;
    // The page is laid out for paper as soon as this returns.
    this.requestUpdate();
    this.performUpdate();
    // Paper cannot be tapped: what waits behind a summary is printed too, unless it has yet to be made.
    const waiting = "details:not([open]) > summary:not(:only-child)";
    this.#opened = [...this.renderRoot.querySelectorAll(waiting)].map((one) => one.parentElement!);
    for (const details of this.#opened) details.setAttribute("open", "");
  };

  readonly #afterPrint = (): void => {
    for (const details of this.#opened) details.removeAttribute("open");
    this.#opened = [];
    this.#printing = false;
    this.requestUpdate();
  };

  /** Reads from the page what the first picture depends on. */
  protected measure(): void {
    this.#theme.read();
  }

  /** Loads the kernels, for those who cannot wait until the widget is near. */
  protected start(): void {
    if (this.kernels !== undefined) return;
    leaveSight(this.#waiting);
    load().then(
      (kernels) => (this.kernels = kernels),
      // No way to compute: the author's own children stay, which is the best that can be shown.
      (error: unknown) => console.warn(`softbend: <${this.localName}> stays static:`, error),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { configuration } = this.constructor as typeof SoftbendElement;
    if (
      changed.has("kernels") ||
      (this.kernels && (this.#problem || configuration.some((name) => changed.has(name))))
    ) {
      this.#problem = this.#complaint(() => this.readConfig(this.#childJson()));
    }
  }

  /** Runs `action`; what an author or caller got wrong comes back as the sentence to show. */
  #complaint(action: () => void): string | undefined {
    try {
      action();
      return undefined;
    } catch (error) {
      if (!(error instanceof SoftbendError)) throw error;
      console.error(`softbend: <${this.localName}>: ${error.message}`);
      return error.message;
    }
  }

  #childJson(): Record<string, unknown> {
    const text = this.querySelector('script[type="application/json"]')?.textContent;
    if (!text) return {};
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw new ConfigError(`The JSON inside <${this.localName}> cannot be read: ${String(error)}`);
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new ConfigError(`The JSON inside <${this.localName}> has to be an object: { … }.`);
    }
    return value as Record<string, unknown>;
  }

  protected override render(): TemplateResult {
    const { kernels } = this;
    if (kernels === undefined) return html`<slot></slot>`;
    let picture: TemplateResult | undefined;
    const problem = this.#problem ?? this.#complaint(() => (picture = this.renderWidget(kernels)));
    return html`<div class="softbend ${this.#theme.scheme}" part="widget">
      ${
        problem === undefined
          ? html`${picture}${this.#printing ? paperTable(this.onPaper(kernels)) : nothing}`
          : html`<p class="problem" role="alert" part="problem">${problem}</p>
              <slot></slot>`
      }
      <div class="spoken" role="status">${this.spoken}</div>
    </div>`;
  }

  /** An interface sentence, the author's own if given, its gaps filled. */
  protected text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.strings[key] ?? this.defaults[key] ?? key, values);
  }

  /** Says what changed to those who listen, once the changes pause. */
  protected announce(sentence: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => (this.spoken = sentence), ANNOUNCE_AFTER_MS);
  }

  /** A word with its explanation one tap away; put `explanation()` below the text that holds it. */
  protected term(key: Term, word: string = this.glossary[key]!.word): TemplateResult {
    const toggle = (): void => {
      this.openTerm = this.openTerm === key ? undefined : key;
    };
    return html`<button
      type="button"
      class="term"
      part="term"
      aria-expanded=${this.openTerm === key}
      @click=${toggle}
    >
      ${word}
    </button>`;
  }

  /** The explanation of whichever of these words is open. */
  protected explanation(...keys: Term[]): TemplateResult | typeof nothing {
    const key = this.openTerm;
    if (key === undefined || !keys.includes(key)) return nothing;
    const { word, meaning } = this.glossary[key]!;
    return html`<p class="explanation" part="explanation"><dfn>${word}</dfn>: ${meaning}</p>`;
  }

  /** Makes the words and looks of a part that came later this widget's own, beside those it has. */
  protected take({ strings, styles }: Part): void {
    this.defaults = { ...this.defaults, ...strings };
    const root = this.renderRoot as ShadowRoot;
    adoptStyles(root, [...root.adoptedStyleSheets, ...styles]);
  }

  /** Tells the page about something the reader did. */
  protected emit<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }
}
