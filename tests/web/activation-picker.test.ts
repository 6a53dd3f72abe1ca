// The pure parts of the picker on the real kernels: sampling, sentences, tasks, device facts, configuration.
import { describe, expect, it, vi } from "vitest";
import { load } from "../../web/src/kernels/index.js";
import { sliderScale } from "../../web/src/charts/scales.js";
import { find, readIds, readRange, readX } from "../../web/src/widgets/activation-picker/config.js";
import { first, notes } from "../../web/src/widgets/activation-picker/content/en.js";
import { at, CurveSheet } from "../../web/src/widgets/activation-picker/curves.js";
import { reached } from "../../web/src/widgets/activation-picker/device.js";
import {
  flatEnds,
  flowing,
  passing,
  taskOf,
} from "../../web/src/widgets/activation-picker/meaning.js";
import { onGrid, stepOf } from "../../web/src/widgets/activation-picker/probe.js";
import { Scene, type Wanted } from "../../web/src/widgets/activation-picker/scene.js";
import { strings } from "../../web/src/widgets/activation-picker/strings.en.js";
import {
  brief,
  doneSentenceOf,
  sentenceOf,
  slopeSentenceOf,
  summaryOf,
  taskSentenceOf,
} from "../../web/src/widgets/activation-picker/words.js";
import { fill } from "../../web/src/widgets/shared/strings.js";

const kernels = await load();
const table = kernels.activations();
const definition = (id: string) => find(table, "activation", id);
const say = (key: keyof typeof strings, values = {}): string => fill(strings[key], values);
const wanted: Wanted = {
  activation: first.activation,
  compared: first.compare,
  parameters: {},
  range: first.range,
  x: first.x,
  steepness: true,
  width: 688,
  fontSize: 13,
};
const show = (change: Partial<Wanted>) => new Scene(kernels, say).show({ ...wanted, ...change });
const sentence = (activation: string, x: number): string => {
  const shown = show({ activation, x });
  return sentenceOf(shown.definition, shown.look, say);
};
const slopeSentence = (activation: string, x: number): string => {
  const shown = show({ activation, x });
  return slopeSentenceOf(shown.sketch, shown.look, say);
};

describe("content", () => {
  it("names functions that exist", () => {
    for (const id of [...first.functions, first.activation, ...first.compare]) {
      expect(definition(id).id).toBe(id);
    }
    for (const id of Object.keys(notes)) expect(definition(id).id).toBe(id);
  });
});

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
    sheet.release();
  });

  it("takes one buffer per curve, however often the probe or a parameter moves", () => {
    const buffers = vi.spyOn(kernels, "buffer");
    const scene = new Scene(kernels, say);
    for (let i = 0; i < 60; i += 1) {
      const parameters = { elu: { alpha: 1 + i / 60 } };
      scene.show({ ...wanted, activation: "elu", x: -4 + i / 10, parameters });
      scene.show({ ...wanted, activation: "gelu", x: -4 + i / 10 });
    }
    // x; ReLU; value and slope of two functions.
    expect(buffers).toHaveBeenCalledTimes(6);
    buffers.mockRestore();
    scene.release();
  });

  it("works again after its memory was given back", () => {
    const scene = new Scene(kernels, say);
    const before = scene.show(wanted).sketch.curves.map(({ path }) => path);
    scene.release();
    const after = scene.show({ ...wanted, width: 687 }).sketch.curves;
    expect(after).toHaveLength(before.length);
    expect(scene.show({ ...wanted }).sketch.curves.map(({ path }) => path)).toEqual(before);
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
});

describe("sentences", () => {
  it.each([
    ["gelu", -1, "−1 goes in, −0.16 comes out: a little gets through."],
    ["gelu", -4, "−4 goes in, −0.00013 comes out: next to nothing gets through."],
    ["relu", -1, "−1 goes in, 0 comes out: nothing gets through."],
    ["relu", 2, "2 goes in, 2 comes out: it passes unchanged."],
    ["gelu", 3, "3 goes in, 2.996 comes out: it passes almost unchanged."],
    ["sigmoid", 0, "0 goes in, 0.5 comes out: squeezed between 0 and 1."],
    ["sigmoid", 4, "4 goes in, 0.98 comes out: pressed up to almost 1."],
    ["tanh", -3, "−3 goes in, −0.995 comes out: pressed down to almost −1."],
    ["softplus", -1, "−1 goes in, 0.31 comes out: lifted above 0."],
    ["elu", -1, "−1 goes in, −0.63 comes out: part of it gets through."],
  ])("say what %s does to %d", (id, x, expected) => {
    expect(sentence(id, x)).toBe(expected);
  });

  it.each([
    ["sigmoid", 4, "Saturated: slope 0.018, almost nothing flows back."],
    ["sigmoid", 0, "Slope 0.25: a little flows back."],
    ["relu", -1, "Slope 0: nothing flows back."],
    ["relu", 1, "Slope 1: all of it flows back."],
    ["gelu", -0.76, "Slope −0.0035: almost nothing flows back."],
    ["silu", 2.4, "Slope 1.1: more flows back than arrived."],
  ])("say what the slope of %s at %d means", (id, x, expected) => {
    expect(slopeSentence(id, x)).toBe(expected);
  });

  it("never round a number to a whole one that it is not", () => {
    expect(brief(-0.995)).toBe("−0.995");
    expect(brief(0.99996)).toBe("0.99996");
    expect(brief(1)).toBe("1");
    expect(brief(-0.000127)).toBe("−0.00013");
    expect(brief(2e-9)).toBe("2e−9");
    expect(brief(0.25)).toBe("0.25");
    expect(brief(NaN)).toBe("NaN");
    expect(brief(Infinity)).toBe("∞");
  });

  it("have a name for every number", () => {
    for (const row of table) {
      for (const x of [-1e6, -1, 0, 0.5, 1e6, NaN]) {
        const y = at(kernels, "value", row.id, x, {});
        expect(strings[passing(row, x, y)]).toBeTypeOf("string");
        expect(strings[flowing(at(kernels, "slope", row.id, x, {}))]).toBeTypeOf("string");
      }
    }
  });
});

