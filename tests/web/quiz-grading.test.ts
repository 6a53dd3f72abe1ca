// Judging an answer of every kind: right or not, how far off, which beliefs it betrays.
import { describe, expect, it } from "vitest";
import { evaluate } from "../../web/src/evidence/evaluate.js";
import { load } from "../../web/src/kernels/index.js";
import { bank } from "../../web/src/widgets/traps-quiz/bank.js";
import { read, share, startOf } from "../../web/src/widgets/traps-quiz/draft.js";
import { grade, isNear, rightOrder } from "../../web/src/widgets/traps-quiz/grade.js";
import type { Question } from "../../web/src/widgets/traps-quiz/question.js";
import { own, right, wrong } from "./quiz-samples.js";

const kernels = await load();
const find = (id: string): Question => bank.find((question) => question.id === id)!;
const showsOf = ({ evidence }: Question) => evaluate(evidence!, kernels).shows;

describe("grading", () => {
  it("names the belief behind a wrong choice", () => {
    expect(grade(own("a"), [0], [])).toEqual(right);
    expect(grade(own("a"), [1], [])).toEqual(wrong);
  });

  it("wants exactly the right ones of several", () => {
    const several = find("naive-softplus");
    expect(grade(several, [0, 2], []).right).toBe(true);
    expect(grade(several, [2, 0], []).right).toBe(true);
    expect(grade(several, [0], []).right).toBe(false);
    expect(grade(several, [0, 1, 2], [])).toMatchObject({
      right: false,
      beliefs: ["64-bit numbers repair the formula"],
    });
  });

  it("lets equal items stand either way", () => {
    const evidence = { steps: [], shows: [] };
    const items = ["a", "b", "c"].map((value) => ({ text: value, why: "so", value }));
    const question = { ...own("o"), choices: [], kind: "order", evidence, items } as Question;
    const shows = [1, 2, 1].map((value, i) => ({ id: items[i]!.value, value })) as never;
    for (const order of [
      [1, 0, 2],
      [1, 2, 0],
    ])
      expect(grade(question, order, shows).right).toBe(true);
    expect(grade(question, [0, 1, 2], shows).right).toBe(false);
  });

  it("is as exact as what it says: the last bits of sums of hundredths decide nothing", () => {
    const question = find("temperature-zero");
    const { shows } = evaluate(question.evidence!, kernels);
    // As sliders leave them: 1 − 0.42 is not quite 0.58.
    expect(grade(question, [0.42, 0.5800000000000001, 0], shows).right).toBe(true);
    expect(grade(question, [0.41, 0.59, 0], shows).right).toBe(false);
  });

  it("takes a number within the tolerance and recognises the usual wrong ones", () => {
    const question = find("halved-temperature");
    const { shows } = evaluate(question.evidence!, kernels);
    expect(grade(question, 7.4, shows)).toEqual({ given: 7.4, right: true, beliefs: [] });
    expect(grade(question, 5.4, shows).beliefs).toEqual(["Half the temperature, twice the odds"]);
    expect(grade(question, 100, shows)).toEqual({ given: 100, right: false, beliefs: [] });
  });

  it.each([
    [1.004, 1, { absolute: 0.005 }, true],
    [1.006, 1, { absolute: 0.005 }, false],
    [-104, -100, { relative: 0.05 }, true],
    [94, 100, { relative: 0.05 }, false],
    [0.6586, 0.659, { digits: 3 }, true],
    [0.6584, 0.659, { digits: 3 }, false],
    [Infinity, Infinity, { absolute: 0 }, true],
    [1e9, Infinity, { relative: 0.1 }, false],
    [NaN, 1, { absolute: 9 }, false],
  ])("%s for %s within %o: %s", (typed, wanted, tolerance, near) => {
    expect(isNear(typed, wanted, tolerance)).toBe(near);
  });

  it("takes an order for right only as a whole, and names each pair that betrays a belief", () => {
    const question = find("tanh-safe");
    const shows = showsOf(question);
    const names = (order: readonly number[]) => order.map((i) => question.items![i]!.text);
    const order = rightOrder(question, shows);
    expect(names(order)).toEqual(["SiLU", "ReLU", "sigmoid", "tanh"]);
    expect(grade(question, order, shows)).toEqual({ given: order, right: true, beliefs: [] });
    const [silu, relu, sigmoid, tanh] = order as [number, number, number, number];
    expect(grade(question, [silu, relu, tanh, sigmoid], shows)).toMatchObject({
      right: false,
      beliefs: ["tanh keeps its slope"],
    });
    expect(grade(question, [relu, silu, tanh, sigmoid], shows).beliefs).toHaveLength(2);
    expect(rightOrder({ ...question, rising: true }, shows)).toEqual([...order].reverse());
  });

  it("scores bars by the share in the wrong place", () => {
    const question = find("temperature-zero");
    const shows = showsOf(question);
    expect(grade(question, [0.5, 0.5, 0], shows)).toMatchObject({ right: true, off: 0 });
    const near = grade(question, [0.47, 0.5, 0.03], shows);
    expect(near.right).toBe(true);
    expect(near.off).toBeCloseTo(0.03, 12);
    expect(grade(question, [1, 0, 0], shows)).toMatchObject({
      right: false,
      off: 0.5,
      beliefs: ["Temperature 0 always has one winner"],
    });
    expect(grade(question, [0.2, 0.8, 0], shows)).toMatchObject({ right: false, beliefs: [] });
  });

  it("scores marks on a curve by the farthest one", () => {
    const question = find("softplus-floats");
    const shows = showsOf(question);
    expect(grade(question, [0.2, 0.5, 3.2], shows)).toMatchObject({ right: true });
    const corner = grade(question, [0, 0, 3], shows);
    expect(corner.off).toBeCloseTo(0.6931, 4);
    expect(corner.beliefs).toEqual(["Softplus touches 0 where ReLU does"]);
    expect(grade(question, [0, 2, 3], shows)).toMatchObject({ right: false, beliefs: [] });
  });
});

