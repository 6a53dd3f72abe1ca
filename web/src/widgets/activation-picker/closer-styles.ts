// How the closer look is laid out: tools in a column, sections between thin lines, tables.
import { css } from "lit";

export const closerStyles = css`
  .zoom,
  .take-along {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .zoom {
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
  table {
    border-collapse: collapse;
    font-size: max(12px, 0.875em);
  }
  caption {
    text-align: start;
    color: var(--muted);
  }
  th,
  td {
    padding: 4px 16px 4px 0;
    text-align: end;
    vertical-align: top;
    border-top: 1px solid var(--line);
    font-weight: 400;
  }
  thead > * > * {
    border: 0;
    color: var(--muted);
  }
  .facts {
    width: 100%;
    font-variant-numeric: tabular-nums;
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
