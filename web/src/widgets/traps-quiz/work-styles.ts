// How the quiz looks where a reader does more than choose or type: orders, bars and marks.
import { css } from "../../charts/css.js";

export const workStyles = css`
  .end {
    margin-bottom: 4px;
    font-size: max(12px, 0.8125em);
  }
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: row;
  }
  .rows li {
    counter-increment: row;
  }
  .rows li::before {
    content: counter(row) ".";
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .rows .choice {
    grid-template-columns: 1.25em 1fr 44px 44px;
    align-items: center;
    padding-block: 3px;
  }
  .told li {
    position: relative;
    padding-inline-start: 2em;
  }
  .told li::before {
    position: absolute;
    inset-inline-start: 0.5em;
  }
  .rows .choice button {
    min-height: 36px;
    padding: 0;
    font-size: 1.125em;
    line-height: 1;
  }
  [aria-disabled="true"] {
    opacity: 0.35;
    cursor: default;
  }
  .bars {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 4px 12px;
    align-items: center;
    margin-bottom: 12px;
  }
  .bars > * {
    min-width: 0;
    min-height: 44px;
    align-content: center;
  }
  .bars .number {
    min-width: 3.25em;
    text-align: end;
  }
  .bars .muted {
    display: block;
    font-size: max(12px, 0.8125em);
  }
  .stack {
    display: grid;
    align-items: center;
  }
  .stack > * {
    grid-area: 1 / 1;
  }
  .stack:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .stack svg {
    display: block;
    overflow: visible;
  }
  .stack input {
    width: calc(100% + 16px);
    height: 44px;
    margin: 0 -8px;
    appearance: none;
    background: none;
  }
  .stack input:focus-visible {
    outline: none;
  }
  .stack :focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .stack :focus-visible::-moz-range-thumb {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .stack input::-webkit-slider-thumb {
    width: 16px;
    height: 36px;
    appearance: none;
    background: var(--ground);
    border: 3px solid var(--series-1);
    border-radius: 6px;
  }
  .stack input::-moz-range-thumb {
    width: 16px;
    height: 36px;
    box-sizing: border-box;
    background: var(--ground);
    border: 3px solid var(--series-1);
    border-radius: 6px;
  }
  .track {
    fill: var(--line);
    opacity: 0.5;
  }
  .fill {
    fill: var(--series-1);
  }
  .guess line {
    stroke: var(--series-2);
    stroke-width: 3;
    stroke-dasharray: 6 3;
  }
  .plot {
    display: block;
    width: 100%;
    max-width: 560px;
    margin-bottom: 8px;
    overflow: visible;
    user-select: none;
  }
  .column {
    stroke: var(--axis);
    stroke-dasharray: 1 4;
  }
  .curve {
    fill: none;
    stroke: var(--series-1);
    stroke-width: 2;
  }
  .sketch {
    fill: none;
    stroke: var(--series-2);
    stroke-width: 1.5;
    stroke-dasharray: 6 4;
  }
  .true {
    fill: var(--series-1);
  }
  .guessed {
    fill: var(--series-2);
  }
  .mine {
    fill: var(--ground);
    stroke: var(--series-2);
    stroke-width: 2.5;
  }
  .hit {
    fill: transparent;
    cursor: ns-resize;
    touch-action: none;
  }
  @media (forced-colors: active) {
    .fill,
    .true,
    .guessed {
      fill: Highlight;
    }
    .mine {
      fill: Canvas;
    }
    .track {
      fill: GrayText;
    }
    .true,
    .fill,
    .curve,
    .guess line {
      forced-color-adjust: none;
    }
  }
`;
