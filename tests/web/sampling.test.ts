// Sampling and statistics through the typed API.
import { describe, expect, it } from "vitest";
import { BLOCK } from "../../web/src/kernels/memory.js";
import createModule from "../../web/src/kernels/generated/module.js";
import { commonBytes, wasmText } from "../../web/src/kernels/generated/wasm.js";
import {
  ArgumentRangeError,
  ArgumentTypeError,
  Kernels,
  load,
  UnknownNameError,
  SoftbendError,
} from "../../web/src/kernels/index.js";
import { textAsBytes } from "../../web/src/kernels/text-as-bytes.js";

const kernels = await load();
/** Kernels whose memory has not grown yet. */
const freshKernels = async (): Promise<Kernels> =>
  new Kernels(await createModule({ wasm: textAsBytes(commonBytes, wasmText) }), "fresh");
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

  it("writes into `out`, wherever that lives and however the memory grows", async () => {
    const options = { rowLength: 3, count: 2, seed: 3 };
    const logits = [3, 2, 1, 0, 0, 6];
    const wanted = kernels.sample(logits, options);
    const out = new Uint32Array(4);
    expect(kernels.sample(logits, { ...options, out })).toBe(out);
    expect(out).toEqual(wanted);
    const longer = new Uint32Array(6).fill(9);
    expect(kernels.sample(logits, { ...options, out: longer })).toEqual(wanted);
    expect([...longer.subarray(4)]).toEqual([9, 9]);
    const own = await freshKernels();
    const { buffer, byteOffset } = own.buffer(6).array;
    const long = new Float32Array(3 * 300_000);
    const resident = new Uint32Array(buffer, byteOffset, 3);
    const drawn = own.sample(long, { rowLength: 300_000, seed: 3, out: resident });
    expect(drawn).toEqual(kernels.sample(long, { rowLength: 300_000, seed: 3 }));
    expect([buffer.byteLength, drawn.byteOffset]).toEqual([0, byteOffset]);
    const detached = (): unknown => own.sample(logits, { ...options, out: resident });
    expect(detached).toThrow(ArgumentRangeError);
    const short = (): unknown => kernels.sample(logits, { ...options, out: new Uint32Array(3) });
    expect(short).toThrow(ArgumentRangeError);
    expect(short).toThrow(/out\.length is 3; allowed: 4 or more/);
    const other = (): unknown => kernels.sample(logits, { out: any(new Float32Array(9)) });
    expect(other).toThrow(ArgumentTypeError);
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

  it("writes into the arrays of `out`, and makes those that are missing", async () => {
    const x = [1, 2, 3, 0, 0, 6];
    const wanted = kernels.statistics(x, { rowLength: 3 });
    const out = { mean: new Float32Array(3).fill(9), max: kernels.buffer(2) };
    const all = kernels.statistics(x, { rowLength: 3, out });
    expect(all).toEqual(wanted);
    expect([...out.mean]).toEqual([2, 2, 9]);
    expect([...out.max.array]).toEqual([3, 6]);
    out.max.release();
    expect(kernels.statistics(x, { rowLength: 3, out: all }).min).toBe(all.min);
    // Over its own input, and with columns in a memory that grows on the way.
    const row = Float32Array.from(x);
    const inPlace = kernels.statistics(row, { rowLength: 3, out: { mean: row.subarray(1) } });
    expect(inPlace).toEqual(wanted);
    const own = await freshKernels();
    const [zeros, { buffer }] = [own.buffer(1), own.buffer(1).array];
    const long = new Float32Array(300_000).fill(2);
    expect([...own.statistics(long, { out: { zeros } }).zeros]).toEqual([0]);
    expect([buffer.byteLength, zeros.array[0]]).toEqual([0, 0]);
  });

  it("refuses an `out` that is short, unknown or of another kind", () => {
    const call = (out: object) => () => kernels.statistics([1, 2], { rowLength: 1, out });
    expect(call({ mean: new Float32Array(1) })).toThrow(
      /out\.mean\.length is 1; allowed: 2 or more/,
    );
    expect(call({ mean: new Float32Array(1) })).toThrow(ArgumentRangeError);
    expect(call({ mean: [1, 2] })).toThrow(ArgumentTypeError);
    expect(call({ median: new Float32Array(2) })).toThrow(UnknownNameError);
    expect(call(new Float32Array(12))).toThrow(ArgumentTypeError);
    expect(call(any(null))).toThrow(ArgumentTypeError);
  });
});

describe("equal shares", () => {
  it.each([
    [10, 0.5],
    [50, 0.5],
    [100, 0.5],
    [100, 0.2],
    [25, 0.2],
    [7, 3 / 7],
  ])("of %d are kept up to exactly %d of them", (n, topP) => {
    const shares = kernels.samplingShares(new Float32Array(n), { topP });
    expect([...shares].filter((share) => share > 0)).toHaveLength(Math.round(n * topP));
  });
});

describe("settings that mean nothing", () => {
  it.each([
    [() => kernels.statistics([5], { correction: 2 }), "correction is 2; allowed: 0 or 1"],
    [
      () => kernels.sample([1, 2, 3], { rowLength: 1, count: 2 ** 32 - 1 }),
      "count times rows is 12884901885; allowed: 536870912 or fewer",
    ],
    [
      () => kernels.naive("binary-cross-entropy", [0, 0], { targets: [0.5, 5] }),
      "targets[1] is 5; allowed: a number from 0 to 1",
    ],
  ])("%#: are refused", (call, message) => {
    expect(call).toThrow(SoftbendError);
    expect(call).toThrow(message);
  });
});
