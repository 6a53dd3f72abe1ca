// How the marks of a plot look, whatever it shows: limits, zones, and the point under the finger loudest.
import { css } from "./css.js";

export const markStyles = css`
  .curve {
    fill: none;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .mark {
    fill: none;
    stroke: var(--series-1);
    stroke-width: 1.5;
  }
  .dot {
    fill: var(--series-1);
    stroke: var(--ground);
    stroke-width: 1.5;
  }
  .halo {
    fill: var(--series-1);
    opacity: 0.18;
  }
  .tangent {
    stroke: var(--series-2);
    stroke-width: 2;
  }
  .reading {
    font-size: max(13px, 0.9375em);
    font-weight: 700;
    fill: currentColor;
  }
  .zone {
    fill: var(--note);
    opacity: 0.1;
  }
  .handle {
    position: absolute;
    width: 44px;
    height: 44px;
    margin: -22px;
    border-radius: 50%;
    cursor: grab;
  }
  .handle:active {
    cursor: grabbing;
  }
  .handle:focus-visible {
    outline-offset: -10px;
  }
`;
