// How the quiz is laid out: question, choices as rows, verdicts in place, chips of live numbers.
import { css } from "lit";

export const styles = css`
  .steps {
    display: flex;
    gap: 4px;
    margin-bottom: 12px;
  }
  .steps i {
    flex: 1;
    max-width: 48px;
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  .steps .past {
    background: var(--accent);
    opacity: 0.45;
  }
  .steps .now {
    background: var(--accent);
  }
  fieldset {
    min-width: 0;
    margin: 0 0 8px;
    padding: 0;
    border: 0;
  }
  legend {
    width: 100%;
    max-width: 68ch;
    margin-bottom: 12px;
    padding: 0;
  }
  [tabindex="-1"]:focus-visible {
    outline: none;
  }
  .asked,
  .count {
    display: block;
  }
  .count {
    margin-bottom: 4px;
    font-variant-numeric: tabular-nums;
  }
  .prompt {
    display: block;
    font-size: 1.3em;
    line-height: 1.4;
  }
  .choice {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    gap: 12px;
    align-items: baseline;
    min-height: 44px;
    margin-bottom: 8px;
    padding: 10px 12px;
    font-size: 1em;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  label.choice {
    cursor: pointer;
  }
  label.choice:hover {
    border-color: var(--axis);
  }
  label.choice:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  label.choice:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .choice input {
    width: 1.125em;
    height: 1.125em;
    min-height: 0;
    margin: 0;
    align-self: center;
    outline: none;
  }
  .choice p {
    margin: 0;
  }
  .choice > div {
    min-width: 0;
  }
  .sign {
    font-weight: 700;
  }
  .mark {
    font-size: max(12px, 0.8125em);
    color: var(--muted);
    white-space: nowrap;
  }
  .why {
    margin-top: 4px;
    font-size: max(12px, 0.9375em);
  }
  .bad .sign {
    color: var(--muted);
  }
  .bad:not(.loud) {
    color: var(--muted);
    border-color: transparent;
  }
  .loud .head {
    font-weight: 600;
  }
  .good .sign,
  .good.loud .mark {
    color: var(--series-3);
  }
  .good.loud {
    border-color: var(--series-3);
  }
  .bad.loud .sign,
  .bad.loud .mark {
    color: var(--warning);
  }
  .bad.loud {
    border-color: var(--warning);
  }
  .practice {
    margin-top: 12px;
  }
  .proof summary {
    font-weight: 600;
    color: var(--accent);
  }
  .hint p,
  .proof p {
    margin-top: 4px;
  }
  .complaint {
    margin: 4px 0;
    min-height: 1.5em;
    color: var(--warning);
    font-size: max(12px, 0.875em);
  }
  .primary {
    min-height: 40px;
    padding-inline: 20px;
    font-weight: 600;
    color: var(--ground);
    background: var(--accent);
    border-color: var(--accent);
  }
  .primary:hover {
    color: var(--ground);
    filter: brightness(1.1);
  }
  .quiet {
    margin-top: 8px;
    padding-inline: 16px;
    color: var(--muted);
    border-color: transparent;
  }
  .result ~ .quiet {
    padding-inline: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 8px 0 16px;
  }
  .chips div {
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  dt {
    font-size: max(12px, 0.8125em);
    color: var(--muted);
  }
  dd {
    margin: 0;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: max(12px, 0.8125em);
  }
  caption {
    text-align: start;
    color: var(--muted);
  }
  th,
  td {
    padding: 4px 12px 4px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    border-top: 1px solid var(--line);
  }
  td {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .headline {
    font-size: 1.6em;
    font-weight: 600;
  }
  .lessons {
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }
  .lessons li {
    margin-bottom: 12px;
  }
  .lessons p {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    margin: 0;
  }
  .belief {
    color: var(--muted);
  }
  .belief .sign {
    color: var(--warning);
  }
  .truth .sign {
    color: var(--series-3);
  }
  .read {
    margin-block: -8px 20px;
    margin-inline-start: 1.25em;
  }
  .read a {
    color: var(--accent);
  }
  .further {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 16px 8px;
  }
  .further p {
    flex-basis: 100%;
    margin: 0;
  }
  .result fieldset {
    margin-block: 24px 32px;
  }
  .result .prompt {
    font-size: 1.0625em;
  }
  .lab:not(:empty) {
    margin-block: 8px 16px;
  }
  .typed input {
    width: 8em;
    margin-inline-start: 8px;
  }
  textarea {
    display: block;
    width: 100%;
    margin-block: 4px 8px;
    padding: 8px;
    font: 0.8125em/1.4 monospace;
    color: inherit;
    background: transparent;
    border: 1px solid var(--axis);
    border-radius: 6px;
  }
  @container (max-width: 440px) {
    .choice {
      column-gap: 8px;
      padding-inline: 8px;
    }
  }
`;
