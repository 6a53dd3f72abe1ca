// Axes: round values for ticks, as many as are wanted and as exact as they read.
import { describe, expect, it } from "vitest";
import { linearScale } from "../../web/src/charts/scales.js";

const ticks = (low: number, high: number, count: number): number[] =>
  linearScale([low, high], [0, 1]).ticks(count);

describe("ticks", () => {
  it("are whole multiples of 1, 2 or 5 times a power of ten, written without a rounding error", () => {
    expect(ticks(-4, 4, 8)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4]);
    expect(ticks(0, 0.3, 5)).toEqual([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]);
    expect(ticks(0.9, 1.1, 2)).toEqual([0.9, 1, 1.1]);
    expect(ticks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticks(-3e7, 4.2e7, 4)).toEqual([-2e7, 0, 2e7, 4e7]);
  });

  it("lie inside, one at least, and not many more or fewer than wanted", () => {
    for (let power = -8; power <= 8; power += 0.37) {
      for (let count = 1; count <= 10; count += 1) {
        const [low, high] = [-0.31 * 10 ** power, 0.73 * 10 ** power];
        const values = ticks(low, high, count);
        expect(values.every((value) => value >= low && value <= high)).toBe(true);
        expect(values.length).toBeGreaterThanOrEqual(Math.max(1, Math.floor(count / 1.5)));
        expect(values.length).toBeLessThanOrEqual(2 * count + 1);
      }
    }
  });
});
