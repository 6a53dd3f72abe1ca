// Loops with KernelBuffer and `out` neither allocate nor grow, and call the kernels as seldom as can be.
import { beforeEach, describe, expect, it } from "vitest";
import createModule, { type MainModule } from "../../web/src/kernels/generated/module.js";
import { commonBytes, wasmText } from "../../web/src/kernels/generated/wasm.js";
import { type KernelBuffer, Kernels, OutOfMemoryError } from "../../web/src/kernels/index.js";
import { BLOCK } from "../../web/src/kernels/memory.js";
import { textAsBytes } from "../../web/src/kernels/text-as-bytes.js";

type Binding = Exclude<keyof MainModule, "HEAPF32">;

/** A module of its own whose every call is counted, and kernels on it. */
async function counted(): Promise<{
  kernels: Kernels;
  calls: Map<string, number>;
  bytes(): number;
}> {
  const module = await createModule({ wasm: textAsBytes(commonBytes, wasmText) });
  const calls = new Map<string, number>();
  const watched = new Proxy(module, {
    get(target, name: Binding) {
      const value: unknown = target[name];
      if (typeof value !== "function") return value;
      return (...given: unknown[]): unknown => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        return (value as (...rest: unknown[]) => unknown)(...given);
      };
    },
  });
  return {
    kernels: new Kernels(watched, "counted"),
    calls,
    bytes: () => module.HEAPF32.buffer.byteLength,
  };
}

const { kernels, calls, bytes } = await counted();
const count = (name: Binding): number => calls.get(name) ?? 0;
const rounds = 20;
const lengths = [1, 10, BLOCK, BLOCK + 1, 3 * BLOCK, 50_257];

/** Warms up with one call, then calls again and again; what that cost. */
function cost(call: () => unknown): { calls: Map<string, number>; grown: number } {
  call();
  calls.clear();
  const before = bytes();
  for (let i = 0; i < rounds; i += 1) call();
  return { calls: new Map(calls), grown: bytes() - before };
}

beforeEach(() => calls.clear());

describe("a loop of calls", () => {
  it.each(lengths)("on buffers of %d floats calls the kernel once each and nothing else", (n) => {
    const [x, out] = [kernels.buffer(n), kernels.buffer(n)];
    for (const [name, call] of [
      ["value", () => kernels.activation("gelu", x, { out })],
      ["slope", () => kernels.derivative("gelu", x, { out })],
      ["elementary", () => kernels.elementary("exp", x, { out })],
      ["softmax", () => kernels.softmax(x, { temperature: 0.7, out })],
      ["logSoftmax", () => kernels.logSoftmax(x, { out })],
    ] as const) {
      expect(cost(call)).toEqual({ calls: new Map([[name, rounds]]), grown: 0 });
    }
    x.release();
    out.release();
  });

  it.each(lengths)("on arrays of %d floats with `out` calls once per block", (n) => {
    const [x, out] = [new Float32Array(n), new Float32Array(n)];
    const each = Math.ceil(n / BLOCK);
    expect(cost(() => kernels.activation("gelu", x, { out }))).toEqual({
      calls: new Map([["value", rounds * each]]),
      grown: 0,
    });
    // A row is never cut.
    expect(cost(() => kernels.softmax(x, { out }))).toEqual({
      calls: new Map([["softmax", rounds]]),
      grown: 0,
    });
  });

  it("takes as many whole rows at once as a block holds", () => {
    const [length, rows] = [1000, 10];
    const x = new Float32Array(rows * length);
    const out = new Float32Array(rows * length);
    const each = Math.ceil(rows / Math.floor(BLOCK / length));
    const { calls: made, grown } = cost(() => kernels.softmax(x, { rowLength: length, out }));
    expect([made, grown]).toEqual([new Map([["softmax", rounds * each]]), 0]);
  });

  it("over rows of any kind takes and leaves every array given, and calls once per block", () => {
    const [rowLength, rows] = [100, 30];
    const buffer = (n: number): KernelBuffer => kernels.buffer(n);
    const [x, y, out, column] = [rowLength * rows, rowLength * rows, rowLength * rows, rows].map(
      buffer,
    ) as [KernelBuffer, KernelBuffer, KernelBuffer, KernelBuffer];
    const targets = new Float32Array(rows);
    const places = new Uint32Array(2 * rows);
    const spread = kernels.statistics(x, { rowLength });
    const statistics = Object.fromEntries(Object.keys(spread).map((name) => [name, buffer(rows)]));
    const [given, into] = [
      { rowLength, out },
      { rowLength, out: column },
    ];
    const draw = { rowLength, count: 2, out: places };
    const mean = { ...into, reduction: "mean" } as const;
    for (const [name, perRow, call] of [
      ["logsumexp", 0, () => kernels.logsumexp(x, into)],
      ["entropy", 0, () => kernels.entropy(x, into)],
      ["gated", 0, () => kernels.gated("glu", x, given)],
      ["softmaxBackward", 0, () => kernels.softmaxBackward(x, y, given)],
      ["crossEntropy", 1, () => kernels.crossEntropy(x, targets, into)],
      ["crossEntropy", 2, () => kernels.crossEntropy(x, targets, mean)],
      ["crossEntropyGradient", 1, () => kernels.crossEntropyGradient(x, targets, given)],
      ["samplingShares", 200, () => kernels.samplingShares(x, given)],
      ["draw", 302, () => expect(kernels.sample(x, draw)).toBe(places)],
      ["statistics", 6, () => kernels.statistics(x, { rowLength, out: statistics })],
    ] as const) {
      const { calls: made, grown } = cost(call);
      // Beside what a row borrows, a block holds as many rows as fit.
      const trips = perRow === 0 ? 1 : Math.ceil(rows / Math.floor(BLOCK / perRow));
      expect([name, made.get(name), grown]).toEqual([name, rounds * trips, 0]);
      expect([made.get("allocate"), made.get("release")]).toEqual([undefined, undefined]);
    }
    [x, y, out, column, ...Object.values(statistics)].forEach((one) => one.release());
  });

  it("that makes new results does not grow the kernels' memory either", () => {
    for (const { id } of kernels.activations()) {
      const { calls: made, grown } = cost(() => kernels.activation(id, [1, 2, 3]));
      expect([made.get("allocate"), grown]).toEqual([undefined, 0]);
    }
  });

  it("that makes and releases buffers gives all of it back", () => {
    const { calls: made, grown } = cost(() => kernels.buffer(5000).release());
    expect(made).toEqual(
      new Map([
        ["allocate", rounds],
        ["release", rounds],
      ]),
    );
    expect(grown).toBe(0);
  });
});

describe("when memory runs out", () => {
  it("the error has a type, nothing is lost, and every kernel works as before", () => {
    const before = kernels.softmax([2, 1, 0.1]);
    const held: { release(): void }[] = [];
    expect(() => {
      for (;;) held.push(kernels.buffer(2 ** 27));
    }).toThrow(OutOfMemoryError);
    expect(count("allocate")).toBe(held.length + 1);
    // Full as it is, small work goes on.
    expect(kernels.softmax([2, 1, 0.1])).toEqual(before);
    const grownTo = bytes();
    held.forEach((buffer) => buffer.release());
    const again = kernels.buffer(2 ** 27);
    again.array[0] = 1;
    expect(kernels.activation("relu", again.array.subarray(0, 1))[0]).toBe(1);
    again.release();
    expect(bytes()).toBe(grownTo);
    expect(kernels.softmax([2, 1, 0.1])).toEqual(before);
  });
});
