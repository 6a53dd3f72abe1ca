// One question as the reader sees it: asked, or answered with an explanation at every choice.
import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../charts/format.js";
import { nearMiss } from "./grade.js";
import type { Key, Page } from "./page.js";
import type { Answer, Choice, Question } from "./question.js";

export interface Asked {
  readonly question: Question;
  /** The order in which the choices stand. */
  readonly order: readonly number[];
  /** Said before the question: “2 of 6”. */
  readonly count?: string;
  readonly answer?: Answer | undefined;
  /** What is chosen or typed so far. */
  readonly chosen?: readonly number[];
  readonly typed?: string;
  choose?(place: number, on: boolean): void;
  type?(text: string): void;
  enter?(): void;
}

/** The focus goes to a span in the legend: Firefox focuses no legend before it is laid out. */
export function questionView(asked: Asked, page: Page): TemplateResult {
  const { question, count, answer } = asked;
  return html`<fieldset part="question">
    <legend>
      <span class="asked" tabindex="-1">
        ${count ? html`<span class="count muted">${count}</span>` : nothing}
        <span class="prompt">${page.rich(question.prompt)}</span>
      </span>
    </legend>
    ${page.below(question.prompt)}
    ${
      question.kind === "number"
        ? numberView(asked, page)
        : asked.order.map((place) => choiceView(asked, place, page))
    }
    ${
      answer && question.practice
        ? html`<p class="practice">
              <strong>${page.text("practice")}</strong> ${page.rich(question.practice)}
            </p>
            ${page.below(question.practice)}`
        : nothing
    }
  </fieldset>`;
}

function choiceView(asked: Asked, place: number, page: Page): TemplateResult {
  const { question, answer, chosen = [] } = asked;
  const choice = question.choices![place]!;
  if (answer) return judged(choice, (answer.given as number[]).includes(place), question, page);
  const change = (event: Event): void =>
    asked.choose?.(place, (event.target as HTMLInputElement).checked);
  return html`<label class="choice" part="choice">
    <input
      type=${question.kind === "choices" ? "checkbox" : "radio"}
      name=${question.id}
      .checked=${chosen.includes(place)}
      @change=${change}
    />
    <span>${page.plain(choice.text)}</span>
  </label>`;
}

function judged(choice: Choice, chosen: boolean, question: Question, page: Page): TemplateResult {
  const good = choice.right ?? false;
  const fine = question.kind === "choices" ? good === chosen : good;
  return verdict(
    {
      good: fine,
      loud: chosen || good,
      head: page.plain(choice.text),
      mark: page.text(markOf(good, chosen, question)),
      why: choice.why,
    },
    page,
  );
}

function markOf(good: boolean, chosen: boolean, question: Question): Key {
  if (question.kind === "choices") {
    if (chosen) return good ? "tickedRight" : "tickedWrong";
    return good ? "leftWrong" : "leftRight";
  }
  if (chosen) return good ? "chosenRight" : "chosenWrong";
  return good ? "missedRight" : "otherWrong";
}

interface Verdict {
  readonly good: boolean;
  /** What was chosen, or should have been, stands out. */
  readonly loud: boolean;
  readonly head: string;
  readonly mark: string;
  readonly why: string;
}

function verdict({ good, loud, head, mark, why }: Verdict, page: Page): TemplateResult {
  return html`<div class="choice ${good ? "good" : "bad"} ${loud ? "loud" : ""}" part="choice">
    <span class="sign" aria-hidden="true">${good ? "✓" : "✗"}</span>
    <div>
      <p class="head">${head} <span class="mark">${mark}</span></p>
      <p class="why">${page.rich(why)}</p>
      ${page.below(why)}
    </div>
  </div>`;
}

function numberView(asked: Asked, page: Page): TemplateResult {
  const { question, answer, typed = "" } = asked;
  if (answer) return judgedNumber(question, answer, page);
  // Unprevented, the same key press would also press the button that takes the focus.
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    asked.enter?.();
  };
  return html`<label class="typed"
    >${page.text("number")}
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      .value=${typed}
      @input=${(event: Event) => asked.type?.((event.target as HTMLInputElement).value)}
      @keydown=${enter}
  /></label>`;
}

function judgedNumber(question: Question, answer: Answer, page: Page): TemplateResult {
  const typed = answer.given as number;
  const { shows } = page.evaluated;
  const solution = verdict(
    {
      good: true,
      loud: true,
      head: page.plain(`{${question.answer}}`),
      mark: page.text(answer.right ? "chosenRight" : "missedRight"),
      why: question.why ?? "",
    },
    page,
  );
  if (answer.right) return solution;
  const why = nearMiss(question, typed, shows)?.why ?? question.otherwise ?? "";
  const mine = { good: false, loud: true, head: formatNumber(typed, 6), why };
  return html`${verdict({ ...mine, mark: page.text("chosenWrong") }, page)}${solution}`;
}
