// Losses, gradients and gated units through the typed API.
import { describe, expect, it } from "vitest";
import { BLOCK } from "../../web/src/kernels/memory.js";
import {
  ArgumentRangeError,
  ArgumentTypeError,
  load,
  UnknownNameError,
} from "../../web/src/kernels/index.js";

const kernels = await load();
const example = [2, 1, 0.1];
const any = (value: unknown): never => value as never;

describe("crossEntropy", () => {
  it("is −log of the target's share", () => {
    expect(kernels.crossEntropy(example, 0)[0]).toBeCloseTo(0.41703, 5);
    expect(kernels.crossEntropy([100, 0, 0], [0])[0]).toBeCloseTo(2 * 3.720076e-44, 45);
    expect(kernels.crossEntropy([1, 0, 0], 0)[0]).toBeCloseTo(0.5514447, 6);
  });

  it("smooths, ignores and reduces as PyTorch does", () => {
    const logits = [...example, 0, 3, 1, ...example];
    const targets = [0, 2, -100];
    const losses = kernels.crossEntropy(logits, targets, { rowLength: 3 });
    expect(losses).toHaveLength(3);
    expect(losses[1]).toBeCloseTo(2.1698, 4);
    expect(losses[2]).toBe(0);
    const options = { rowLength: 3, reduction: "mean" } as const;
    const mean = kernels.crossEntropy(logits, targets, options);
    expect(mean).toHaveLength(1);
    expect(mean[0]).toBeCloseTo((losses[0]! + losses[1]!) / 2, 6);
    const out = kernels.buffer(1);
    kernels.crossEntropy(logits, targets, { rowLength: 3, reduction: "sum", out });
    expect(out.array[0]).toBeCloseTo(losses[0]! + losses[1]!, 6);
    out.release();
    const smooth = kernels.crossEntropy(example, 0, { labelSmoothing: 0.3 });
    expect(smooth[0]).toBeCloseTo(0.7 * 0.41703 + 0.1 * (0.41703 + 1.41703 + 2.31703), 5);
    expect(kernels.crossEntropy(example, 1, { ignoreIndex: 1, reduction: "mean" })[0]).toBeNaN();
  });

  it("has the gradient shares − target, of the mean a row's part", () => {
    const gradient = kernels.crossEntropyGradient(example, 0);
    const shares = kernels.softmax(example);
    expect(gradient[0]).toBeCloseTo(shares[0]! - 1, 6);
    expect(gradient[2]).toBe(shares[2]);
    expect(kernels.crossEntropyGradient([-8, 8, 0], 0)[0]).toBeCloseTo(-1, 6);
    expect(kernels.crossEntropyGradient([50, 0], 0)[0]).toBeCloseTo(-1.928749848e-22, 29);
    const mean = kernels.crossEntropyGradient([...example, ...example], [0, 0], {
      rowLength: 3,
      reduction: "mean",
    });
    expect(mean[5]).toBe(shares[2]! / 2);
  });

  it("takes more rows than one trip", () => {
    const rows = 3 * BLOCK;
    const logits = Float32Array.from({ length: 3 * rows }, (_, i) => (i * 31) % 7);
    const targets = Int32Array.from({ length: rows }, (_, i) => i % 3);
    const losses = kernels.crossEntropy(logits, targets, { rowLength: 3 });
    const last = logits.subarray(-3);
    expect(losses.at(-1)).toBe(kernels.crossEntropy(last, targets.at(-1)!)[0]);
    const gradient = kernels.crossEntropyGradient(logits, targets, { rowLength: 3, out: logits });
    expect(gradient.subarray(0, 3)).toEqual(kernels.crossEntropyGradient([0, 3, 6], 0));
  });

  it("refuses targets that are no class", () => {
    const call = (targets: unknown) => () => kernels.crossEntropy(example, any(targets));
    expect(call(3)).toThrow(ArgumentRangeError);
    expect(call(3)).toThrow(/targets\[0\] is 3; allowed: a class from 0 to 2, or -100/);
    expect(call(0.5)).toThrow(ArgumentRangeError);
    expect(call([0, 1])).toThrow(/targets\.length is 2; allowed: 1/);
    expect(call("cat")).toThrow(ArgumentTypeError);
    expect(() => kernels.crossEntropy([], [])).toThrow(ArgumentRangeError);
    expect(() => kernels.crossEntropy(example, 0, { labelSmoothing: 1.5 })).toThrow(
      /labelSmoothing/,
    );
    expect(() => kernels.crossEntropy(example, 0, { reduction: any("avg") })).toThrow(
      UnknownNameError,
    );
  });
});

