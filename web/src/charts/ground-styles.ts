// How the ground of every plot looks: quiet axes and labels, the present place a thin dashed line.
import { css } from "./css.js";

export const groundStyles = css`
  text {
    font-size: max(12px, 0.8125em);
    fill: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .grid {
    stroke: var(--line);
  }
  .zero {
    stroke: var(--axis);
    opacity: 0.7;
  }
  .guide {
    fill: none;
    stroke: var(--axis);
    stroke-dasharray: 1 3;
  }
`;
