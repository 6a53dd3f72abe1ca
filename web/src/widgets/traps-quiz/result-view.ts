// The end of a round: how it went, which beliefs tripped the reader, what to read and do next.
import { html, nothing, type TemplateResult } from "lit";
import type { Answer, Question } from "./question.js";
import type { Key, Page, Voice } from "./page.js";

export interface Outcome {
  readonly round: readonly Question[];
  readonly missed: readonly Question[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly further: readonly Question[];
  /** Where a topic is explained, by topic. */
  readonly reading: Readonly<Record<string, string>>;
  /** One answered question, as it was shown. */
  review(question: Question): TemplateResult;
  page(question: Question): Page;
  retry(): void;
  /** Begins a round with the further questions of a topic. */
  go(topic: string): void;
}

type Text = Voice["text"];

/** An author's own topic is its own name. */
function topicName(topic: string, text: Text): string {
  const key = `topic-${topic}`;
  const name = text(key as Key);
  return name === key ? topic : name;
}

export function resultView(outcome: Outcome, text: Text): TemplateResult {
  const { round, missed } = outcome;
  const score = text("score", { right: round.length - missed.length, total: round.length });
  return html`<div class="result" part="result">
    <p class="headline" tabindex="-1">${score}</p>
    <p>${text(missed.length === 0 ? "all" : "some")}</p>
    ${missed.length === 0 ? nothing : lessons(outcome, text)} ${furtherView(outcome, text)}
    <details part="review">
      <summary>${text("review")}</summary>
      ${round.map((question) => outcome.review(question))}
    </details>
  </div>`;
}

function lessons(outcome: Outcome, text: Text): TemplateResult {
  const { missed } = outcome;
  return html`<ul class="lessons" role="list">
      ${missed.map((question) => {
        const page = outcome.page(question);
        const beliefs = outcome.answers[question.id]?.beliefs ?? [];
        return html`<li>
          ${beliefs.map(
            (belief) =>
              html`<p class="belief">
                <span class="sign" aria-hidden="true">✗</span>
                ${text("belief", { belief: page.plain(belief) })}
              </p>`,
          )}
          <p class="truth">
            <span class="sign" aria-hidden="true">✓</span>
            <span>${page.plain(question.truth ?? question.prompt)}</span>
          </p>
        </li>`;
      })}
    </ul>
    ${readNext(outcome, text)}
    <button type="button" class="primary" part="retry" @click=${() => outcome.retry()}>
      ${text(missed.length === 1 ? "retryOne" : "retry", { n: missed.length })}
    </button>`;
}

function readNext({ missed, reading }: Outcome, text: Text): unknown {
  const topics = [...new Set(missed.flatMap(({ topic }) => topic ?? []))];
  const known = topics.filter((topic) => Object.hasOwn(reading, topic));
  if (known.length === 0) return nothing;
  return html`<p class="read">
    ${text("readNext")}
    ${known.map((topic) => html`<a href=${reading[topic]!}>${topicName(topic, text)}</a> `)}
  </p>`;
}

function furtherView({ further, go }: Outcome, text: Text): TemplateResult | typeof nothing {
  if (further.length === 0) return nothing;
  const topics = [...new Set(further.map(({ topic }) => topic ?? ""))];
  const count = (topic: string): number =>
    further.filter((question) => (question.topic ?? "") === topic).length;
  return html`<div class="further" part="further">
    <p>${text("further")}</p>
    ${topics.map(
      (topic) =>
        html`<button type="button" @click=${() => go(topic)}>
          ${text("topicCount", { topic: topicName(topic, text), n: count(topic) })}
        </button>`,
    )}
  </div>`;
}
