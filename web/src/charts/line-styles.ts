// How named lines look: told apart by dash and colour.
import { css } from "./css.js";

export const lineStyles = css`
  .chart {
    display: block;
    width: 100%;
    margin-block: 8px;
    overflow: visible;
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
  }
  .series {
    --own: var(--series-1);
  }
  .series-2 {
    --own: var(--series-2);
    --dash: 9 5;
  }
  .series-3 {
    --own: var(--series-3);
    --dash: 4 3;
  }
  .series-4 {
    --own: var(--series-4);
    --dash: 10 3 2 3;
  }
  .line {
    fill: none;
    stroke: var(--own);
    stroke-width: 2;
    stroke-dasharray: var(--dash);
    stroke-linejoin: round;
  }
  .name {
    fill: var(--own);
  }
  .dot {
    fill: var(--own);
    stroke: var(--ground);
    stroke-width: 1.5;
  }
`;
