// What the picker says: content that exists, sentences, tasks, saturated ends, sliders that reach their ends.
import { describe, expect, it } from "vitest";
import { formatBrief, formatExact } from "../../web/src/charts/format.js";
import { sliderScale } from "../../web/src/charts/scales.js";
import { first } from "../../web/src/widgets/activation-picker/content/en.js";
import { glossary } from "../../web/src/widgets/activation-picker/content/glossary.en.js";
import { notes, twins } from "../../web/src/widgets/activation-picker/content/notes.en.js";
import { at, CurveSheet } from "../../web/src/widgets/activation-picker/curves.js";
import {
  flatEnds,
  flowing,
  passing,
  taskOf,
} from "../../web/src/widgets/activation-picker/meaning.js";
import {
  doneSentenceOf,
  sentenceOf,
  slopeSentenceOf,
  taskSentenceOf,
} from "../../web/src/widgets/activation-picker/words.js";
import { glossary as everyWord } from "../../web/src/widgets/shared/content/glossary.en.js";
import { Linker } from "../../web/src/widgets/shared/linked.js";
import { definition, kernels, say, show, strings, table } from "./picker.js";

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
    for (const id of [...Object.keys(notes), ...Object.keys(twins), ...Object.values(twins)]) {
      expect(definition(id).id).toBe(id);
    }
  });
});

describe("the picker's own glossary", () => {
  it("has every word of the field that a function's description uses", () => {
    const all = new Linker(everyWord);
    // Names of functions are what one picks.
    const known = [...Object.keys(glossary), "relu", "gelu", "sigmoid", "tanh", "softmax"];
    for (const { id, words } of table) {
      const lacking = all.termsIn(words).filter((term) => !known.includes(term));
      expect(lacking, id).toEqual([]);
    }
  });
});

describe("sentences", () => {
  it.each([
    ["gelu", -1, "−1 goes in, −0.16 comes out: a little gets through."],
    ["gelu", -4, "−4 goes in, −0.00013 comes out: next to nothing gets through."],
    ["relu", -1, "−1 goes in, 0 comes out: nothing gets through."],
    ["relu", 2, "2 goes in, 2 comes out: it passes unchanged."],
    ["relu", 2.1, "2.1 goes in, 2.1 comes out: it passes unchanged."],
    ["relu6", 0.2, "0.2 goes in, 0.2 comes out: it passes unchanged."],
    ["relu6", -1, "−1 goes in, 0 comes out: cut off at 0."],
    ["hardtanh", 3, "3 goes in, 1 comes out: cut off at 1."],
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
    expect(formatBrief(-0.995)).toBe("−0.995");
    expect(formatBrief(0.99996)).toBe("0.99996");
    expect(formatBrief(1)).toBe("1");
    expect(formatBrief(-0.000127)).toBe("−0.00013");
    expect(formatBrief(2e-9)).toBe("2e−9");
    expect(formatBrief(0.25)).toBe("0.25");
    expect(formatBrief(NaN)).toBe("NaN");
    expect(formatBrief(Infinity)).toBe("∞");
  });

  it("show an input in full: round ones as they are, others to float32's last digit", () => {
    expect(formatExact(-0.91)).toBe("−0.91");
    expect(formatExact(4 + 2 ** -21)).toBe("4.00000048");
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
      return found;
    };
    expect(["sigmoid", "tanh", "gelu", "relu", "identity"].map(ends)).toEqual([2, 2, 1, 1, 0]);
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
