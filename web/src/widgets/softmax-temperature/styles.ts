// How the temperature softmax chart is laid out: rows of label, bar, share and button, the slider below.
import { css } from "../../charts/css.js";

export const styles = css`
  .prompt {
    margin-bottom: 8px;
    font-size: 1.25em;
  }
  ul,
  ol {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  ul > li {
    display: grid;
    grid-template:
      "label bar share button" auto
      "score bar share button" auto
      / minmax(5em, auto) 1fr 7.25em 4.75em;
    align-items: center;
    column-gap: 12px;
    min-height: 52px;
  }
  .label {
    grid-area: label;
    align-self: end;
    line-height: 1.2;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .score {
    grid-area: score;
    align-self: start;
    font-size: max(12px, 0.75em);
    line-height: 1.4;
  }
  .bar {
    grid-area: bar;
    display: block;
  }
  .share {
    grid-area: share;
    line-height: 1.2;
  }
  ul > li button {
    grid-area: button;
    padding-inline: 4px;
    border-color: var(--line);
  }
  ul > li button:hover {
    border-color: var(--accent);
  }
  ul > li button[aria-pressed="true"] {
    border-color: var(--axis);
    border-style: dashed;
  }
  .sentence {
    margin-bottom: 4px;
  }
  .tallest .label,
  .tallest .share {
    font-weight: 700;
  }
  ul > .scale {
    grid-template: ". low middle high ." auto / minmax(5em, auto) auto 1fr auto 12.75em;
    min-height: 0;
    font-size: max(12px, 0.75em);
  }
  .scale :nth-child(2) {
    text-align: center;
  }
  .track {
    fill: var(--line);
    opacity: 0.6;
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
    stroke-dasharray: 1 6;
    opacity: 0.7;
  }
  .way {
    fill: none;
    stroke: var(--axis);
    stroke-width: 1.25;
  }
  .here {
    fill: var(--series-1);
    stroke: var(--ground);
    stroke-width: 1.5;
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  .temperature {
    position: relative;
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
  .temperature input {
    display: block;
  }
  .marks,
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    font-size: max(12px, 0.75em);
    line-height: 1.4;
  }
  /* Where the middle of a thumb 16 px wide stands: 8 px, and a part of the rest. */
  .marks {
    position: relative;
    height: 1.75em;
    margin-inline: 8px;
  }
  .marks span {
    position: absolute;
    inset-inline-start: 25.5%;
    width: 0;
    height: 5px;
    border-inline-start: 1px solid var(--axis);
  }
  .marks i {
    position: absolute;
    top: 5px;
    inset-inline-start: -1.5em;
    width: 3em;
    font-style: normal;
    text-align: center;
  }
  .marks :nth-child(2) {
    inset-inline-start: 46.2%;
  }
  .marks :nth-child(2) i {
    inset-inline-start: -2.1em;
  }
  .marks :nth-child(3) {
    inset-inline-start: 50%;
  }
  .marks :nth-child(4) {
    inset-inline-start: 57.4%;
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
  @container (max-width: 27.5em) {
    ul > li {
      grid-template:
        "label share button" auto
        "score score button" auto
        "bar bar bar" auto
        / 1fr auto 5em;
      gap: 2px 12px;
      padding-bottom: 10px;
    }
    .share {
      align-self: end;
    }
    ul > .scale {
      grid-template: "low middle high" auto / auto 1fr auto;
    }
  }
  @media print {
    .marks,
    .ends {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .fill.alive,
    .here {
      fill: Highlight;
    }
    .track {
      fill: Canvas;
      stroke: GrayText;
    }
  }
`;
