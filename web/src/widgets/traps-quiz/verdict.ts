// What an answer is told: a sign and a word beside it, and why; the same for every kind of question.
import { html, nothing, type TemplateResult } from "lit";
import { nearMisses } from "./grade.js";
import type { Page } from "./page.js";
import type { Answer, Question } from "./question.js";

export interface Verdict {
  readonly good: boolean;
  /** What was chosen, or should have been, stands out. */
  readonly loud: boolean;
  readonly head: unknown;
  readonly mark: string;
  readonly why: readonly (string | undefined)[];
}

export function verdict({ good, loud, head, mark, why }: Verdict, page: Page): TemplateResult {
  return html`<div class="choice ${good ? "good" : "bad"} ${loud ? "loud" : ""}" part="choice">
    <span class="sign" aria-hidden="true">${good ? "✓" : "✗"}</span>
    <div>
      <div class="head">${head} <span class="mark">${mark}</span></div>
      ${why.map((text) =>
        text
          ? html`<p class="why">${page.rich(text)}</p>
              ${page.below(text)}`
          : nothing,
      )}
    </div>
  </div>`;
}

/** A number, marks or an order: the reader's own first where it is wrong, then the right one. */
export function compared(
  question: Question,
  answer: Answer,
  { mine, right }: { readonly mine: unknown; readonly right: unknown },
  page: Page,
): TemplateResult {
  const misses = nearMisses(question, answer.given, page.evaluated.shows).map(({ why }) => why);
  const why = misses.length > 0 ? misses : [question.otherwise];
  const own = { good: false, loud: true, head: mine, mark: page.text("chosenWrong"), why };
  const mark = page.text(answer.right ? "chosenRight" : "missedRight");
  return html`${answer.right ? nothing : verdict(own, page)}
  ${verdict({ good: true, loud: true, head: right, mark, why: [question.why] }, page)}`;
}
