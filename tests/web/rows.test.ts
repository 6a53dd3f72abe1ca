// Masks, logsumexp, entropy and perplexity through the typed API.
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

describe("keep", () => {
  it("leaves out what is false, exactly as −∞ does, in every form of flags", () => {
    const wanted = kernels.softmax([2, -Infinity, 0.1]);
    for (const keep of [[true, false, true], [1, 0, 1], Uint8Array.of(1, 0, 1)]) {
      expect(kernels.softmax(example, { keep })).toEqual(wanted);
      expect(kernels.softmax([2, NaN, 0.1], { keep })).toEqual(wanted);
    }
    expect(kernels.logSoftmax(example, { keep: [true, false, true] })[1]).toBe(-Infinity);
    expect([...kernels.softmax(example, { keep: [0, 0, 0] })]).toEqual([NaN, NaN, NaN]);
  });

  it("holds for every row, or one flag a logit", () => {
    const logits = [...example, ...example];
    const shared = kernels.softmax(logits, { rowLength: 3, keep: [1, 1, 0] });
    expect(shared.subarray(0, 3)).toEqual(kernels.softmax([2, 1, -Infinity]));
    expect(shared.subarray(3)).toEqual(shared.subarray(0, 3));
    const own = kernels.softmax(logits, { rowLength: 3, keep: [1, 1, 0, 0, 1, 1] });
    expect(own.subarray(3)).toEqual(kernels.softmax([-Infinity, 1, 0.1]));
  });

  it("works for rows that take many trips, resident or not, in place or not", () => {
    const n = 3 * BLOCK;
    const logits = Float32Array.from({ length: n }, (_, i) => (i * 7919) % 13);
    const keep = Uint8Array.from(logits, (_, i) => Number(i % 3 > 0));
    const masked = logits.map((value, i) => (keep[i] ? value : -Infinity));
    for (const rowLength of [3, BLOCK / 2, n]) {
      const wanted = kernels.softmax(masked, { rowLength });
      const same = (shares: Float32Array): boolean =>
        shares.every((p, k) => Object.is(p, wanted[k]));
      expect(same(kernels.softmax(logits, { rowLength, keep }))).toBe(true);
      const buffer = kernels.buffer(n);
      buffer.array.set(logits);
      expect(same(kernels.softmax(buffer, { rowLength, keep, out: buffer }))).toBe(true);
      buffer.release();
    }
  });

  it("is refused in another length or of another kind", () => {
    const call = (keep: unknown) => () => kernels.softmax(example, { keep: any(keep) });
    expect(call([true])).toThrow(ArgumentRangeError);
    expect(call([true])).toThrow(/keep\.length is 1; allowed: 3/);
    expect(call("yes")).toThrow(ArgumentTypeError);
    expect(call([1, 2, 0])).toThrow(/keep\[1\] is 2/);
    expect(call([1, undefined, 0])).toThrow(/keep\[1\] is undefined/);
  });
});

describe("logsumexp", () => {
  it("is the logarithm of the sum, without overflow", () => {
    expect(kernels.logsumexp(example)[0]).toBeCloseTo(2.41703, 6);
    expect(kernels.logsumexp([1000, 1000])[0]).toBe(Math.fround(1000 + Math.LN2));
    expect([...kernels.logsumexp([0, 0, 1, 1], { rowLength: 2, temperature: Infinity })]).toEqual(
      [Math.LN2, Math.LN2].map(Math.fround),
    );
  });

  it("has PyTorch's ends", () => {
    expect(kernels.logsumexp([-Infinity, -Infinity])[0]).toBe(-Infinity);
    expect(kernels.logsumexp([Infinity, 1])[0]).toBe(Infinity);
    expect(kernels.logsumexp([NaN, -Infinity])[0]).toBeNaN();
    expect(kernels.logsumexp([3, NaN])[0]).toBeNaN();
    expect(kernels.logsumexp([3, NaN], { keep: [1, 0] })[0]).toBe(3);
  });

  it("fits with logSoftmax and puts one number a row into `out`", () => {
    const out = new Float32Array(3);
    const rows = kernels.logsumexp([...example, ...example], { rowLength: 3, out });
    expect(rows).toHaveLength(2);
    expect(rows.buffer).toBe(out.buffer);
    expect(out[1]! + kernels.logSoftmax(example)[0]!).toBeCloseTo(2, 6);
  });
});

describe("entropy and perplexity", () => {
  it("know the article's numbers", () => {
    const wanted: [number, number][] = [
      [0.1, 0.0007],
      [0.5, 0.655],
      [1, 1.222],
      [2, 1.481],
      [Infinity, 1.585],
    ];
    for (const [temperature, bits] of wanted) {
      const shares = kernels.softmax(example, { temperature });
      const digits = bits < 0.01 ? 4 : 3;
      expect(kernels.entropy(shares, { unit: "bits" })[0]).toBeCloseTo(bits, digits);
    }
  });

  it("agree with each other and leave shares of 0 out", () => {
    expect(kernels.entropy([0.5, 0.5, 0])[0]).toBe(Math.fround(Math.LN2));
    expect(kernels.perplexity([0.25, 0.25, 0.25, 0.25])[0]).toBe(4);
    expect([...kernels.perplexity([1, 0, 0.5, 0.5], { rowLength: 2 })]).toEqual([1, 2]);
    expect(kernels.entropy([1, 0])[0]).toBe(0);
    expect(kernels.entropy([NaN, 1])[0]).toBeNaN();
    expect(kernels.entropy([-0.5, 1.5])[0]).toBeNaN();
  });

  it("refuse nothing, other units and options", () => {
    expect(() => kernels.entropy([])).toThrow(/shares\.length is 0/);
    expect(() => kernels.entropy([1], { unit: any("choices") })).toThrow(UnknownNameError);
    expect(() => kernels.perplexity([1], any({ unit: "bits" }))).toThrow(UnknownNameError);
  });
});

describe("at the edges of the temperature", () => {
  it("−0 is 0", () => {
    expect([...kernels.softmax([2, 1, 0.1], { temperature: -0 })]).toEqual([1, 0, 0]);
    expect(kernels.logsumexp([2, 1], { temperature: -0 })[0]).toBe(Infinity);
  });

  it.each([2, 3, 6, 7, 49])("a tie of %d passes no gradient back that is equal for all", (n) => {
    const shares = kernels.softmax(new Float32Array(n).fill(1), { temperature: 0 });
    for (const g of [1, 0.1, -3e7]) {
      const back = kernels.softmaxBackward(shares, new Float32Array(n).fill(g), { temperature: 0 });
      expect([...back].every((one) => one === 0)).toBe(true);
    }
    const other = Float32Array.from({ length: n }, (_, i) => (i === 0 ? 2 : 1));
    const back = [...kernels.softmaxBackward(shares, other, { temperature: 0 })];
    expect(back).toEqual(back.map((_, i) => (i === 0 ? Infinity : -Infinity)));
  });
});
