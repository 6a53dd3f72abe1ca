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
  /** The progress as text, to be carried to another device. */
  readonly kept: string;
  readonly complaint: string | undefined;
  /** Whether the answers are looked at again. */
  readonly opened: boolean;
  open(on: boolean): void;
  /** One answered question, as it was shown. */
  review(question: Question): TemplateResult;
  page(question: Question): Page;
  retry(): void;
  /** Begins a round with the further questions of a topic. */
  go(topic: string): void;
  /** Takes over progress that another device gave. */
  load(text: string): void;
}

type Text = Voice["text"];

const topicOf = ({ topic = "" }: Question): string => topic;
const topicsOf = (questions: readonly Question[]): string[] => [...new Set(questions.map(topicOf))];

/** An author's own topic is its own name. */
function topicName(topic: string, text: Text): string {
  const key = `topic-${topic}`;
  const name = text(key as Key);
  return name === key ? topic : name;
}

/** What stands below the score. */
export function resultView(outcome: Outcome, text: Text): TemplateResult {
  const { round, missed, opened, open, answers } = outcome;
  const toggle = (event: Event): void => open((event.target as HTMLDetailsElement).open);
  return html`<p>${text(missed.length === 0 ? "all" : "some")}</p>
    ${missed.length === 0 ? nothing : lessons(outcome, text)} ${furtherView(outcome, text)}
    <details part="review" @toggle=${toggle}>
      <summary>${text("review")}</summary>
      ${opened ? round.filter(({ id }) => answers[id]).map((one) => outcome.review(one)) : nothing}
    </details>
    ${carryView(outcome, text)}`;
}

/** By topic, with where to read about it; each with what was believed and what is so. */
function lessons(outcome: Outcome, text: Text): TemplateResult {
  const { missed } = outcome;
  return html`${topicsOf(missed).map((topic) => {
      const questions = missed.filter((question) => topicOf(question) === topic);
      return html`<ul class="lessons" role="list">
          ${questions.map((question) => lesson(question, outcome, text))}
        </ul>
        ${readNext(topic, outcome, text)}`;
    })}
    <button type="button" class="primary" part="retry" @click=${() => outcome.retry()}>
      ${text(missed.length === 1 ? "retryOne" : "retry", { n: missed.length })}
    </button>`;
}

function lesson(question: Question, { page, answers }: Outcome, text: Text): TemplateResult {
  const { plain, rich, below } = page(question);
  const { truth, prompt } = question;
  const beliefs = answers[question.id]?.beliefs ?? [];
  return html`<li>
    ${beliefs.map(
      (belief) =>
        html`<p class="belief">
          <span class="sign" aria-hidden="true">✗</span>
          ${text("belief", { belief: plain(belief) })}
        </p>`,
    )}
    ${
      truth
        ? html`<p class="truth">
            <span class="sign" aria-hidden="true">✓</span>
            <span>${plain(truth)}</span>
          </p>`
        : html`<p>${rich(prompt)}</p>
            ${below(prompt)}`
    }
  </li>`;
}

function readNext(topic: string, { reading }: Outcome, text: Text): unknown {
  if (!Object.hasOwn(reading, topic)) return nothing;
  return html`<p class="read">
    ${text("readNext")} <a href=${reading[topic]!}>${topicName(topic, text)}</a>
  </p>`;
}

function furtherView({ further, go }: Outcome, text: Text): TemplateResult | typeof nothing {
  if (further.length === 0) return nothing;
  return html`<div class="further" part="further">
    <p>${text("further")}</p>
    ${topicsOf(further).map((topic) => {
      const n = further.filter((question) => topicOf(question) === topic).length;
      return html`<button type="button" @click=${() => go(topic)}>
        ${text("topicCount", { topic: topicName(topic, text), n })}
      </button>`;
    })}
  </div>`;
}

/** A text to copy works everywhere: in frames that refuse downloads, and from disk. */
function carryView({ kept, complaint, load }: Outcome, text: Text): TemplateResult {
  const take = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    load(button.parentElement!.querySelector("textarea")!.value);
  };
  return html`<details class="carry" part="carry">
    <summary>${text("carry")}</summary>
    <label
      >${text("answers")}
      <textarea rows="3" spellcheck="false" .value=${kept}></textarea>
    </label>
    <button type="button" @click=${take}>${text("load")}</button>
    <p class="complaint">${complaint ?? nothing}</p>
  </details>`;
}