describe("what the reader has put in", () => {
  it("is an answer as soon as something is there", () => {
    expect(read(own("a"), undefined)).toBe("pickFirst");
    expect(read(own("a"), [1])).toEqual([1]);
    expect(read(own("a", { kind: "choices" }), [])).toBe("tickFirst");
    expect(read(own("a", { kind: "number" }), "one")).toBe("typeFirst");
    expect(read(own("a", { kind: "number" }), " −2.5 ")).toBe(-2.5);
    expect(read(own("a", { kind: "order" }), undefined)).toBe("moveFirst");
    expect(read(own("a", { kind: "predict" }), undefined)).toBe("markFirst");
    expect(read(own("a", { kind: "predict" }), [0.5, 0.5])).toEqual([0.5, 0.5]);
  });

  it("never starts out right where things are to be put in order", () => {
    const question = find("tanh-safe");
    const shows = showsOf(question);
    const order = rightOrder(question, shows);
    expect(startOf(question, order, shows)).toEqual([...order.slice(1), order[0]]);
    expect(startOf(question, [0, 1, 2, 3], shows)).toEqual([0, 1, 2, 3]);
  });

  it("starts bars where their question says, else equal, and marks at 0", () => {
    const question = find("temperature-zero");
    const [first, second, third] = startOf(question, [], showsOf(question)) as number[];
    expect(first).toBe(second);
    expect(first! + second! + third!).toBeCloseTo(1, 6);
    expect(startOf(own("a", { kind: "predict", bars: ["x", "y"] }), [], [])).toEqual([0.5, 0.5]);
    expect(startOf(find("quarter-slope"), [], [])).toEqual([0, 0, 0]);
  });

  it("keeps bars a whole: what one takes the others give in proportion", () => {
    expect(share([0.5, 0.25, 0.25], 0, 0.8)).toEqual(
      [0.8, 0.1, 0.1].map((x) => expect.closeTo(x, 12)),
    );
    expect(share([1, 0, 0], 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
    expect(share([0.5, 0.5], 1, 1)).toEqual([0, 1]);
  });
});
