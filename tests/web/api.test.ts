// The typed API on the real wasm: shapes, where results land, what is refused and how.
import { describe, expect, it } from "vitest";
import { BLOCK } from "../../web/src/kernels/memory.js";
import {
  ArgumentRangeError,
  ArgumentTypeError,
  type ActivationId,
  type FloatInput,
  load,
  OutOfMemoryError,
  SoftbendError,
  UnknownNameError,
} from "../../web/src/kernels/index.js";

const kernels = await load();
const example = [2, 1, 0.1];

/** For calls that the types forbid and JavaScript allows. */
const any = (value: unknown): never => value as never;

describe("load", () => {
  it("gives everyone the same instance", async () => {
    expect(await load()).toBe(kernels);
  });
});

describe("memory that grows", () => {
  it("does not lose the row whose steps are asked for", () => {
    const n = kernels.buffer(1).array.buffer.byteLength / 16 + 1;
    const logits = kernels.buffer(n);
    logits.array.fill(1);
    const { shares, max } = kernels.softmaxSteps(logits);
    expect([max, shares[0]! * n]).toEqual([1, expect.closeTo(1, 5)]);
    logits.release();
  });

  it("makes an older view an error, not an empty row, in the oldest Node too", () => {
    const buffer = kernels.buffer(4);
    const view = buffer.array;
    kernels.buffer(view.buffer.byteLength / 4).release();
    expect(view).toHaveLength(0);
    expect(() => kernels.activation("relu", view)).toThrow(/^x is a detached array; allowed: /);
    expect(() => kernels.softmax(view)).toThrow(/^logits is a detached array/);
    buffer.release();
  });
});

