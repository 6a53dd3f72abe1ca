// How the panels behind “Look closer” are laid out.
import { css } from "../../../charts/css.js";

export const panelStyles = css`
  .path .chart {
    cursor: ew-resize;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .value {
    width: 6em;
  }
  .editor li {
    display: grid;
    grid-template: "name range value actions" auto / 7em 1fr 5em auto;
    align-items: center;
    gap: 4px 12px;
    padding-block: 2px;
  }
  .editor input {
    min-width: 0;
    width: auto;
  }
  .editor .value {
    grid-area: value;
    text-align: end;
  }
  .editor [type="range"] {
    grid-area: range;
  }
  .actions {
    grid-area: actions;
    display: flex;
    gap: 4px;
  }
  .actions button {
    min-width: 28px;
    padding: 2px;
  }
  textarea {
    display: block;
    width: 100%;
    margin: 4px 0 8px;
    padding: 8px;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--axis);
    border-radius: 6px;
  }
  .zeros :last-child {
    text-align: start;
  }
  .beside {
    display: grid;
    gap: 16px 32px;
    margin-bottom: 12px;
  }
  .beside > * {
    min-width: 0;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px 16px;
    margin: 0 0 16px;
  }
  dd {
    margin: 0;
  }
  .head {
    min-height: 36px;
    margin: 0;
    padding-top: 6px;
  }
  .stable th,
  .naive th {
    white-space: nowrap;
  }
  .stable th + th + th::before,
  .naive th + th::before {
    content: "→";
    display: block;
  }
  .lit {
    background: color-mix(in srgb, var(--accent) 14%, transparent);
    outline: 1px solid var(--accent);
  }
  .against th,
  .against td {
    text-align: start;
  }
  .top li {
    display: grid;
    grid-template: "label bar share" auto / 7em 1fr 4.5em;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    font-size: max(12px, 0.8125em);
  }
  .top .label {
    align-self: center;
  }
  .top .number {
    text-align: end;
  }
  .file {
    position: relative;
    display: inline-grid;
    place-items: center;
    border-color: var(--line);
  }
  .file input {
    position: absolute;
    inset: 0;
    min-width: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @container (min-width: 38em) {
    .beside {
      grid-template-columns: 1fr 1fr;
    }
    .steps .beside {
      grid-template-columns: 1.3fr 1fr;
    }
  }
  @container (max-width: 27.5em) {
    .panel :is(th, td) + * {
      padding-inline-start: 6px;
    }
    .editor li {
      grid-template: "name value actions" auto "range range range" auto / 1fr 4.5em auto;
    }
  }
`;
