// The formulas that break: where each number format overflows, underflows and loses the rest.
import { describe, expect, it } from "vitest";
import {
  type FormatName,
  formatNames,
  load,
  UnknownNameError,
} from "../../web/src/kernels/index.js";

const kernels = await load();
const any = (value: unknown): never => value as never;

describe("naiveSoftmaxSteps", () => {
  it("gives softmax where nothing breaks", () => {
    const { scaled, exponentials, sum, shares } = kernels.naiveSoftmaxSteps([2, 1, 0.1], {
      format: "float64",
    });
    expect([...scaled]).toEqual([2, 1, 0.1]);
    [7.3890561, 2.7182818, 1.1051709].forEach((e, i) => expect(exponentials[i]).toBeCloseTo(e, 7));
    expect(sum).toBeCloseTo(11.2125088, 7);
    [0.65900114, 0.24243297, 0.09856589].forEach((p, i) => expect(shares[i]).toBeCloseTo(p, 8));
  });

  it.each<[FormatName, number, number]>([
    ["float16", 11, 12],
    ["bfloat16", 88, 89],
    ["float32", 88, 89],
    ["float64", 709, 710],
  ])("in %s survives %d and breaks at %d", (format, last, first) => {
    expect(kernels.naiveSoftmaxSteps([last, 0], { format }).shares[0]).toBe(1);
    const broken = kernels.naiveSoftmaxSteps([first, 0], { format });
    expect(broken.exponentials[0]).toBe(Infinity);
    expect([...broken.shares]).toEqual([NaN, 0]);
  });

  it("finds no shares where every power is 0", () => {
    const { sum, shares } = kernels.naiveSoftmaxSteps([-200, -201]);
    expect(sum).toBe(0);
    expect([...shares]).toEqual([NaN, NaN]);
  });

  it("divides by the temperature first, 0 too", () => {
    expect([...kernels.naiveSoftmaxSteps([2, 1], { temperature: 0.5 }).scaled]).toEqual([4, 2]);
    expect([...kernels.naiveSoftmaxSteps([2, 0], { temperature: 0 }).scaled]).toEqual([
      Infinity,
      NaN,
    ]);
  });

  it("rounds to the format after every step", () => {
    const at = (format: FormatName): number =>
      kernels.naiveSoftmaxSteps([0.1], { format }).scaled[0]!;
    expect(formatNames.map(at)).toEqual([0.0999755859375, 0.10009765625, Math.fround(0.1), 0.1]);
    // 256 + 1 has no bfloat16.
    const logits = Array.from({ length: 257 }, () => 0);
    expect(kernels.naiveSoftmaxSteps(logits, { format: "bfloat16" }).sum).toBe(256);
    expect(kernels.naiveSoftmaxSteps(logits, { format: "float16" }).sum).toBe(257);
  });
});

describe("beyond a format's largest number", () => {
  it.each(["float16", "bfloat16", "float32"] as const)(
    "%s has infinity, at every size",
    (format) => {
      for (const x of [120, 681, 690, 700, 709]) {
        expect([...kernels.naive("exp", [x], { format })], `${x}`).toEqual([Infinity]);
        expect([...kernels.naive("softplus", [x], { format })], `${x}`).toEqual([Infinity]);
        expect([...kernels.naive("sigmoid", [-x], { format })], `${x}`).toEqual([0]);
        expect([...kernels.naiveSoftmaxSteps([x, 0], { format }).shares]).toEqual([NaN, 0]);
      }
      expect([...kernels.naiveSoftmaxSteps([1e305, -1e305], { format }).scaled]).toEqual([
        Infinity,
        -Infinity,
      ]);
    },
  );
});

describe("naive", () => {
  it("loses the logarithm of a share that underflows", () => {
    expect([...kernels.naive("log-softmax", [0, -200])]).toEqual([0, -Infinity]);
    expect(kernels.naive("log-softmax", [0, -200], { format: "float64" })[1]).toBe(-200);
  });

  it("breaks softplus at both ends", () => {
    expect([...kernels.naive("softplus", [-20, 89])]).toEqual([0, Infinity]);
    expect(kernels.naive("softplus", -20, { format: "float64" })[0]).toBeCloseTo(2.06e-9, 11);
  });

  it("loses cross-entropy between sigmoid and logarithm", () => {
    const targets = [0];
    expect(kernels.naive("sigmoid", 20)[0]).toBe(1);
    expect(kernels.naive("binary-cross-entropy", 20, { targets })[0]).toBe(Infinity);
    expect(kernels.naive("binary-cross-entropy", 20, { targets, logFloor: -100 })[0]).toBe(100);
    const exact = kernels.naive("binary-cross-entropy", 20, { targets, format: "float64" });
    expect(exact[0]).toBeCloseTo(20, 6);
  });

  it("has exp and log in four formats", () => {
    expect(kernels.naive("exp", 1, { format: "float64" })[0]).toBe(Math.E);
    expect(kernels.naive("exp", 1)[0]).toBe(Math.fround(Math.E));
    expect(kernels.naive("log", 2, { format: "float64" })[0]).toBe(Math.LN2);
    expect(
      [...kernels.naive("exp", [709, 710], { format: "float64" })].map(Number.isFinite),
    ).toEqual([true, false]);
    expect([...kernels.naive("log", [0, -1, Infinity])]).toEqual([-Infinity, NaN, Infinity]);
  });

  it("answers [] with [] and refuses what cannot be meant", () => {
    expect(kernels.naive("exp", [])).toEqual(new Float64Array());
    expect(() => kernels.naive("log-softmax", [])).toThrow(/x\.length is 0/);
    expect(() => kernels.naive(any("sin"), 1)).toThrow(UnknownNameError);
    expect(() => kernels.naive("exp", 1, { format: any("float8") })).toThrow(/format is "float8"/);
    expect(() => kernels.naive("binary-cross-entropy", [1, 2], { targets: [1] })).toThrow(
      /targets\.length is 1; allowed: 2/,
    );
    expect(() => kernels.naive("binary-cross-entropy", 1)).toThrow(/targets is undefined/);
  });
});
