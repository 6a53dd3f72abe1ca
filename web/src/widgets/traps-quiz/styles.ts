// How the quiz is laid out: question, choices as rows, verdicts in place, chips of live numbers.
import { css } from "../../charts/css.js";

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
    margin-bottom: 8px;
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
  th,
  td {
    text-align: start;
  }
  .headline {
    font-size: 1.6em;
    font-weight: 600;
  }
  .typed input {
    width: 8em;
    margin-inline-start: 8px;
  }
  @container (max-width: 440px) {
    .choice {
      column-gap: 8px;
      padding-inline: 8px;
    }
  }
`;
