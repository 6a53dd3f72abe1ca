// One question as the reader sees it: asked, or answered with an explanation at every choice.
import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../charts/format.js";
import type { Draft } from "./draft.js";
import type { Kinds } from "./kinds.js";
import type { Key, Page } from "./page.js";
import type { Answer, Choice, Question } from "./question.js";
import { compared, verdict } from "./verdict.js";

export interface Asked {
  readonly question: Question;
  /** The order in which choices or items stand. */
  readonly order: readonly number[];
  /** How orders, bars and curves are shown, once that has been loaded. */
  readonly kinds: Kinds | undefined;
  /** That cannot be loaded. */
  readonly missing?: boolean;
  /** Said before the question: “2 of 6”. */
  readonly count?: string;
  readonly answer?: Answer | undefined;
  /** What is chosen, typed, ordered or marked so far. */
  readonly draft?: Draft | undefined;
  /** Takes a new draft; the focus goes to what the selector finds then. */
  put?(draft: Draft, focus?: string): void;
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
    ${page.below(question.prompt)} ${answerView(asked, page)}
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

/** Is it of a kind that is loaded apart? */
export const isApart = ({ kind }: Question): boolean => kind === "order" || kind === "predict";

function answerView(asked: Asked, page: Page): unknown {
  const { kind } = asked.question;
  if (kind === "number") return numberView(asked, page);
  if (isApart(asked.question)) {
    if (asked.missing) return html`<p>${page.text("missing")}</p>`;
    return asked.kinds?.[kind as "order" | "predict"](asked, page);
  }
  return asked.order.map((place) => choiceView(asked, place, page));
}

function choiceView(asked: Asked, place: number, page: Page): TemplateResult {
  const { question, answer, draft = [], put } = asked;
  const several = question.kind === "choices";
  const choice = question.choices![place]!;
  if (answer) return judged(choice, (answer.given as number[]).includes(place), several, page);
  const chosen = draft as readonly number[];
  const change = (event: Event): void => {
    const others = several ? chosen.filter((one) => one !== place) : [];
    put?.((event.target as HTMLInputElement).checked ? [...others, place] : others);
  };
  return html`<label class="choice" part="choice">
    <input
      type=${several ? "checkbox" : "radio"}
      name=${question.id}
      .checked=${chosen.includes(place)}
      @change=${change}
    />
    <span>${page.plain(choice.text)}</span>
  </label>`;
}

function judged(choice: Choice, chosen: boolean, several: boolean, page: Page): TemplateResult {
  const right = choice.right ?? false;
  return verdict(
    {
      good: several ? right === chosen : right,
      loud: chosen || right,
      head: page.plain(choice.text),
      mark: page.text(several ? tick(right, chosen) : pick(right, chosen)),
      why: [choice.why],
    },
    page,
  );
}

function tick(right: boolean, chosen: boolean): Key {
  if (chosen) return right ? "tickedRight" : "tickedWrong";
  return right ? "leftWrong" : "leftRight";
}

function pick(right: boolean, chosen: boolean): Key {
  if (chosen) return right ? "chosenRight" : "chosenWrong";
  return right ? "missedRight" : "otherWrong";
}

function numberView({ question, answer, draft = "", put, enter }: Asked, page: Page): unknown {
  if (answer) {
    const mine = formatNumber(answer.given as number, 6);
    return compared(question, answer, { mine, right: page.plain(`{${question.answer}}`) }, page);
  }
  // Unprevented, the same key press would also press the button that takes the focus.
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    enter?.();
  };
  return html`<label class="typed"
    >${page.text("number")}
    <input
      type="text"
      autocomplete="off"
      .value=${draft}
      @input=${(event: Event) => put?.((event.target as HTMLInputElement).value)}
      @keydown=${key}
  /></label>`;
}
