// The plain JavaScript build of the kernels returns the very bits of the WebAssembly one.
import { describe, expect, it } from "vitest";
import createFallback from "../../web/src/kernels/fallback-module.js";
import {
  type ActivationId,
  elementaryNames,
  formatNames,
  gatedNames,
  Kernels,
  load,
  naiveNames,
} from "../../web/src/kernels/index.js";

const kernels = await load();
const fallback = new Kernels(await createFallback(), "fallback");

/** Every exponent, both signs, some mantissas, the special values. */
function battery(): Float32Array {
  const bits = [0, 0x80000000, 0x7f800000, 0xff800000, 0x7fc00000, 1, 0x80000001];
  for (let exponent = 0; exponent < 255; exponent += 1) {
    for (const mantissa of [0, 1, 0x123456, 0x2aaaaa, 0x400000, 0x5a5a5a, 0x7fffff]) {
      bits.push((exponent << 23) | mantissa, ((exponent << 23) | mantissa | 0x80000000) >>> 0);
    }
  }
  return new Float32Array(Uint32Array.from(bits).buffer);
}

/** Bits with every NaN alike. */
const bitsOf = (floats: Float32Array): Uint32Array =>
  Uint32Array.from(new Uint32Array(floats.slice().buffer), (bits, i) =>
    Number.isNaN(floats[i]) ? 0x7fc00000 : bits,
  );

describe("the fallback", () => {
  const x = battery();
  it.each(kernels.activations().map(({ id }) => id as ActivationId))("agrees on %s", (id) => {
    expect(bitsOf(fallback.activation(id, x))).toEqual(bitsOf(kernels.activation(id, x)));
    expect(bitsOf(fallback.derivative(id, x))).toEqual(bitsOf(kernels.derivative(id, x)));
  });

  it.each(elementaryNames)("agrees on %s", (name) => {
    expect(bitsOf(fallback.elementary(name, x))).toEqual(bitsOf(kernels.elementary(name, x)));
  });

  it.each([0, 1e-40, 0.1, 1, 3, Infinity])("agrees on softmax at T = %d", (temperature) => {
    const finite = x.filter((value) => Math.abs(value) < 1e30);
    const rows = finite.subarray(0, finite.length - (finite.length % 7));
    for (const call of ["softmax", "logSoftmax"] as const) {
      const options = { temperature, rowLength: 7 };
      expect(bitsOf(fallback[call](rows, options))).toEqual(bitsOf(kernels[call](rows, options)));
      expect(bitsOf(fallback[call](finite, { temperature }))).toEqual(
        bitsOf(kernels[call](finite, { temperature })),
      );
    }
  });

  /** Rows of 7 ordinary logits, and flags and targets to go with them. */
  const rowLength = 7;
  const finite = x.filter((value) => Math.abs(value) < 1e6 && Math.abs(value) > 1e-6);
  const logits = finite.subarray(0, finite.length - (finite.length % 14));
  const other = logits.map((value, i) => ((i * 7919) % 101) / 50 - 1 + value / 1e7);
  const keep = Uint8Array.from(logits, (_, i) => Number(i % 5 > 0));
  const wanted = x.map((_, i) => (i % 11) / 10);
  const classes = Int32Array.from({ length: logits.length / 7 }, (_, i) => i % 7);
  const shares = kernels.softmax(logits, { rowLength });
  const logShares = kernels.logSoftmax(logits, { rowLength });

  const calls: Record<string, (of: Kernels) => Float32Array | Float64Array | Uint32Array> = {
    logsumexp: (of) => of.logsumexp(logits, { rowLength, keep, temperature: 0.7 }),
    masks: (of) => of.softmax(logits, { rowLength, keep }),
    entropy: (of) => of.entropy(shares, { rowLength, unit: "bits" }),
    perplexity: (of) => of.perplexity(shares, { rowLength }),
    softmaxBackward: (of) => of.softmaxBackward(shares, other, { rowLength, temperature: 3 }),
    logSoftmaxBackward: (of) => of.logSoftmaxBackward(logShares, other, { rowLength }),
    crossEntropy: (of) => of.crossEntropy(logits, classes, { rowLength, labelSmoothing: 0.1 }),
    crossEntropyGradient: (of) => of.crossEntropyGradient(logits, classes, { rowLength }),
    binaryCrossEntropy: (of) => of.binaryCrossEntropy(x, wanted),
    binaryCrossEntropyGradient: (of) => of.binaryCrossEntropyGradient(x, wanted),
    samplingShares: (of) => of.samplingShares(other, { rowLength, topK: 5, topP: 0.9, minP: 0.1 }),
    sample: (of) => of.sample(other, { rowLength, seed: 7, stream: 8, count: 3 }),
    ...Object.fromEntries(
      Object.keys(kernels.statistics(1)).map((name) => [
        name,
        (of: Kernels) => of.statistics(logits, { rowLength })[name as "mean"],
      ]),
    ),
    ...Object.fromEntries(
      gatedNames.map((name) => [name, (of: Kernels) => of.gatedPair(name, x, x.toReversed())]),
    ),
    ...Object.fromEntries(
      formatNames.flatMap((format) => [
        [`steps in ${format}`, (of: Kernels) => of.naiveSoftmaxSteps(other, { format }).shares],
        ...naiveNames.map((name) => [
          `naive ${name} in ${format}`,
          (of: Kernels) => of.naive(name, logits, { format, targets: keep }),
        ]),
      ]),
    ),
  };

  it.each(Object.entries(calls))("agrees on %s", (_name, call) => {
    const result = call(kernels);
    const same = (values: typeof result) =>
      values instanceof Float32Array ? bitsOf(values) : values;
    expect(result.length).toBeGreaterThan(70);
    expect(same(call(fallback))).toEqual(same(result));
  });
});

describe("a memory that has grown", () => {
  it.each([
    ["WebAssembly", kernels],
    ["the fallback", fallback],
  ])("leaves no old view that could be read or written in %s", (_, calls) => {
    const buffer = calls.buffer(2);
    const view = buffer.array;
    view.set([1, 2]);
    calls.buffer(view.buffer.byteLength / 4).release();
    expect(view).toHaveLength(0);
    expect(() => calls.activation("relu", [5, 6], { out: view })).toThrow(/^out is a detached/);
    expect(() => calls.crossEntropy([1, 2], view)).toThrow(/^targets is a detached/);
    expect([...buffer.array]).toEqual([1, 2]);
    buffer.release();
  });

  it.each([
    ["WebAssembly", kernels],
    ["the fallback", fallback],
  ])("writes losses of single logits over them in %s", (_, calls) => {
    const buffer = calls.buffer(3);
    buffer.array.set([1, 2, 3]);
    calls.crossEntropy(buffer, [0, 0, 0], { rowLength: 1, out: buffer, reduction: "none" });
    expect([...buffer.array]).toEqual([0, 0, 0]);
    buffer.release();
  });
});
