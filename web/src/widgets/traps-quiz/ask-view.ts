// The screen of one question: the question, a hint before and the proof after, one button onward.
import { html, nothing, type TemplateResult } from "lit";
import { anew } from "./anew.js";
import type { Closer } from "./closer.js";
import type { Key, Page } from "./page.js";
import { type Asked, questionView } from "./question-view.js";
import type { Question } from "./question.js";

/** A longer round is told by its count alone. */
const MOST_STEPS = 24;

export interface Screen {
  readonly asked: Asked;
  /** What the button does next. */
  readonly forward: Key;
  readonly complaint: string | undefined;
  /** How the proof is shown, once that has been loaded. */
  readonly closer: Closer | undefined;
  /** Finds a sibling widget's tag, whatever prefix this one was defined with. */
  sibling(tag: string): string;
  press(): void;
}

export interface Round {
  readonly total: number;
  readonly index: number;
  readonly picture: TemplateResult;
  /** Begins anew; undefined while there is nothing to begin anew. */
  readonly restart: (() => void) | undefined;
}

/** What stands around every question and around the result. */
export function roundView(round: Round, text: Page["text"]): TemplateResult {
  const { total, index, picture, restart } = round;
  return html`${stepsView(total, index)} ${picture}
  ${
    restart
      ? html`<button type="button" class="quiet" part="restart" @click=${restart}>
          ${text("restart")}
        </button>`
      : nothing
  }`;
}

/** The round as a row of steps, for the eye only: the count says the same in words. */
function stepsView(total: number, index: number): TemplateResult | typeof nothing {
  if (total > MOST_STEPS) return nothing;
  const steps = Array.from({ length: total }, (_, i) =>
    i < index ? "past" : i === index ? "now" : "",
  );
  return html`<div class="steps" aria-hidden="true">
    ${steps.map((step) => html`<i class=${step}></i>`)}
  </div>`;
}

export function askView(screen: Screen, page: Page): TemplateResult {
  const { asked, forward, complaint, closer, sibling, press } = screen;
  const { question, answer } = asked;
  // Keyed, so that no tick, no open hint and no proof outlives its question.
  return html`
    ${anew(
      question.id,
      html`${questionView(asked, page)}
      ${answer ? closer?.proof(question, page, sibling) : hintView(question, page)}`,
    )}
    <p class="complaint" part="complaint">${complaint ?? nothing}</p>
    <button
      type="button"
      class="primary"
      part="next"
      @keydown=${(event: KeyboardEvent) => event.repeat && event.key === "Enter" && event.preventDefault()}
      @click=${(event: MouseEvent) => event.detail < 2 && press()}
    >
      ${page.text(forward)}
    </button>
  `;
}

function hintView({ hint }: Question, page: Page): TemplateResult | typeof nothing {
  if (!hint) return nothing;
  return html`<details class="hint" part="hint">
    <summary>${page.text("hint")}</summary>
    <p>${page.rich(hint)}</p>
    ${page.below(hint)}
  </details>`;
}
