// Sampling and statistics through the typed API.
import { describe, expect, it } from "vitest";
import { BLOCK } from "../../web/src/kernels/memory.js";
import { ArgumentRangeError, load, UnknownNameError } from "../../web/src/kernels/index.js";

const kernels = await load();
const example = [3, 2, 1];
const any = (value: unknown): never => value as never;

describe("samplingShares", () => {
  it("shows that top-p before or after the temperature differs", () => {
    const settings = { topP: 0.8, temperature: 0.5 };
    expect([...kernels.samplingShares(example, settings)]).toEqual([1, 0, 0]);
    const late = kernels.samplingShares(example, {
      ...settings,
      order: ["topK", "topP", "minP", "temperature"],
    });
    expect(late).toEqual(kernels.softmax([3, 2, -Infinity], { temperature: 0.5 }));
  });

  it("filters by k, by share and by flags, row by row", () => {
    const two = kernels.samplingShares([...example, 1, 1, 1], { rowLength: 3, topK: 2 });
    expect(two.subarray(0, 3)).toEqual(kernels.softmax([3, 2, -Infinity]));
    expect([...two.subarray(3)]).toEqual([0.5, 0.5, 0]);
    expect([...kernels.samplingShares(example, { minP: 0.5 })]).toEqual([1, 0, 0]);
    const keep = [false, true, true];
    expect(kernels.samplingShares(example, { keep, topK: 2 })).toEqual(
      kernels.softmax(example, { keep }),
    );
    expect([...kernels.samplingShares([2, 2, 1], { temperature: 0 })]).toEqual([1, 0, 0]);
    expect([...kernels.samplingShares([NaN, 1], { topK: 1 })]).toEqual([NaN, NaN]);
  });

  it("works in place and on rows longer than a trip", () => {
    const row = Float32Array.from({ length: 2 * BLOCK }, (_, i) => (i * 7919) % 10007);
    const largest = row.indexOf(Math.max(...row));
    const out = kernels.samplingShares(row, { topK: 1, out: row });
    expect(out[largest]).toBe(1);
    expect(out.reduce((a, b) => a + b)).toBe(1);
  });
});

describe("sample", () => {
  it("repeats with its seed and stream, and differs without", () => {
    const logits = new Float32Array(100);
    const draw = (seed: number, stream = 0): number[] => [
      ...kernels.sample(logits, { seed, stream, count: 20 }),
    ];
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1)).not.toEqual(draw(1, 1));
    expect(draw(4294967295, 4294967295)).toHaveLength(20);
  });

  it("draws what the filters leave, about as often as the shares say", () => {
    const counts = [0, 0, 0];
    const settings = { topK: 2, count: 20_000, seed: 5 };
    for (const place of kernels.sample(example, settings)) counts[place]! += 1;
    const shares = kernels.samplingShares(example, { topK: 2 });
    expect(counts[2]).toBe(0);
    // Three standard deviations of a share of 0.27 over 20,000 draws.
    expect(Math.abs(counts[1]! / 20_000 - shares[1]!)).toBeLessThan(0.0095);
  });

  it("gives every row its own draws, whatever the rows around it", () => {
    const rows = 2 * BLOCK;
    const logits = new Float32Array(4 * rows);
    const all = kernels.sample(logits, { rowLength: 4, seed: 9, count: 2 });
    expect(all).toHaveLength(2 * rows);
    expect(new Set(all)).toEqual(new Set([0, 1, 2, 3]));
    const some = kernels.sample(logits.subarray(0, 40), { rowLength: 4, seed: 9, count: 2 });
    expect(all.subarray(0, 20)).toEqual(some);
    const masked = kernels.sample(logits, { rowLength: 4, keep: [false, true, false, false] });
    expect(new Set(masked)).toEqual(new Set([1]));
  });

  it("takes the first of a tie at T = 0", () => {
    expect([...kernels.sample([1, 2, 2], { temperature: 0, count: 3 })]).toEqual([1, 1, 1]);
    expect([...kernels.sample([1, 2, 2, 5, 5, 1], { temperature: 0, rowLength: 3 })]).toEqual([
      1, 0,
    ]);
  });

  it("refuses rows without shares and settings without meaning", () => {
    const call =
      (options: object, logits = example) =>
      () =>
        kernels.sample(logits, options);
    expect(call({ rowLength: 1 }, [1, NaN])).toThrow(/row 1 of logits/);
    expect(call({}, [-Infinity, -Infinity])).toThrow(ArgumentRangeError);
    expect(call({ topK: 0 })).toThrow(/topK is 0; allowed: a whole number from 1/);
    expect(call({ topK: 1.5 })).toThrow(ArgumentRangeError);
    expect(call({ topP: 1.5 })).toThrow(/topP is 1\.5; allowed: a number from 0 to 1/);
    expect(call({ minP: NaN })).toThrow(ArgumentRangeError);
    expect(call({ seed: -1 })).toThrow(ArgumentRangeError);
    expect(call({ seed: 2 ** 32 })).toThrow(ArgumentRangeError);
    expect(call({ count: 0 })).toThrow(ArgumentRangeError);
    expect(call({ order: ["topK"] })).toThrow(/order is an array of length 1/);
    expect(call({ order: ["topK", "topK", "topP", "minP"] })).toThrow(ArgumentRangeError);
    expect(call({ order: any("topK") })).toThrow(ArgumentRangeError);
    expect(call({ topQ: 1 })).toThrow(UnknownNameError);
  });
});

describe("statistics", () => {
  it("tells each row's spread, zeros and saturated values", () => {
    const all = kernels.statistics([1, 2, 3, 0, 0, 6], { rowLength: 3, high: 3 });
    expect([...all.mean]).toEqual([2, 2]);
    expect(all.standardDeviation[0]).toBe(1);
    expect([...all.min, ...all.max]).toEqual([1, 0, 3, 6]);
    expect(all.zeros[1]).toBe(Math.fround(2 / 3));
    expect([...all.saturated]).toEqual([1 / 3, 1 / 3].map(Math.fround));
    expect(kernels.statistics([1, 3], { correction: 0 }).standardDeviation[0]).toBe(1);
    expect(kernels.statistics([1, NaN]).max[0]).toBeNaN();
    expect(() => kernels.statistics([])).toThrow(/x\.length is 0/);
  });
});
