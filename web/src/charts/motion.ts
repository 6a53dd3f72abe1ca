// Lets the curve bend from one function into the next, where motion is welcome.

const TIMING = { duration: 180, easing: "ease-out" };

/** What was on screen before a choice. */
export interface Before {
  readonly path: string;
  readonly dot: number;
}

export function before(root: ParentNode): Before | undefined {
  const parts = find(root);
  return parts && { path: parts.path.getAttribute("d")!, dot: heightOf(parts.dot) };
}

/** Eases from there to what is on screen now. */
export function ease(root: ParentNode, from: Before | undefined): void {
  const parts = find(root);
  if (!parts || !from || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const { path, dot } = parts;
  const shapes = [from.path, path.getAttribute("d")].map((d) => ({
    d: `path("${d}")`,
  }));
  path.animate(shapes, TIMING);
  const rise = from.dot - heightOf(dot);
  dot.animate([{ transform: `translateY(${rise}px)` }, { transform: "none" }], TIMING);
}

function find(root: ParentNode): { path: Element; dot: Element } | undefined {
  const path = root.querySelector(".curve.chosen");
  const dot = root.querySelector(".dot");
  return path && dot ? { path, dot } : undefined;
}

const heightOf = (dot: Element): number => Number(dot.getAttribute("cy"));
