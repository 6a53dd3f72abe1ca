// “See it happen”: the recomputed numbers as chips, a widget in the very state, and every step.
import { html, nothing, type TemplateResult } from "lit";
import type { EvidenceStep, EvidenceValue } from "../../evidence/evaluate.js";
import { formatNumber } from "../../charts/format.js";
import type { Page } from "./page.js";
import type { Lab, Question } from "./question.js";

const OPERATORS: Readonly<Record<string, string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };

/** An argument as a reader would write it: [2, 1, −∞], temperature 0.5, p[0]. */
function written(argument: unknown): string {
  if (typeof argument === "number") return formatNumber(argument, 12);
  if (typeof argument === "string") {
    return argument.replace("$", "").replace(/^(-?)inf$/, (_, sign) => (sign ? "−∞" : "∞"));
  }
  if (Array.isArray(argument)) return `[${argument.map(written).join(", ")}]`;
  return Object.entries(argument ?? {})
    .map(([name, value]) => (name === "parameters" ? written(value) : `${name} ${written(value)}`))
    .join(", ");
}

function calculation({ call, args }: EvidenceStep): string {
  const operator = OPERATORS[call];
  const texts = args.map(written);
  return operator ? texts.join(` ${operator} `) : `${call}(${texts.join(", ")})`;
}

function outcome(value: EvidenceValue): string {
  if (typeof value === "number") return formatNumber(value, 4);
  if ("length" in value) return Array.from(value as ArrayLike<number>, one).join(", ");
  return Object.entries(value)
    .map(([name, item]) => `${name} ${outcome(item)}`)
    .join("; ");
}

const one = (value: number): string => formatNumber(value, 4);

/** Puts the widget that shows the failing state into its place, if the page has that widget. */
function openLab(event: Event, lab: Lab, tag: string): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const place = details.querySelector(".lab")!;
  if (!details.open || place.hasChildNodes() || !customElements.get(tag)) return;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(lab.attributes)) element.setAttribute(name, value);
  place.append(element);
}

export function proofView(
  { evidence, lab }: Question,
  page: Page,
  sibling: (tag: string) => string,
): TemplateResult | typeof nothing {
  if (!evidence) return nothing;
  const { shows, values } = page.evaluated;
  const open = (event: Event): void => lab && openLab(event, lab, sibling(lab.tag));
  return html`<details class="proof" part="proof" @toggle=${open}>
    <summary>${page.text("proof")}</summary>
    <p class="muted">${page.text("proofLead")}</p>
    <dl class="chips">
      ${shows.map(
        ({ id, label }) =>
          html`<div>
            <dt>${page.plain(label)}</dt>
            <dd>${page.plain(`{${id}}`)}</dd>
          </div>`,
      )}
    </dl>
    <div class="lab" part="lab"></div>
    <div class="scroll" tabindex="0" role="region" aria-label=${page.text("stepsCaption")}>
      <table>
        <caption>
          ${page.text("stepsCaption")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${page.text("step")}</th>
            <th scope="col">${page.text("computed")}</th>
            <th scope="col">${page.text("result")}</th>
          </tr>
        </thead>
        <tbody>
          ${evidence.steps.map(
            (step) =>
              html`<tr>
                <th scope="row">${step.id}</th>
                <td><code>${calculation(step)}</code></td>
                <td class="number">${outcome(values.get(step.id)!)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
