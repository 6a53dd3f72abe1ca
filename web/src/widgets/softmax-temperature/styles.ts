// How the temperature softmax chart is laid out: rows of label, bar, share and button.
import { css } from "lit";

export const styles = css`
  .prompt {
    margin-bottom: 12px;
    font-size: 1.25em;
  }
  ul {
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template:
      "label bar share button" auto
      / minmax(5.5em, auto) 1fr 7.5em 5em;
    align-items: center;
    column-gap: 12px;
    min-height: 44px;
  }
  .label {
    grid-area: label;
    align-self: center;
    padding-bottom: 1.1em;
    overflow-wrap: anywhere;
  }
  .score {
    grid-area: label;
    align-self: center;
    padding-top: 1.7em;
    font-size: max(12px, 0.75em);
  }
  .bar {
    grid-area: bar;
    display: block;
    overflow: hidden;
  }
  .share {
    grid-area: share;
  }
  li button {
    grid-area: button;
    padding-inline: 4px;
  }
  .tallest .label,
  .tallest .share {
    font-weight: 700;
  }
  .track {
    fill: var(--line);
    opacity: 0.5;
  }
  .fill {
    fill: var(--series-1);
  }
  .fill.underflowed {
    fill: none;
    stroke: var(--axis);
    stroke-width: 2;
    stroke-dasharray: 3 3;
  }
  .fill.blocked,
  .fill.undefined {
    fill: none;
  }
  .hatch {
    stroke: var(--axis);
    stroke-width: 1;
    opacity: 0.55;
  }
  .temperature {
    margin-bottom: 12px;
  }
  .reading {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
  }
  .reading output {
    font-size: 1.25em;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    font-size: max(12px, 0.8125em);
  }
  .ends span:last-child {
    text-align: end;
  }
  .task {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 8px 16px;
    margin-bottom: 8px;
  }
  .task p {
    margin: 0;
  }
  .typed,
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 8px 0 16px;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 4px;
  }
  label input {
    width: 6em;
    margin-inline-start: 4px;
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
    padding: 4px 8px 4px 0;
    text-align: end;
    border-top: 1px solid var(--line);
    font-weight: 400;
  }
  th[scope="row"],
  th:first-child {
    text-align: start;
  }
  @container (max-width: 440px) {
    li {
      grid-template:
        "label share button" auto
        "bar bar bar" auto
        / 1fr auto 5em;
      row-gap: 4px;
      padding-bottom: 12px;
    }
    th,
    td {
      padding-inline-end: 4px;
    }
  }
`;
