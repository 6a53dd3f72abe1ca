// How the marks of a plot look, whatever it shows: quiet axes, thin guides, the point under the finger loudest.
import { css } from "lit";

export const markStyles = css`
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
  .curve {
    fill: none;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
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