describe("tasks", () => {
  it("can be done on the default view by every function that has one", () => {
    for (const row of table) {
      const task = taskOf(row);
      const grid = Array.from({ length: 801 }, (_, i) => (i - 400) / 100);
      const solved = grid.filter((x) => task?.done(x, at(kernels, "slope", row.id, x, {})));
      expect(solved.length > 0).toBe(task !== undefined);
      expect(taskSentenceOf(row, say)).toContain(row.label);
    }
  });

  it("are noticed when done", () => {
    const look = (x: number) => show({ x }).look;
    expect(doneSentenceOf(definition("gelu"), look(-0.5), say)).toBeUndefined();
    expect(doneSentenceOf(definition("gelu"), look(-1.2), say)).toBe(
      "✓ Done: around x = −1.2, GELU goes down while x goes up.",
    );
  });
});

describe("saturated ends", () => {
  it("are found where declared, and only there", () => {
    const ends = (id: string): number => {
      const sheet = new CurveSheet(kernels);
      sheet.lay([-4, 4], [0]);
      const slope = sheet.curve("slope", id, {});
      const found = flatEnds(definition(id), sheet.x, slope).length;
      sheet.release();
      return found;
    };
    expect(["sigmoid", "tanh", "gelu", "relu", "identity"].map(ends)).toEqual([2, 2, 1, 1, 0]);
  });
});

describe("what the kernels do at a bound", () => {
  it("is found to the last float: one step nearer to 0 it is not reached", () => {
    for (const row of table) {
      for (const bound of [row.range.low, row.range.high].filter(Number.isFinite)) {
        for (const side of [-1, 1] as const) {
          const x = reached(kernels, "value", row.id, bound, side);
          if (x === undefined) continue;
          // A bound of 0 may be reached as -0.
          expect(at(kernels, "value", row.id, x, {}) + 0).toBe(bound);
          const nearer = x * (1 - 2 ** -22);
          expect(at(kernels, "value", row.id, nearer, {}) + 0).not.toBe(bound);
        }
      }
    }
  });

  it("is that the sigmoid becomes exactly 0 and 1, and GELU never its minimum for good", () => {
    const one = reached(kernels, "value", "sigmoid", 1, 1)!;
    // Correct rounding gives 17.33; three units in the last place less than 1, 15.3.
    expect(one).toBeGreaterThan(15.3);
    expect(one).toBeLessThan(17.4);
    expect(reached(kernels, "value", "sigmoid", 0, -1)).toBeCloseTo(-103.97, 1);
    expect(reached(kernels, "value", "gelu", definition("gelu").range.low, -1)).toBeUndefined();
  });
});

describe("configuration", () => {
  it("reads ids, once each, from text or JSON", () => {
    expect(readIds(table, "functions", " relu, gelu  relu", [])).toEqual(["relu", "gelu"]);
    expect(readIds(table, "functions", ["tanh"], [])).toEqual(["tanh"]);
    expect(readIds(table, "compare", "", ["relu"])).toEqual([]);
    expect(readIds(table, "compare", undefined, ["relu", "gone"])).toEqual(["relu"]);
  });

  it("reads a range and a starting point", () => {
    expect(readRange("-4 4")).toEqual([-4, 4]);
    expect(readRange("−10, 2.5")).toEqual([-10, 2.5]);
    expect(readRange([0, 6])).toEqual([0, 6]);
    expect(readX("−1")).toBe(-1);
  });

  it.each([
    () => readIds(table, "functions", "relu gleu", []),
    () => readIds(table, "functions", 7, []),
    () => readRange("4 -4"),
    () => readRange("1 1"),
    () => readRange("0 inf"),
    () => readRange("-1e9 1e9"),
    () => readRange([0, "6"]),
    () => readRange({}),
    () => readX("here"),
    () => readX(NaN),
    () => readX(null),
  ])("refuses in a sentence what cannot be meant (%#)", (read) => {
    expect(read).toThrow(/allowed: .|has to be a list/);
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
});

describe("parameter sliders", () => {
  it("reach every limit and default of the table, and read well in between", () => {
    for (const { min, max, default: usual } of table.flatMap((row) => row.parameters)) {
      const scale = sliderScale([min, max]);
      expect(scale.value(0)).toBe(min);
      expect(scale.value(scale.last)).toBe(max);
      expect(scale.position(usual)).toBeGreaterThanOrEqual(0);
      expect(scale.position(usual)).toBeLessThanOrEqual(scale.last);
    }
    expect(sliderScale([0.01, 100]).value(100)).toBe(1);
    expect(sliderScale([0, 10]).value(50)).toBe(2.5);
  });
});
