// How the plot looks: quiet axes, curves told apart by dash and colour, the probe loudest.
import { css } from "lit";

export const plotStyles = css`
  .plot {
    position: relative;
    touch-action: pan-y pinch-zoom;
    -webkit-user-select: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
    cursor: crosshair;
  }
  .plot svg {
    display: block;
    width: 100%;
    overflow: visible;
    pointer-events: none;
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
  .curve.chosen {
    stroke: var(--series-1);
    stroke-width: 2;
  }
  .name.chosen {
    fill: var(--series-1);
    font-weight: 600;
  }
  .curve.slope {
    stroke: var(--series-2);
    stroke-dasharray: 9 5;
  }
  .name.slope {
    fill: var(--series-2);
  }
  .curve.ghost {
    stroke: var(--muted);
    stroke-width: 1.25;
  }
  .curve.other-1 {
    stroke: var(--series-3);
    stroke-dasharray: 4 3;
  }
  .name.other-1 {
    fill: var(--series-3);
  }
  .curve.other-2 {
    stroke: var(--series-4);
    stroke-dasharray: 10 3 2 3;
  }
  .name.other-2 {
    fill: var(--series-4);
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
  .slope-dot {
    fill: var(--series-2);
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
  @media (forced-colors: active) {
    text,
    .reading {
      fill: CanvasText;
    }
    .curve,
    .tangent {
      stroke: CanvasText;
    }
    .curve.chosen {
      stroke: Highlight;
    }
    .dot {
      fill: Highlight;
      stroke: Canvas;
    }
  }
`;
