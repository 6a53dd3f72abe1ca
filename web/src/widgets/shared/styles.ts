// The one visual language of all widgets: colours, type, controls; sizes follow the article's font.
import { css } from "../../charts/css.js";

export const sharedStyles = css`
  :host {
    --most: 46em;
    display: block;
    font: inherit;
    color: inherit;
    text-align: start;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme="light"]) {
    color: #1a1d21;
  }
  .softbend {
    --muted: var(--softbend-muted, #59616c);
    --axis: var(--softbend-axis, #59616c);
    --line: var(--softbend-line, #e4e7eb);
    --series-1: var(--softbend-series-1, #0a5fc4);
    --series-2: var(--softbend-series-2, #b84a00);
    --series-3: var(--softbend-series-3, #0f7a52);
    --series-4: var(--softbend-series-4, #7b3fb5);
    --warning: var(--softbend-warning, #c0262d);
    --note: var(--softbend-note, #8a6100);
    --accent: var(--softbend-accent, var(--series-1));
    --ground: var(--softbend-ground, #ffffff);
    color-scheme: light;
    container-type: inline-size;
    max-width: var(--most);
    margin-inline: auto;
  }
  /* Paper is white whatever the screen was. */
  @media not print {
    :host([theme="dark"]) {
      color: #eceef1;
    }
    .softbend.dark {
      --muted: var(--softbend-muted, #a7afba);
      --axis: var(--softbend-axis, #78818c);
      --line: var(--softbend-line, #2a2f37);
      --series-1: var(--softbend-series-1, #7db8ff);
      --series-2: var(--softbend-series-2, #ffab66);
      --series-3: var(--softbend-series-3, #5fd0a0);
      --series-4: var(--softbend-series-4, #c9a2f5);
      --warning: var(--softbend-warning, #ff8f8a);
      --note: var(--softbend-note, #f0c04f);
      --ground: var(--softbend-ground, #14171b);
      color-scheme: dark;
    }
  }
  :host([frame]) .softbend {
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p {
    margin: 0 0 8px;
    max-width: 68ch;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    accent-color: var(--accent);
  }
  button,
  .button,
  input[type="text"],
  select {
    min-height: 32px;
    padding: 2px 8px;
    background: transparent;
    border: 1px solid var(--axis);
    border-radius: 6px;
    font-variant-numeric: tabular-nums;
  }
  button,
  .button {
    padding: 4px 12px;
    cursor: pointer;
  }
  button,
  .button,
  input[type="text"],
  select,
  label,
  legend,
  summary,
  table,
  .explanation {
    font-size: max(12px, 0.875em);
  }
  button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  input[type="range"] {
    width: 100%;
    height: 32px;
    margin: 0;
    cursor: pointer;
  }
  summary {
    min-height: 32px;
    padding-block: 4px;
    cursor: pointer;
    color: var(--muted);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    button:not(.term),
    input,
    select,
    summary {
      min-height: 44px;
    }
  }
  .term {
    display: inline;
    min-height: 24px;
    padding: 0;
    font-size: inherit;
    border: 0;
    text-decoration: underline dotted 1.5px;
    text-underline-offset: 0.2em;
    cursor: help;
  }
  .explanation {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--accent);
  }
  dfn {
    font-style: normal;
    font-weight: 600;
  }
  table {
    margin-block: 8px;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption,
  thead,
  tfoot,
  .muted {
    color: var(--muted);
  }
  th,
  td {
    padding-block: 4px;
    padding-inline: 12px 0;
    text-align: end;
    vertical-align: top;
    font-weight: 400;
    border-top: 1px solid var(--line);
  }
  caption,
  tr > :first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead > * > * {
    border: 0;
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .sentence {
    min-height: 3em;
    font-size: 1.0625em;
  }
  .problem {
    padding: 8px 12px;
    color: var(--warning);
    border: 1px solid currentColor;
    border-radius: 6px;
  }
  .spoken,
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .softbend {
      --muted: CanvasText;
      --axis: CanvasText;
      --line: GrayText;
      --series-1: Highlight;
      --accent: Highlight;
    }
  }
  /* On paper nothing can be pressed; a term is a word of its sentence and stays. */
  @media print {
    button:not(.term),
    input[type="range"],
    summary {
      display: none !important;
    }
  }
`;
