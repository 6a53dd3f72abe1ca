// The picker's plot on the real kernels: sampling, notes, comparison, and zooming down to float32's grain.
import { describe, expect, it, vi } from "vitest";
import { floatsIn, neighbour } from "../../web/src/charts/floats.js";
import { Memory } from "../../web/src/kernels/memory.js";
import { first } from "../../web/src/widgets/activation-picker/content/en.js";
import { at, CurveSheet } from "../../web/src/widgets/activation-picker/curves.js";
import { Scene, type Shown, type Wanted } from "../../web/src/widgets/activation-picker/scene.js";
import { summaryOf } from "../../web/src/widgets/activation-picker/words.js";
import { kernels, say, show, table, wanted } from "./picker.js";

describe("CurveSheet", () => {
  it("samples a hinge exactly and flanks it tightly, in order", () => {
    const sheet = new CurveSheet(kernels);
    sheet.lay([-4, 4], [0]);
    const x = [...sheet.x];
    expect(x[0]).toBe(-4);
    expect(x.at(-1)).toBe(4);
    const hinge = x.indexOf(0);
    expect(x[hinge + 1]! - x[hinge - 1]!).toBeLessThan(0.001);
    expect(x).toEqual([...x].sort((a, b) => a - b));
    const relu = sheet.curve("value", "relu", {});
    expect(relu[hinge]).toBe(0);
    expect(relu[hinge - 1]).toBe(0);
  });

  it("takes none of the kernels' memory, however often the probe or a parameter moves", () => {
    const scene = new Scene(kernels, say);
    const compared = ["relu", "silu", "softplus"];
    const move = (i: number): void => {
      const parameters = { elu: { alpha: 1 + i / 60 } };
      scene.show({ ...wanted, activation: "elu", compared, x: -4 + i / 10, parameters });
      scene.show({ ...wanted, activation: "gelu", compared, difference: true, x: -4 + i / 10 });
    };
    move(0);
    const allocated = vi.spyOn(Memory.prototype, "allocate");
    for (let i = 1; i < 60; i += 1) move(i);
    expect(allocated).not.toHaveBeenCalled();
    allocated.mockRestore();
  });

  it("computes a curve only when something in it changed", () => {
    const sheet = new CurveSheet(kernels);
    const called = vi.spyOn(kernels, "activation");
    sheet.lay([-4, 4], [0]);
    sheet.curve("value", "gelu", {});
    sheet.curve("value", "gelu", {});
    expect(called).toHaveBeenCalledTimes(1);
    sheet.lay([-2, 2], [0]);
    sheet.curve("value", "gelu", {});
    expect(called).toHaveBeenCalledTimes(2);
    called.mockRestore();
  });

  it("holds every float32 in sight where they are few, and one beyond each end", () => {
    const sheet = new CurveSheet(kernels);
    const view = [1 - 2e-6, 1 + 2e-6] as const;
    sheet.lay(view, [0]);
    expect(sheet.stairs).toBe(true);
    const x = [...sheet.x];
    expect(x[0]).toBeLessThan(view[0]);
    expect(x.at(-1)).toBeGreaterThan(view[1]);
    expect(x).toContain(1);
    x.slice(1).forEach((value, i) => expect(value).toBe(neighbour(x[i]!, 1)));
    sheet.lay([-4, 4], [0]);
    expect(sheet.stairs).toBe(false);
    expect(sheet.x).toHaveLength(512);
  });
});

