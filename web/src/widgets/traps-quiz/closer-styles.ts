// How the proof of an answer and the result of a round are laid out.
import { css } from "../../charts/css.js";

export const closerStyles = css`
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
  }
  code {
    font: inherit;
  }
  td {
    white-space: normal;
    overflow-wrap: anywhere;
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
  @media print {
    .carry {
      display: none;
    }
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
`;
