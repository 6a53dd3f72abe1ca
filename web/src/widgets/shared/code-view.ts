// The present state as code in several languages, each with the output it prints, and a copy button.
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import { css } from "../../charts/css.js";

export interface Sample {
  /** "PyTorch" */
  readonly language: string;
  readonly code: string;
  /** What running the code prints, made by the kernels. */
  readonly output: string;
}

export interface CodeWords {
  readonly language: string;
  readonly prints: string;
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
}

/** Remembers the language chosen and whether its code has been copied. */
export class CodeView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #language: string | undefined;
  #copied: { code: string; done: boolean } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#copied = undefined;
  }

  render(samples: readonly Sample[], words: CodeWords): TemplateResult {
    const chosen = samples.find(({ language }) => language === this.#language) ?? samples[0]!;
    const copied = this.#copied?.code === chosen.code ? this.#copied : undefined;
    return html`<div class="code-view" part="code">
      <div class="row" role="group" aria-label=${words.language}>
        ${samples.map(
          ({ language }) =>
            html`<button
              type="button"
              class="chip"
              aria-pressed=${language === chosen.language}
              @click=${() => this.#choose(language)}
            >
              ${language}
            </button>`,
        )}
      </div>
      <pre><code>${chosen.code}</code></pre>
      <p class="muted">${words.prints}</p>
      <pre class="output"><samp>${chosen.output}</samp></pre>
      <button type="button" @click=${() => void this.#copy(chosen.code)}>${words.copy}</button>
      <span role="status" class="muted"
        >${copied ? (copied.done ? words.copied : words.refused) : ""}</span
      >
    </div>`;
  }

  #choose(language: string): void {
    this.#language = language;
    this.#host.requestUpdate();
  }

  async #copy(code: string): Promise<void> {
    const done = await copy(code, this.#host.shadowRoot!);
    this.#copied = { code, done };
    this.#host.requestUpdate();
  }
}

/** Puts the text on the clipboard; says whether that was allowed. */
export async function copy(text: string, place: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no clipboard of that kind, only the old command on selected text.
    const before = place.activeElement as HTMLElement | null;
    const area = document.createElement("textarea");
    area.value = text;
    place.appendChild(area);
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all there is on such pages
    const done = document.execCommand("copy");
    area.remove();
    before?.focus();
    return done;
  }
}

export const codeStyles = css`
  .code-view pre {
    margin: 8px 0;
    padding: 8px 12px;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: max(12px, 0.8125em);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: left;
    direction: ltr;
    border-inline-start: 2px solid var(--line);
  }
  .code-view pre.output {
    border-color: var(--accent);
  }
  .code-view p {
    margin: 0;
    font-size: max(12px, 0.8125em);
  }
  .code-view .row,
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip[aria-pressed="true"] {
    color: var(--ground);
    background: var(--accent);
    border: 1px solid var(--accent);
  }
  @media (forced-colors: active) {
    .chip[aria-pressed="true"] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
