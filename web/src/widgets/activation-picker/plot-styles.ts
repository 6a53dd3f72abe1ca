// How the plot looks: quiet axes, curves told apart by dash and colour, the probe loudest.
import { css } from "lit";

export const plotStyles = css`
  .plot {
    position: relative;
    /* The handle keeps its place for one frame after the page has become narrower. */
    overflow-x: clip;
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
  .curve.other-3 {
    stroke: var(--note);
    stroke-dasharray: 2 4;
  }
  .name.other-3 {
    fill: var(--note);
  }
  .slope-dot {
    fill: var(--series-2);
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
