// Bars or marks that the reader sets before the kernels' own are shown; afterwards both together.
import { html, svg, type TemplateResult } from "lit";
import { bar } from "../../charts/bars.js";
import { formatFixed, formatNumber } from "../../charts/format.js";
import { curvePlot } from "./curve-plot.js";
import { share } from "./draft.js";
import { numbersOf, roomOf } from "./grade.js";
import type { Page } from "./page.js";
import type { Asked } from "./question-view.js";
import { compared } from "./verdict.js";

const percent = (value: number): string => `${formatFixed(value * 100, 0)}\u202f%`;
const input = (event: Event): number => Number((event.target as HTMLInputElement).value);

export function predictView(asked: Asked, page: Page): TemplateResult {
  const { question, answer } = asked;
  const written = question.curve ? formatNumber : percent;
  const list = (values: readonly number[]): string => values.map((one) => written(one)).join(", ");
  const picture = question.curve ? curveView(asked, page) : barsView(asked, page);
  if (!answer) return picture;
  // A tenth of a per cent decides between right and wrong.
  const exact = question.curve
    ? formatNumber
    : (value: number) => `${formatNumber(value * 100)}\u202f%`;
  const off = { off: exact(answer.off!), room: exact(roomOf(question)) };
  const given = { mine: list(answer.given as number[]), right: page.plain(`{${question.answer}}`) };
  return html`${picture}
    <p class="muted">${page.text(question.curve ? "offCurve" : "offBars", off)}</p>
    ${compared(question, answer, given, page)}`;
}

function barsView({ question, answer, draft, put }: Asked, page: Page): TemplateResult {
  const marks = (answer?.given ?? draft) as readonly number[];
  const truth = answer && numbersOf(question.answer, page.evaluated.shows);
  return html`<div class="bars">
    ${question.bars!.map((name, i) => {
      const mark = marks[i]!;
      return html`<span>${page.plain(name)}</span>
        <div class="stack">
          ${bar({ length: truth ? truth[i]! : mark, state: "alive", height: 28 })}
          ${truth ? guess(mark) : slider(name, mark, (value) => put?.(share(marks, i, value)), page)}
        </div>
        <span class="number"
          >${percent(truth ? truth[i]! : mark)}
          ${truth ? html`<span class="muted">${page.text("you", { value: percent(mark) })}</span>` : ""}
        </span>`;
    })}
  </div>`;
}

function slider(name: string, mark: number, set: (value: number) => void, page: Page) {
  return html`<input
    type="range"
    aria-label=${page.plain(name)}
    aria-valuetext=${percent(mark)}
    .value=${String(Math.round(mark * 100))}
    @input=${(event: Event) => set(input(event) / 100)}
  />`;
}

/** Where the reader had the bar end. */
function guess(mark: number): TemplateResult {
  const x = `${mark * 100}%`;
  return html`<svg class="guess" width="100%" height="36" aria-hidden="true">
    ${svg`<line x1=${x} x2=${x} y2="36"></line>`}
  </svg>`;
}

function curveView({ question, answer, draft, put }: Asked, page: Page): TemplateResult {
  const { at, height, range } = question.curve!;
  const marks = (answer?.given ?? draft) as readonly number[];
  const set = (place: number, value: number): void => put?.(marks.with(place, value));
  const truth = answer && numbersOf(question.answer, page.evaluated.shows);
  const drawn = truth && page.curve(question.curve!);
  return html`${curvePlot({ at, height, range, marks, truth, drawn, set }, page)}
  ${
    truth
      ? ""
      : html`<div class="bars">
          ${at.map((x, i) => {
            const name = page.text("at", { x: formatNumber(x) });
            return html`<span>${name}</span>
              <input
                type="range"
                min=${height[0]}
                max=${height[1]}
                step=${(height[1] - height[0]) / 100}
                aria-label=${name}
                aria-valuetext=${formatNumber(marks[i]!)}
                .value=${String(marks[i])}
                @input=${(event: Event) => set(i, input(event))}
              />
              <span class="number">${formatNumber(marks[i]!)}</span>`;
          })}
        </div>`
  }`;
}