describe("the plot", () => {
  it("keeps what is drawn while only the probe moves", () => {
    const scene = new Scene(kernels, say);
    expect(scene.show({ ...wanted, x: 2 }).sketch).toBe(scene.show({ ...wanted, x: 3 }).sketch);
  });

  it("cuts off nothing: every curve of the table stays inside the frame", () => {
    for (const { id } of table) {
      const { frame, curves } = show({
        activation: id,
        compared: table.map((row) => row.id),
      }).sketch;
      for (const { path } of curves) {
        const heights = [...path.matchAll(/[ML]\S+ (\S+?)(?=[ML]|$)/g)].map((match) => +match[1]!);
        expect(heights.length).toBeGreaterThan(100);
        expect(Math.min(...heights)).toBeGreaterThan(frame.inner.top - 8);
        expect(Math.max(...heights)).toBeLessThan(frame.inner.bottom + 1);
      }
    }
  });

  it("shows the article's view for every function of the first row", () => {
    for (const id of first.functions) {
      expect(show({ activation: id }).sketch.frame.y.domain).toEqual([-1, 4]);
    }
  });

  it("interrupts the slope of a hinge, also of one that a parameter makes", () => {
    const pieces = (activation: string, parameters = {}): number => {
      const { curves } = show({ activation, parameters }).sketch;
      return curves.find(({ kind }) => kind === "slope")!.path.match(/M/g)!.length;
    };
    expect(pieces("relu")).toBe(2);
    expect(pieces("elu")).toBe(1);
    expect(pieces("elu", { elu: { alpha: 2 } })).toBe(2);
  });

  it("marks attained minima, and none once a parameter has moved", () => {
    expect(show({ activation: "silu" }).sketch.marks).toHaveLength(1);
    expect(show({ activation: "relu" }).sketch.marks).toHaveLength(0);
  });

  it("names every curve without covering another name", () => {
    const { curves } = show({ activation: "gelu", compared: ["relu", "silu", "tanh"] }).sketch;
    const boxes = curves.map(({ label }) => label!.box);
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }),
    );
  });

  it("is told in words", () => {
    const shown = show({});
    expect(summaryOf(shown, say)).toBe(
      "At −4 the curve is at −0.00013, at 4 it is at 3.9999. " +
        "It turns at x = −0.75, where it is −0.17. Beside it: ReLU.",
    );
  });

  it("gives the coordinates of a minimum", () => {
    expect(show({ activation: "gelu" }).sketch.marks[0]!.label.text).toBe("lowest −0.17 at −0.75");
  });

  it("notes corners only in a closer look, and where the kernels' slope really jumps", () => {
    const corners = (activation: string, change: Partial<Wanted> = {}): number =>
      show({ activation, detail: true, ...change }).sketch.marks.filter(
        ({ label }) => label.text === "corner",
      ).length;
    expect(corners("relu")).toBe(1);
    expect(corners("relu", { detail: false })).toBe(0);
    expect(corners("gelu")).toBe(0);
    expect(corners("elu")).toBe(0);
    expect(corners("elu", { parameters: { elu: { alpha: 2 } } })).toBe(1);
    expect(corners("softplus", { parameters: { softplus: { beta: 100 } } })).toBe(0);
  });

  it("notes the lines that a curve nears, asked of the kernels at infinity", () => {
    const limits = (activation: string, parameters = {}): [number, number][] =>
      show({ activation, detail: true, parameters }).sketch.limits.map(
        ({ line: { slope, height } }) => [slope, height + 0],
      );
    expect(limits("sigmoid")).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(limits("tanh")).toEqual([
      [0, -1],
      [0, 1],
    ]);
    expect(limits("elu", { elu: { alpha: 0.5 } })).toEqual([[0, -0.5]]);
    expect(limits("gelu")).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(limits("tanhshrink")).toEqual([
      [1, 1],
      [1, -1],
    ]);
    expect(limits("log-sigmoid")).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(limits("relu")).toEqual([]);
    expect(limits("leaky-relu")).toEqual([]);
    expect(limits("identity")).toEqual([]);
  });

  it("shows the values it can take, while the declared ones hold", () => {
    const reach = (activation: string, parameters = {}): string | undefined =>
      show({ activation, detail: true, parameters }).sketch.reach?.label.text;
    expect(reach("gelu")).toBe("values from −0.17 up");
    expect(reach("tanh")).toBe("values from −1 to 1");
    expect(reach("identity")).toBeUndefined();
    expect(reach("elu", { elu: { alpha: 2 } })).toBeUndefined();
  });

  it("tells up to four curves beside the chosen one apart by dash and colour", () => {
    const compared = ["relu", "silu", "tanh", "elu"];
    const { curves } = show({ compared }).sketch;
    const kinds = curves.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

describe("the difference", () => {
  it("between both GELUs is the published one, magnified until it can be seen", () => {
    const { difference, curves } = show({
      compared: ["gelu-tanh"],
      difference: true,
    }).sketch;
    expect(difference!.most).toBeCloseTo(4.73e-4, 5);
    expect(Math.abs(difference!.x)).toBeCloseTo(2.7, 1);
    expect(difference!.factor).toBe(1000);
    expect(difference!.name).toBe("difference × 1000");
    expect(curves.map(({ kind }) => kind)).toContain("difference");
  });

  it("is that of the values sampled", () => {
    const { difference } = show({ compared: ["silu"], difference: true }).sketch;
    const { x, most } = difference!;
    const apart = at(kernels, "value", "gelu", x, {}) - at(kernels, "value", "silu", x, {});
    expect(most).toBe(Math.abs(apart));
  });

  it("needs another curve", () => {
    expect(show({ compared: [], difference: true }).sketch.difference).toBeUndefined();
  });
});

describe("a zoomed plot", () => {
  const zoomed = (change: Partial<Wanted>): Shown => show({ heights: "true", ...change });

  it("is true to scale, the curve in its middle", () => {
    const { frame } = zoomed({ range: [0.9, 1.1] }).sketch;
    const [low, high] = frame.y.domain;
    expect(high - low).toBeCloseTo(0.2 * (5 / 8), 10);
    expect((low + high) / 2).toBeCloseTo(at(kernels, "value", "gelu", 1, {}), 3);
  });

  it("stretched shows just what the curve needs", () => {
    const { frame } = show({ heights: "stretched", range: [14, 18], activation: "sigmoid" }).sketch;
    const [low, high] = frame.y.domain;
    expect(low).toBeGreaterThan(0.999999);
    expect(high).toBeGreaterThan(1);
    expect(high).toBeLessThan(1.000001);
  });

  it("shows float32's own steps: one tread for each number, no value in between", () => {
    const { sketch } = zoomed({ range: [1 - 1e-6, 1 + 1e-6], compared: [] });
    const { frame, floats, curves } = sketch;
    expect(floats).toBeGreaterThan(10);
    const chosen = curves.find(({ kind }) => kind === "chosen")!;
    const heights = [...chosen.path.matchAll(/[ML]\S+ (\S+?)(?=[ML]|$)/g)].map(({ 1: y }) => +y!);
    const values = new Set(
      floatsIn([1 - 1e-6, 1 + 1e-6], 100)!.map((x) =>
        Math.round(frame.y(at(kernels, "value", "gelu", x, {})) * 100),
      ),
    );
    const edges = [frame.inner.top - 8, frame.inner.bottom + 8].map((y) => Math.round(y * 100));
    for (const height of heights) {
      const hundredths = Math.round(height * 100);
      expect(values.has(hundredths) || edges.includes(hundredths)).toBe(true);
    }
  });

  it("labels its axes with as many digits as it takes to tell the ticks apart", () => {
    const { frame } = zoomed({ range: [1 - 1e-6, 1 + 1e-6] }).sketch;
    const labels = frame.columns.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(frame.inner.left).toBeGreaterThan(60);
  });

  it("has finite geometry as far in and out as it goes, for every function", () => {
    for (const { id } of table) {
      for (const range of [
        [-1e6, 1e6],
        [-4e-44, 4e-44],
        [999_999.5, 1e6],
        [17, 17.00001],
      ] as const) {
        for (const heights of ["true", "stretched"] as const) {
          const { curves, frame } = show({ activation: id, range, heights }).sketch;
          for (const { path } of curves) expect(path).not.toMatch(/NaN|Infinity/);
          for (const tick of [...frame.columns, ...frame.rows]) {
            expect(Number.isFinite(frame.x(tick.value))).toBe(true);
          }
        }
      }
    }
  });
});
