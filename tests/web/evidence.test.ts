// Evidence: steps evaluate to live numbers, print in the author's form, and fail with a name.
import { describe, expect, it } from "vitest";
import { evaluate, EvidenceError, type EvidenceStep } from "../../web/src/evidence/evaluate.js";
import { printLike } from "../../web/src/evidence/printed.js";
import { load, SoftbendError } from "../../web/src/kernels/index.js";

const kernels = await load();
const run = (...steps: EvidenceStep[]) => evaluate({ steps, shows: [] }, kernels).values;
const failure = (...steps: EvidenceStep[]): EvidenceError => {
  try {
    run(...steps);
  } catch (error) {
    if (error instanceof EvidenceError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe("printLike", () => {
  it.each([
    [7.3890561, "7.389", "7.389"],
    [0.65900114, "65.9 %", "65.9 %"],
    [-0.1699712, "−0.1700", "−0.1700"],
    [4.5394e-5, "4.5e−5", "4.5e−5"],
    [1.2e30, "1.0e3", "1.2e30"],
    [Infinity, "1.5", "∞"],
    [-Infinity, "−∞", "−∞"],
    [NaN, "0", "NaN"],
    [0, "0", "0"],
    [-0, "0", "0"],
    [-0.0001, "0.00", "0.00"],
    [2980.958, "2981", "2981"],
    [1.5, "∞", "1.5"],
  ])("prints %s like %s", (value, like, text) => expect(printLike(value, like)).toBe(text));

  it("does not let a bare 0 hide a number that is not 0", () => {
    expect(printLike(1e-40, "0")).toBe("1e−40");
    expect(printLike(-0.2, "0")).toBe("−0.2");
  });

  it("prints lists item by item, with brackets where the author has them", () => {
    expect(printLike([0.5, 0.25], "0.5, 0.25")).toBe("0.5, 0.25");
    expect(printLike([0.5, 0, NaN], "[0.50, 0, NaN]")).toBe("[0.50, 0, NaN]");
    expect(printLike(Float32Array.of(2), "2.0")).toBe("2.0");
  });

  it("shows every live number even where the author printed fewer", () => {
    expect(printLike([1, 2, 3], "1.0, 2.0")).toBe("1.0, 2.0, 3.0");
  });
});

describe("evaluate", () => {
  it("folds operators from the left, over lists, with one number for all", () => {
    const values = run(
      { id: "a", call: "-", args: [10, 2, 3] },
      { id: "b", call: "*", args: [[1, 2], 3] },
      { id: "c", call: "/", args: [12, "$b"] },
      { id: "d", call: "+", args: [[0.5], [1, 2]] },
    );
    expect(Object.fromEntries(values)).toEqual({ a: 5, b: [3, 6], c: [4, 2], d: [1.5, 2.5] });
  });

  it("follows references into lists, records, nested arguments and options", () => {
    const values = run(
      { id: "half", call: "/", args: [1, 2] },
      { id: "s", call: "softmaxSteps", args: [[2, "$half"], { temperature: "$half" }] },
      { id: "t", call: "+", args: ["$s.shares[0]", "$s.shares[1]"] },
      { id: "m", call: "+", args: ["$s.max", 0] },
    );
    expect(values.get("m")).toBe(2);
    expect(values.get("t")).toBeCloseTo(1, 6);
  });

  it("takes inf, -inf and nan for numbers", () => {
    const values = run(
      { id: "a", call: "+", args: ["inf", "-inf"] },
      { id: "p", call: "softmax", args: [[1, "-inf"], { temperature: "inf" }] },
      { id: "n", call: "activation", args: ["relu", "nan"] },
    );
    expect(values.get("a")).toBeNaN();
    expect(Array.from(values.get("p") as Float32Array)).toEqual([1, 0]);
    expect((values.get("n") as Float32Array)[0]).toBeNaN();
  });

  it("calls the kernels with names and parameters", () => {
    const parameters = { negativeSlope: 0.5 };
    const values = run(
      { id: "v", call: "activation", args: ["leaky-relu", -2, { parameters }] },
      { id: "d", call: "derivative", args: ["leaky-relu", -2, { parameters }] },
      { id: "e", call: "elementary", args: ["exp", 0] },
      { id: "l", call: "logSoftmax", args: [[7]] },
    );
    expect([...values.values()].map((value) => (value as Float32Array)[0])).toEqual([
      -1, 0.5, 1, 0,
    ]);
  });

  it("says whether what is printed is what is computed", () => {
    const evidence = {
      steps: [{ id: "p", call: "softmax", args: [[2, 1, 0.1]] }],
      shows: [
        { id: "good", label: "", from: "$p[0]", printed: "0.659" },
        { id: "bad", label: "", from: "$p[0]", printed: "0.658" },
      ],
    };
    const { shows } = evaluate(evidence, kernels);
    expect(shows.map(({ id, text, agrees }) => [id, text, agrees])).toEqual([
      ["good", "0.659", true],
      ["bad", "0.659", false],
    ]);
  });

  it.each<[string, EvidenceStep, number | undefined, RegExp]>([
    ["a call it does not know", { id: "x", call: "eval", args: [1] }, undefined, /"eval"/],
    ["an inherited name as a call", { id: "x", call: "toString", args: [] }, undefined, /toString/],
    ["a reference to a later step", { id: "x", call: "+", args: [1, "$y"] }, 1, /no earlier step/],
    ["a broken reference", { id: "x", call: "+", args: ["$y["] }, 0, /not a reference/],
    ["text where numbers belong", { id: "x", call: "*", args: ["two"] }, 0, /takes numbers/],
    [
      "lists of unequal length",
      {
        id: "x",
        call: "+",
        args: [
          [1, 2],
          [1, 2, 3],
        ],
      },
      1,
      /3 numbers, not 2/,
    ],
    ["an operator without arguments", { id: "x", call: "+", args: [] }, undefined, /no arguments/],
    [
      "a kernel's refusal",
      { id: "x", call: "softmax", args: [[1], { temperature: -1 }] },
      undefined,
      /temperature/,
    ],
  ])("refuses %s, naming step and argument", (_, step, argument, message) => {
    const error = failure(step);
    expect(error).toBeInstanceOf(SoftbendError);
    expect(error.step).toBe("x");
    expect(error.argument).toBe(argument);
    expect(error.message).toMatch(message);
  });

  it("refuses a path that leads nowhere and an id given twice", () => {
    const p = { id: "p", call: "softmax", args: [[1, 2]] };
    expect(failure(p, { id: "x", call: "+", args: ["$p[2]"] }).message).toMatch(
      /nothing at "\[2\]"/,
    );
    expect(failure(p, { id: "x", call: "+", args: ["$p.buffer"] }).message).toMatch(/"\.buffer"/);
    expect(failure(p, p).message).toMatch(/already taken/);
  });
});