describe("activations", () => {
  it("lists every definition with an id of its own", () => {
    const ids = kernels.activations().map((definition) => definition.id);
    expect(ids).toEqual(expect.arrayContaining(["identity", "relu", "gelu", "gelu-tanh", "silu"]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("applies every one of them, value and slope, to any kind of input", () => {
    for (const { id } of kernels.activations()) {
      const inputs: FloatInput[] = [0.5, [0.5], Float32Array.of(0.5), Float64Array.of(0.5)];
      for (const call of ["activation", "derivative"] as const) {
        const results = inputs.map((x) => kernels[call](id as ActivationId, x));
        for (const result of results) {
          expect(result).toBeInstanceOf(Float32Array);
          expect(result).toEqual(results[0]);
          expect(result).toHaveLength(1);
          expect(result[0]).not.toBeNaN();
        }
      }
    }
  });

  it("answers [] with []", () => {
    expect(kernels.activation("relu", [])).toEqual(new Float32Array());
  });

  it("knows the published values", () => {
    expect([...kernels.activation("relu", [-1, 0, 2])]).toEqual([0, 0, 2]);
    expect(kernels.activation("gelu", -0.751791525)[0]).toBeCloseTo(-0.169971207, 7);
    expect(kernels.activation("silu", -1.278464543)[0]).toBeCloseTo(-0.278464543, 7);
    expect(kernels.derivative("sigmoid", 4)[0]).toBeCloseTo(0.0176627, 6);
  });

  it("takes parameters by name and rounds nothing else", () => {
    const parameters = { negativeSlope: 0.5 };
    expect([...kernels.activation("leaky-relu", [-2, 2], { parameters })]).toEqual([-1, 2]);
    expect(kernels.activation("leaky-relu", -2, { parameters: {} })[0]).toBe(Math.fround(-0.02));
  });
});

describe("softmax", () => {
  it("turns scores into the article's shares", () => {
    const shares = kernels.softmax(example);
    [0.659, 0.2424, 0.0986].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 4));
  });

  it("is exact at both ends of the temperature", () => {
    expect([...kernels.softmax([2, 2, 1], { temperature: 0 })]).toEqual([0.5, 0.5, 0]);
    expect([...kernels.softmax([5, -Infinity, 1], { temperature: Infinity })]).toEqual([
      0.5, 0, 0.5,
    ]);
  });

  it("gives −∞ exactly 0 and a row without a score NaN", () => {
    expect(kernels.softmax([2, -Infinity, 0.1], { temperature: 100 })[1]).toBe(0);
    expect([...kernels.softmax([-Infinity, -Infinity])]).toEqual([NaN, NaN]);
  });

  it("works row by row", () => {
    const rows = kernels.softmax([2, 1, 0.1, 0, 3, 1], { rowLength: 3 });
    expect(rows.subarray(0, 3)).toEqual(kernels.softmax(example));
    expect(rows.subarray(3)).toEqual(kernels.softmax([0, 3, 1]));
  });

  it("shows every step of the same arithmetic", () => {
    const steps = kernels.softmaxSteps(example, { temperature: 2 });
    expect(steps.max).toBe(2);
    expect(steps.shifted[1]).toBe(-0.5);
    expect(steps.sum).toBeCloseTo(steps.exponentials.reduce((a, b) => a + b));
    const shares = kernels.softmax(example, { temperature: 2 });
    shares.forEach((share, i) => expect(steps.shares[i]).toBeCloseTo(share, 6));
  });

  it("logSoftmax is its logarithm where that exists and finite where it is not", () => {
    expect(kernels.logSoftmax([0, -200])[1]).toBe(-200);
    expect(kernels.logSoftmax(example)[0]).toBeCloseTo(-0.417, 3);
  });
});

describe("memory", () => {
  it("carries arrays longer than its block through unchanged", () => {
    const x = Float32Array.from({ length: 3 * BLOCK + 7 }, (_, i) => i - BLOCK);
    const whole = kernels.activation("identity", x);
    expect(whole).toEqual(x);
    expect(kernels.activation("silu", x).at(-1)).toBe(x.at(-1));
  });

  it("does rows far larger than the memory it started with, and views never go stale", () => {
    const buffer = kernels.buffer(3);
    buffer.array.set(example);
    const row = new Float32Array(8_000_000).fill(1);
    const shares = kernels.softmax(row, { out: row });
    expect(shares[7_999_999]).toBeCloseTo(1 / 8_000_000, 12);
    expect([...buffer.array]).toEqual([...Float32Array.from(example)]);
    expect(kernels.softmax(buffer, { out: buffer })).toEqual(kernels.softmax(example));
    buffer.release();
  });

  it("writes into `out`, longer or resident, and returns what it wrote", () => {
    const out = new Float32Array(5).fill(9);
    const result = kernels.activation("relu", [-1, 2], { out });
    expect(result.buffer).toBe(out.buffer);
    expect([...out]).toEqual([0, 2, 9, 9, 9]);
    const buffer = kernels.buffer(2);
    expect([...kernels.activation("relu", [-1, 2], { out: buffer })]).toEqual([0, 2]);
    expect([...buffer.array]).toEqual([0, 2]);
    buffer.release();
  });

  it("is right when input and out overlap askew", () => {
    const shared = Float32Array.from({ length: 2 * BLOCK + 1 }, (_, i) => i);
    kernels.activation("identity", shared.subarray(0, -1), { out: shared.subarray(1) });
    expect(shared[2 * BLOCK]).toBe(2 * BLOCK - 1);
    expect(shared[BLOCK + 1]).toBe(BLOCK);
  });

  it("gives every buffer back", () => {
    const first = kernels.buffer(1000);
    const address = first.array.byteOffset;
    first.release();
    for (let i = 0; i < 10_000; i += 1) kernels.buffer(1000).release();
    const last = kernels.buffer(1000);
    expect(last.array.byteOffset).toBe(address);
    last.release();
    expect(() => last.array).toThrow(/released/);
  });

  it("says when it cannot grow and stays usable", () => {
    const whole: { release(): void }[] = [];
    expect(() => {
      for (;;) whole.push(kernels.buffer(2 ** 28));
    }).toThrow(OutOfMemoryError);
    whole.forEach((buffer) => buffer.release());
    expect(kernels.softmax([1])[0]).toBe(1);
  });
});

describe("refusals name argument, value and what is allowed", () => {
  const cases: [string, () => unknown, new (...args: never[]) => SoftbendError, RegExp][] = [
    [
      "unknown id",
      () => kernels.activation(any("geluu"), 1),
      UnknownNameError,
      /id is "geluu".*gelu/,
    ],
    ["no id", () => kernels.activation(any(undefined), 1), UnknownNameError, /id is undefined/],
    [
      "unknown parameter",
      () => kernels.activation("elu", 1, { parameters: { beta: 1 } }),
      UnknownNameError,
      /parameter of elu is "beta"; allowed: alpha/,
    ],
    [
      "parameter of another kind",
      () => kernels.activation("elu", 1, { parameters: { alpha: any("1") } }),
      ArgumentTypeError,
      /parameters\.alpha is "1"/,
    ],
    [
      "parameter outside",
      () => kernels.activation("softplus", 1, { parameters: { beta: -1 } }),
      ArgumentRangeError,
      /parameters\.beta is -1; allowed: a number from/,
    ],
    [
      "NaN parameter",
      () => kernels.activation("elu", 1, { parameters: { alpha: NaN } }),
      ArgumentRangeError,
      /parameters\.alpha is NaN/,
    ],
    ["a string", () => kernels.activation("relu", any("1")), ArgumentTypeError, /x is "1"/],
    [
      "a string within",
      () => kernels.activation("relu", any([1, "2"])),
      ArgumentTypeError,
      /x\[1\]/,
    ],
    [
      "a hole",
      () => kernels.activation("relu", any(new Array(2))),
      ArgumentTypeError,
      /x\[0\] is undefined/,
    ],
    [
      "big integers",
      () => kernels.activation("relu", any(BigInt64Array.of(1n))),
      ArgumentTypeError,
      /x/,
    ],
    ["nothing", () => kernels.activation("relu", any(null)), ArgumentTypeError, /x is null/],
    [
      "T < 0",
      () => kernels.softmax(example, { temperature: -1 }),
      ArgumentRangeError,
      /is -1; allowed: 0/,
    ],
    ["T NaN", () => kernels.softmax(example, { temperature: NaN }), ArgumentRangeError, /is NaN/],
    [
      "T text",
      () => kernels.softmax(example, { temperature: any("1") }),
      ArgumentTypeError,
      /is "1"/,
    ],
    ["empty row", () => kernels.softmax([]), ArgumentRangeError, /logits\.length is 0/],
    [
      "rows",
      () => kernels.softmax(example, { rowLength: 2 }),
      ArgumentRangeError,
      /rowLength is 2.*\(3\)/,
    ],
    [
      "row of 0",
      () => kernels.softmax(example, { rowLength: 0 }),
      ArgumentRangeError,
      /rowLength is 0/,
    ],
    [
      "short out",
      () => kernels.softmax(example, { out: new Float32Array(2) }),
      ArgumentRangeError,
      /out\.length is 2; allowed: 3 or more/,
    ],
    [
      "out of another kind",
      () => kernels.softmax(example, { out: any(new Float64Array(3)) }),
      ArgumentTypeError,
      /out is a Float64Array/,
    ],
    [
      "unknown option",
      () => kernels.softmax(example, any({ temprature: 2 })),
      UnknownNameError,
      /option is "temprature"; allowed: temperature/,
    ],
    ["buffer of 0", () => kernels.buffer(0), ArgumentRangeError, /length is 0/],
    [
      "unknown function",
      () => kernels.elementary(any("sin"), 1),
      UnknownNameError,
      /name is "sin"/,
    ],
  ];

  it.each(cases)("%s", (_name, call, type, message) => {
    expect(call).toThrow(type);
    expect(call).toThrow(SoftbendError);
    expect(call).toThrow(message);
  });
});
