// How the plot looks: quiet axes, curves told apart by dash and colour, the probe loudest.
import { css } from "../../charts/css.js";

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
  /* A curve and its name have one colour. */
  .curve {
    stroke: var(--own);
  }
  .name {
    fill: var(--own);
  }
  .chosen {
    --own: var(--series-1);
    stroke-width: 2;
  }
  .name.chosen {
    font-weight: 600;
  }
  .slope {
    --own: var(--series-2);
    stroke-dasharray: 9 5;
  }
  .ghost {
    --own: var(--muted);
    stroke-width: 1.25;
  }
  .other-1 {
    --own: var(--series-3);
    stroke-dasharray: 4 3;
  }
  .other-2 {
    --own: var(--series-4);
    stroke-dasharray: 10 3 2 3;
  }
  .other-3 {
    --own: var(--note);
    stroke-dasharray: 2 4;
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