describe("binaryCrossEntropy", () => {
  it("keeps what sigmoid and logarithm lose", () => {
    expect([...kernels.binaryCrossEntropy([20, -200, 0], [0, 1, 0.5])]).toEqual(
      [20, 200, Math.LN2].map(Math.fround),
    );
    expect(kernels.binaryCrossEntropy(20, 1)[0]).toBeCloseTo(2.0611536e-9, 15);
    expect(kernels.binaryCrossEntropyGradient(20, 1)[0]).toBeCloseTo(-2.0611536e-9, 15);
    expect(kernels.binaryCrossEntropy([], [])).toHaveLength(0);
    expect(() => kernels.binaryCrossEntropy([1], [])).toThrow(/targets\.length is 0; allowed: 1/);
  });

  it("reduces to the mean or the sum", () => {
    const [logits, targets] = [Float32Array.of(1, -2, 0.5), [1, 0, 0.25]];
    const each = [...kernels.binaryCrossEntropy(logits, targets)];
    const sum = each.reduce((total, loss) => total + loss, 0);
    const call = (reduction: "mean" | "sum") =>
      kernels.binaryCrossEntropy(logits, targets, { reduction });
    expect([...call("sum")]).toEqual([Math.fround(sum)]);
    expect([...call("mean")]).toEqual([Math.fround(sum / 3)]);
    expect(kernels.binaryCrossEntropy([], [], { reduction: "mean" })[0]).toBeNaN();
    expect([...kernels.binaryCrossEntropy([], [], { reduction: "sum" })]).toEqual([0]);
    const slopes = [...kernels.binaryCrossEntropyGradient(logits, targets)];
    const mean = kernels.binaryCrossEntropyGradient(logits, targets, { reduction: "mean" });
    mean.forEach((slope, i) => expect(slope).toBeCloseTo(slopes[i]! / 3, 7));
    const buffer = kernels.buffer(1);
    kernels.binaryCrossEntropy(logits, targets, { reduction: "sum", out: buffer });
    expect(buffer.array[0]).toBe(Math.fround(sum));
    buffer.release();
    expect(() =>
      kernels.binaryCrossEntropy(logits, targets, { reduction: any("average") }),
    ).toThrow(UnknownNameError);
  });

  it("refuses targets outside 0 to 1", () => {
    for (const call of ["binaryCrossEntropy", "binaryCrossEntropyGradient"] as const) {
      for (const wrong of [-0.5, 1.25, NaN, Infinity]) {
        const attempt = () => kernels[call]([1, 2], [0.5, wrong]);
        expect(attempt).toThrow(ArgumentRangeError);
        expect(attempt).toThrow(`targets[1] is ${wrong}; allowed: a number from 0 to 1`);
      }
    }
  });
});

describe("softmaxBackward", () => {
  it("is the Jacobian: one row of it for one share", () => {
    const shares = kernels.softmax(example);
    const row = kernels.softmaxBackward(shares, [1, 0, 0]);
    [0.2247, -0.1598, -0.065].forEach((slope, i) => expect(row[i]).toBeCloseTo(slope, 4));
    const halved = kernels.softmaxBackward(shares, [1, 0, 0], { temperature: 2 });
    expect(halved[0]).toBe(row[0]! / 2);
    const logs = kernels.logSoftmaxBackward(kernels.logSoftmax(example), [1, 0, 0]);
    expect(logs[0]).toBeCloseTo(1 - shares[0]!, 6);
    expect(logs[1]).toBeCloseTo(-shares[1]!, 6);
  });

  it("works row by row in resident buffers, in place", () => {
    const buffer = kernels.buffer(6);
    buffer.array.set([...kernels.softmax(example), ...kernels.softmax([1, 1, 1])]);
    const upstream = [1, 0, 0, 0, 3, 0];
    const wanted = kernels.softmaxBackward(buffer, upstream, { rowLength: 3 });
    kernels.softmaxBackward(buffer, upstream, { rowLength: 3, out: buffer });
    expect(buffer.array).toEqual(wanted);
    expect(wanted[4]).toBeCloseTo(2 / 3, 6);
    buffer.release();
    expect(() => kernels.softmaxBackward([1, 2], [1])).toThrow(/upstream\.length is 1; allowed: 2/);
    expect(() => kernels.softmaxBackward([], [])).toThrow(/shares\.length is 0/);
  });
});

describe("gated", () => {
  it("takes values first and gates second, as F.glu", () => {
    const glu = kernels.gated("glu", [1, 2, 3, 4]);
    expect(glu).toHaveLength(2);
    [0.9526, 1.964].forEach((value, i) => expect(glu[i]).toBeCloseTo(value, 4));
    expect([...kernels.gated("reglu", [1, 2, 3, -4, 5, 6], { rowLength: 2 })]).toEqual([2, 0, 30]);
    expect(kernels.gatedPair("glu", [3, 4], [1, 2])).toEqual(glu);
    expect(kernels.gatedPair("swiglu", 1, 2)[0]).toBeCloseTo(2 * 0.7310586, 6);
    expect(kernels.gatedPair("geglu", 1, 2)[0]).toBeCloseTo(2 * 0.8413447, 6);
    expect(kernels.gatedPair("geglu", [], [])).toHaveLength(0);
  });

  it("copies what it would overwrite", () => {
    const shared = Float32Array.from({ length: 4 * BLOCK }, (_, i) => i % 11);
    const wanted = kernels.gated("glu", shared, { rowLength: 4 });
    expect(kernels.gated("glu", shared, { rowLength: 4, out: shared })).toEqual(wanted);
    const buffer = kernels.buffer(5);
    buffer.array.set([1, 2, 3, 4, 5]);
    const result = kernels.gatedPair("reglu", buffer.array.subarray(0, 4), [1, 1, 1, 1], {
      out: buffer.array.subarray(1),
    });
    expect([...result]).toEqual([1, 2, 3, 4]);
    buffer.release();
  });

  it("refuses odd rows, unequal pairs and other names", () => {
    expect(() => kernels.gated("glu", [1, 2, 3])).toThrow(/rowLength is 3; allowed: an even/);
    expect(() => kernels.gated("glu", [])).toThrow(ArgumentRangeError);
    expect(() => kernels.gatedPair("glu", [1], [1, 2])).toThrow(/up\.length is 2; allowed: 1/);
    expect(() => kernels.gated(any("gelu"), [1, 2])).toThrow(
      /name is "gelu"; allowed: glu, swiglu/,
    );
  });
});
