// How the activation picker is laid out: choices, the plot with the formula in its empty corner, words.
import { css } from "../../charts/css.js";

export const styles = css`
  p,
  dt,
  dd {
    unicode-bidi: plaintext;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .groups {
    display: grid;
    gap: 8px;
    margin-top: 8px;
  }
  .groups > div {
    display: flex;
    gap: 4px;
  }
  .groups .muted {
    flex: none;
    width: 6em;
    padding-top: 8px;
  }
  .choice {
    position: relative;
    display: inline-flex;
  }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    min-height: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice span,
  .more {
    display: grid;
    place-items: center;
  }
  .choice span,
  .more,
  [type="search"] {
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--axis);
    border-radius: 22px;
  }
  .more {
    border-style: dashed;
  }
  [type="search"] {
    flex: 1;
    min-width: 0;
    max-width: 22em;
    font-size: max(12px, 0.875em);
    background: transparent;
  }
  .choice:hover span {
    border-color: var(--accent);
  }
  .choice input:checked + span {
    color: var(--ground);
    background: var(--accent);
    border-color: var(--accent);
  }
  .choice input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-block: 12px 8px;
  }
  .formula {
    z-index: 1;
    pointer-events: none;
  }
  .formula button {
    pointer-events: auto;
  }
  .formula p {
    margin: 0 0 4px;
  }
  .equation {
    color: var(--series-1);
  }
  .equation,
  .scroll {
    overflow: auto hidden;
    padding-block: 2px;
  }
  math {
    display: inline math;
  }
  .words,
  .muted {
    font-size: max(12px, 0.875em);
  }
  .words {
    color: var(--muted);
  }
  .sentence {
    margin: 0;
    min-height: 3em;
  }
  .task {
    margin-block: 4px 8px;
  }
  .controls {
    display: grid;
    grid-template: "check reset" auto "slope slope" auto / 1fr auto;
    align-items: center;
    gap: 4px 16px;
  }
  .controls .check {
    grid-area: check;
  }
  .controls button[part] {
    grid-area: reset;
  }
  .controls p {
    grid-area: slope;
    margin: 0;
    min-height: 3em;
    font-size: max(12px, 0.9375em);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 18px;
    height: 18px;
    min-height: 0;
    margin: 0;
  }
  details {
    margin-top: 8px;
  }
  @media (pointer: coarse) {
    .choice span,
    .check {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @container (max-width: 24em) {
    .equation,
    .scroll {
      font-size: max(12px, 0.875em);
    }
    .groups > div {
      display: block;
    }
  }
  @container (min-width: 32em) {
    .sentence,
    .controls p {
      min-height: 0;
    }
  }
  @container (min-width: 38em) {
    .over > * {
      grid-area: 1 / 1;
    }
    .over .formula {
      justify-self: left;
      align-self: start;
      max-width: 50%;
      padding: 24px 0 0 44px;
    }
  }
  @media (forced-colors: active) {
    .choice input:checked + span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
