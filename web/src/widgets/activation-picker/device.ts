// What the kernels on this device really do at the ends of a range, found by asking them.
import type { Kernels } from "../../kernels/index.js";
import { at, type What } from "./curves.js";

/** The largest input tried; beyond the largest float there is only infinity. */
const FARTHEST = 3e38;

const asked = new Map<string, number | undefined>();

/**
 * The x closest to 0 from which on the kernels return exactly `bound` on that side, at default
 * parameters; undefined when they never do. The function has to approach the bound steadily there.
 */
export function reached(
  kernels: Kernels,
  what: What,
  id: string,
  bound: number,
  side: -1 | 1,
): number | undefined {
  const key = [kernels.build, what, id, bound, side].join(" ");
  if (!asked.has(key)) {
    asked.set(
      key,
      bisect((x) => at(kernels, what, id, side * x, {}) === bound, side),
    );
  }
  return asked.get(key);
}

function bisect(exact: (x: number) => boolean, side: -1 | 1): number | undefined {
  let inside = 0;
  let outside = FARTHEST;
  if (exact(inside) || !exact(outside)) return undefined;
  // Neighbouring floats are never farther apart than this share of their size.
  while (outside - inside > outside * 2 ** -23) {
    const middle = (inside + outside) / 2;
    if (exact(middle)) outside = middle;
    else inside = middle;
  }
  return side * Math.fround(outside);
}
