// Views of an axis and the numbers of float32: zooming, moving, stepping, down to neighbouring floats.
import { describe, expect, it } from "vitest";
import { floatsIn, neighbour, spacing } from "../../web/src/charts/floats.js";
import { keyTarget, onGrid, stepOf } from "../../web/src/charts/steps.js";
import { following, shifted, zoomed } from "../../web/src/charts/view.js";

describe("neighbours", () => {
  it("are one step of float32 away, to either side and through zero", () => {
    expect(neighbour(1, 1)).toBe(1 + 2 ** -23);
    expect(neighbour(1, -1)).toBe(1 - 2 ** -24);
    expect(neighbour(-1, 1)).toBe(-1 + 2 ** -24);
    expect(neighbour(0, 1)).toBe(2 ** -149);
    expect(neighbour(0, -1)).toBe(-(2 ** -149));
    expect(neighbour(-(2 ** -149), 1)).toBe(-0);
    expect(spacing(-4)).toBe(2 ** -21);
  });

  it("fill an interval, or are too many", () => {
    expect(floatsIn([1, 1 + 2 ** -22], 9)).toEqual([
      1 - 2 ** -24,
      1,
      1 + 2 ** -23,
      1 + 2 ** -22,
      1 + 3 * 2 ** -23,
    ]);
    expect(floatsIn([0, 1], 256)).toBeUndefined();
  });
});

describe("a view", () => {
  it("scales about a point that keeps its place", () => {
    expect(zoomed([-4, 4], 2, 0)).toEqual([-2, 2]);
    expect(zoomed([-4, 4], 2, 4)).toEqual([0, 4]);
    expect(zoomed([-4, 4], 0.5, 0)).toEqual([-8, 8]);
  });

  it("ends where only a few float32 numbers are left, and at a million", () => {
    let view = zoomed([-4, 4], 1, 0);
    for (let i = 0; i < 200; i += 1) view = zoomed(view, 2, 1);
    expect(floatsIn(view, 256)!.length).toBeGreaterThan(4);
    expect(view[1] - view[0]).toBeLessThan(1e-5);
    for (let i = 0; i < 200; i += 1) view = zoomed(view, 0.5, 1);
    expect(view).toEqual([-1e6, 1e6]);
  });

  it("moves with what it follows, and not beyond the axis", () => {
    expect(shifted([-4, 4], 3)).toEqual([-1, 7]);
    expect(shifted([0, 10], 1e9)).toEqual([999_990, 1e6]);
    expect(following([-4, 4], 2)).toEqual([-4, 4]);
    expect(following([-4, 4], 5)).toEqual([-3, 5]);
    expect(following([-4, 4], -6)).toEqual([-6, 2]);
  });
});

describe("steps of the probe", () => {
  it("are round, about a hundredth of the range", () => {
    expect(stepOf(8)).toBe(0.1);
    expect(stepOf(20)).toBe(0.1);
    expect(stepOf(100)).toBe(1);
    expect(stepOf(1)).toBe(0.01);
  });

  it("land on values that read well", () => {
    expect(onGrid(-0.30000000000000004, 8)).toBe(-0.3);
    expect(Object.is(onGrid(-0.001, 8), 0)).toBe(true);
  });

  it("are float32's own numbers far in", () => {
    const x = 1 + 2e-7;
    expect(onGrid(x, 1e-6)).toBe(Math.fround(x));
    const key = (name: string): KeyboardEvent =>
      ({ key: name, altKey: false, shiftKey: false }) as KeyboardEvent;
    expect(keyTarget(key("ArrowRight"), 1, [1 - 1e-8, 1 + 1e-8])).toBe(1 + 2 ** -23);
    expect(keyTarget(key("ArrowLeft"), 1, [1 - 1e-8, 1 + 1e-8])).toBe(1 - 2 ** -24);
    expect(keyTarget(key("q"), 1, [-4, 4])).toBeUndefined();
  });
});
