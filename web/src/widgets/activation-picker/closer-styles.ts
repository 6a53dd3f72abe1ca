// How the closer look is laid out: tools in a column, sections between thin lines, tables.
import { css } from "../../charts/css.js";

export const closerStyles = css`
  .level {
    fill: none;
    stroke: var(--series-1);
    stroke-dasharray: 2 5;
    opacity: 0.8;
  }
  .reach {
    stroke: var(--series-1);
    stroke-width: 5;
    opacity: 0.35;
  }
  .curve.difference {
    stroke: currentColor;
    stroke-dasharray: 6 2 1 2 1 2;
  }
  .name.difference {
    fill: currentColor;
  }
  .plot.zooming {
    touch-action: none;
    cursor: move;
  }
  .zoom {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-bottom: 8px;
  }
  .zoom button {
    min-width: 36px;
    min-height: 36px;
  }
  .zoom p {
    flex-basis: 100%;
    margin: 0;
  }
  details details {
    margin: 0;
    border-top: 1px solid var(--line);
  }
  details details > :not(summary) {
    margin-block: 4px 16px;
  }
  .tools {
    display: grid;
    gap: 12px;
    margin-block: 16px;
  }
  .parameter {
    display: block;
    max-width: 26em;
  }
  .title {
    margin: 0 0 4px;
    padding: 0;
    font-weight: 600;
    font-size: max(12px, 0.875em);
  }
  .beside {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .facts {
    width: 100%;
  }
  .facts * {
    text-align: start;
  }
  .facts td:last-child,
  .facts tbody th {
    color: var(--muted);
  }
  @media (pointer: coarse) {
    .zoom button {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @container (max-width: 24em) {
    .facts :is(tr, th, td) {
      display: block;
      padding: 0;
      border: 0;
    }
    .facts tr {
      padding-block: 4px;
    }
  }
`;
