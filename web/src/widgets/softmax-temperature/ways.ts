// The way of every share from T = 0 to ∞, asked from the kernels once for each list of scores.
import type { Kernels } from "../../kernels/index.js";
import { logSlider } from "../../charts/scales.js";

/** Slider positions between two samples. */
const EVERY = 2;

export interface Ways {
  readonly temperatures: readonly number[];
  /** Share of each option at each temperature. */
  readonly shares: readonly Float32Array[];
  /** The same as path data in a unit box: share to the right, temperature downwards. */
  readonly paths: readonly string[];
  /** How far down the present temperature is. */
  readonly at: number;
}

const RANGE = logSlider.max - logSlider.min;
const positions = Array.from({ length: RANGE / EVERY + 1 }, (_, i) => logSlider.min + i * EVERY);
const temperatures = positions.map((position) => logSlider.value(position));
const down = (temperature: number): number =>
  (logSlider.position(temperature) - logSlider.min) / RANGE;

export class WayFinder {
  #scores = "";
  #ways: Omit<Ways, "at"> | undefined;

  at(kernels: Kernels, scores: readonly number[], temperature: number): Ways {
    const key = scores.join();
    if (this.#ways === undefined || key !== this.#scores) {
      this.#scores = key;
      this.#ways = find(kernels, scores);
    }
    return { ...this.#ways, at: down(temperature) };
  }
}

function find(kernels: Kernels, scores: readonly number[]): Omit<Ways, "at"> {
  const rows = temperatures.map((temperature) => kernels.softmax(scores, { temperature }));
  const shares = scores.map((_, i) => Float32Array.from(rows, (row) => row[i]!));
  const paths = shares.map((way) =>
    Array.from(way, (share, j) =>
      Number.isNaN(share) ? "" : `${j === 0 ? "M" : "L"}${share} ${down(temperatures[j]!)}`,
    ).join(""),
  );
  return { temperatures, shares, paths };
}
