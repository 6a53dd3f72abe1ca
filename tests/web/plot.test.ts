// The curve plot's geometry: frame, sharp paths, an interval that holds everything, words in free places.
import { describe, expect, it } from "vitest";
import { linePath, origin, plotFrame, toPoints, widen } from "../../web/src/charts/plot.js";
import { beside, placeAtEnd, placeBeside, sides } from "../../web/src/charts/plot-labels.js";

const { aboveLeft, belowRight } = sides;
const frame = plotFrame(688, [-4, 4], [-1, 4]);

describe("plotFrame", () => {
  it("draws the default view to scale: one across is as long as one up", () => {
    const across = frame.x(1) - frame.x(0);
    const up = frame.y(0) - frame.y(1);
    expect(up / across).toBeCloseTo(1, 2);
    expect(frame.width / frame.height).toBeGreaterThan(1.5);
    expect(frame.width / frame.height).toBeLessThan(1.7);
  });

  it("is never under 220 pixels high, and finite without any width", () => {
    for (const width of [0, 1, 254, 288]) {
      const narrow = plotFrame(width, [-4, 4], [-1, 4]);
      expect(narrow.height).toBeGreaterThanOrEqual(220);
      expect(Number.isFinite(narrow.x(0) + narrow.y(0))).toBe(true);
    }
  });

  it("finds the origin, or the edge nearest to it", () => {
    expect(origin(frame)).toEqual({ x: frame.x(0), y: frame.y(0) });
    const right = plotFrame(688, [2, 6], [-1, 6]);
    expect(origin(right).x).toBe(right.inner.left);
  });
});

describe("linePath", () => {
  it("passes exactly through a hinge", () => {
    const path = linePath(frame, [-4, 0, 4], [0, 0, 4]);
    const corner = `${frame.x(0)} ${Math.round(frame.y(0) * 100) / 100}`;
    expect(path).toContain(`L${corner}L`);
  });

  it("is interrupted where the samples jump within a pixel column", () => {
    const path = linePath(frame, [-1, -1e-5, 0, 1e-5, 1], [0, 0, 0, 1, 1]);
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it("stays whole where a curve is merely steep", () => {
    const path = linePath(frame, [-0.01, 0, 0.01], [-1, 0, 4]);
    expect(path.match(/M/g)).toHaveLength(1);
  });

  it("leaves out what is not finite", () => {
    const path = linePath(frame, [0, 1, 2, 3, 4, 5], [0, 1, NaN, 2, 3, Infinity]);
    expect(path).not.toMatch(/NaN|Infinity/);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(toPoints(frame, [0, 1, 2], [0, NaN, 2])).toHaveLength(2);
  });
});

describe("a path", () => {
  it("is cut off where it leaves the frame, on its very line", () => {
    const path = linePath(frame, [-4, 4], [-8, 8]);
    const [x1, y1, x2, y2] = path.match(/[\d.-]+/g)!.map(Number);
    expect([y1, y2]).toEqual([frame.inner.bottom + 8, frame.inner.top - 8]);
    expect(frame.x.invert(x1!) * 2).toBeCloseTo(frame.y.invert(y1!), 2);
    expect(frame.x.invert(x2!) * 2).toBeCloseTo(frame.y.invert(y2!), 2);
    expect(linePath(frame, [-4, 4], [9, 9])).toBe("");
  });

  it("as stairs holds each sample half the way to its neighbours", () => {
    const path = linePath(frame, [-1, 0, 1], [0, 1, 2], true);
    const x = [...path.matchAll(/[ML](\S+) /g)].map((match) => frame.x.invert(Number(match[1])));
    expect(x.map((value) => Math.round(value * 100) / 100)).toEqual([-1, -0.5, -0.5, 0.5, 0.5, 1]);
  });
});

describe("ticks", () => {
  it("are few enough for their labels, on narrow plots and far in", () => {
    for (const [width, domain] of [
      [254, [-4, 4]],
      [688, [0.9999999, 1.0000001]],
      [254, [0.9999999, 1.0000001]],
      [288, [-100_000, 100_000]],
    ] as const) {
      const { columns, x } = plotFrame(width, domain, [-1, 4]);
      columns.slice(1).forEach(({ value, label }, i) => {
        const room = x(value) - x(columns[i]!.value);
        expect(room).toBeGreaterThan(7.5 * label.length);
      });
    }
  });

  it("say their value exactly enough: 12.25 is not 12.3", () => {
    const labels = plotFrame(688, [12, 13], [-1, 4]).columns.map(({ label }) => Number(label));
    expect(labels).toEqual(plotFrame(688, [12, 13], [-1, 4]).columns.map(({ value }) => value));
  });
});

describe("widen", () => {
  it("keeps the interval where everything fits, a hair's breadth included", () => {
    expect(widen([-1, 4], [[0, 4.018]], 1)).toEqual([-1, 4]);
  });

  it("grows in whole steps, to either side", () => {
    expect(widen([-1, 4], [[-4, 0], Float32Array.of(5.2)], 1)).toEqual([-4, 6]);
  });

  it("takes no notice of what is not finite", () => {
    expect(widen([-1, 4], [[NaN, Infinity, -Infinity]], 1)).toEqual([-1, 4]);
  });
});

describe("words", () => {
  const bounds = { left: 0, top: 0, right: 400, bottom: 300 };
  const free = { bounds, points: [], boxes: [] };

  it("stand on the side asked for, a gap away", () => {
    const { box } = beside({ x: 200, y: 100 }, "word", 13, aboveLeft, 5);
    expect(box.right).toBe(195);
    expect(box.bottom).toBe(95);
  });

  it("take the first free side", () => {
    const curve = Array.from({ length: 40 }, (_, i) => ({ x: i * 5, y: 95 }));
    const sides = [aboveLeft, belowRight];
    const point = { x: 200, y: 100 };
    expect(placeBeside(point, "word", 13, sides, [5], free).box.right).toBe(195);
    const blocked = placeBeside(point, "word", 13, sides, [5], { ...free, points: [curve] });
    expect(blocked.box.left).toBe(205);
  });

  it("move farther off before they cover anything, and cover least where they must", () => {
    const point = { x: 200, y: 100 };
    const near = beside(point, "word", 13, aboveLeft, 5).box;
    const taken = { ...free, boxes: [near] };
    const placed = placeBeside(point, "word", 13, [aboveLeft], [5, 30], taken);
    expect(placed.box.bottom).toBe(70);
    expect(placeBeside(point, "word", 13, [aboveLeft], [5], taken).box).toEqual(near);
  });

  it("name a rising curve at its end, off the curve itself", () => {
    const curve = Array.from({ length: 61 }, (_, i) => ({ x: 100 + 5 * i, y: 300 - 5 * i }));
    const placed = placeAtEnd(curve, "GELU", 13, [aboveLeft, belowRight], {
      ...free,
      points: [curve],
    })!;
    expect(placed.x).toBeGreaterThan(300);
    const { left, right, top, bottom } = placed.box;
    const inside = curve.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
    expect(inside).toEqual([]);
  });
});
