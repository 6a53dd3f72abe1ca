// Losses, gradients, gates, sampling and statistics of any rows, against plain double precision.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { load } from "../../web/src/kernels/index.js";
import { activations, softmaxRow, ulp } from "./references.js";
import { close, runs } from "./wild.js";

const kernels = await load();

const logit = fc.float({ min: -80, max: 80, noNaN: true });
const share = fc.float({ min: 0, max: 1, noNaN: true });
const temperature = fc.oneof(
  fc.constantFrom(0.5, 1, 2),
  fc.double({ min: 0.05, max: 50, noNaN: true }),
);

/** Rows of one length, with as many arrays beside them as there are other arbitraries. */
const rowsOf = (...beside: fc.Arbitrary<number>[]) =>
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 }))
    .chain(([count, rowLength]) => {
      const size = { minLength: count * rowLength, maxLength: count * rowLength };
      const arrays = [logit, ...beside].map((one) => fc.array(one, size));
      return fc.record({
        count: fc.constant(count),
        rowLength: fc.constant(rowLength),
        arrays: fc.tuple(...arrays),
      });
    });

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const split = <T>(values: readonly T[], length: number): T[][] =>
  Array.from({ length: values.length / length }, (_, row) =>
    values.slice(row * length, (row + 1) * length),
  );

describe("wild losses", () => {
  it("are −log of the wanted shares, smoothed or not, and their gradients shares less wanted", () => {
    const smoothing = fc.oneof(fc.constant(0), share);
    fc.assert(
      fc.property(rowsOf(), smoothing, fc.nat(), ({ rowLength, arrays: [x] }, smooth, seed) => {
        const targets = split(x!, rowLength).map((_, row) => (seed + 7 * row) % rowLength);
        const options = { rowLength, labelSmoothing: smooth };
        const losses = kernels.crossEntropy(x!, targets, options);
        const gradient = kernels.crossEntropyGradient(x!, targets, options);
        expect([losses.length, gradient.length]).toEqual([targets.length, x!.length]);
        split(x!, rowLength).forEach((row, i) => {
          const [shares, logarithms] = softmaxRow(row, 1);
          const wanted = row.map(
            (_, j) => smooth / rowLength + (j === targets[i] ? 1 - smooth : 0),
          );
          close(losses[i]!, -total(wanted.map((part, j) => part * logarithms[j]!)), 1.5, 1.1e-7);
          wanted.forEach((part, j) => {
            const others = total(shares.filter((_, k) => k !== j));
            const exact = smooth === 0 && part === 1 ? -others : shares[j]! - part;
            close(gradient[i * rowLength + j]!, exact, 5.5, smooth === 0 ? 0 : 1.1e-7);
          });
        });
      }),
      runs,
    );
  });

  it("of one yes or no", () => {
    fc.assert(
      fc.property(rowsOf(share), ({ arrays: [x, t] }) => {
        const losses = kernels.binaryCrossEntropy(x!, t!);
        const gradient = kernels.binaryCrossEntropyGradient(x!, t!);
        x!.forEach((at, i) => {
          const wanted = Math.max(at, 0) - at * t![i]! + Math.log1p(Math.exp(-Math.abs(at)));
          close(losses[i]!, wanted, 4.5);
          const yes = 1 / (1 + Math.exp(-at));
          const exact = t![i] === 1 ? -1 / (1 + Math.exp(at)) : yes - t![i]!;
          close(gradient[i]!, exact, 4.5, t![i] === 0 || t![i] === 1 ? 0 : 1.1e-7);
        });
      }),
      runs,
    );
  });

  it("pass their gradients back through softmax and its logarithm", () => {
    fc.assert(
      fc.property(rowsOf(logit), temperature, ({ rowLength, arrays: [x, g] }, t) => {
        const shares = kernels.softmax(x!, { rowLength });
        const logarithms = kernels.logSoftmax(x!, { rowLength });
        const options = { rowLength, temperature: t };
        const back = kernels.softmaxBackward(shares, g!, options);
        const backFromLogarithms = kernels.logSoftmaxBackward(logarithms, g!, options);
        split(g!, rowLength).forEach((row, r) => {
          const p = [...shares.subarray(r * rowLength, (r + 1) * rowLength)];
          const l = [...logarithms.subarray(r * rowLength, (r + 1) * rowLength)];
          const mean = total(row.map((value, j) => value * p[j]!));
          const sum = total(row);
          const largest = Math.max(...row.map(Math.abs));
          row.forEach((value, j) => {
            const i = r * rowLength + j;
            const slack = (2 ** -46 * largest * p[j]!) / t;
            close(back[i]!, (p[j]! * (value - mean)) / t, 1.5, slack);
            const pulled = Math.exp(l[j]!) * sum;
            const more = 3.5 * ulp(pulled / t) + (2 ** -46 * largest * rowLength) / t;
            close(backFromLogarithms[i]!, (value - pulled) / t, 1.5, more);
          });
        });
      }),
      runs,
    );
  });
});

describe("wild gates", () => {
  const acts = { glu: "sigmoid", swiglu: "silu", geglu: "gelu", reglu: "relu" } as const;
  it.each(Object.keys(acts) as (keyof typeof acts)[])("of %s", (name) => {
    fc.assert(
      fc.property(rowsOf(logit), ({ arrays: [gate, up] }) => {
        const values = kernels.gatedPair(name, gate!, up!);
        gate!.forEach((at, i) => {
          const open = activations[acts[name]]!(at, {});
          if (Math.abs(open) >= 2 ** -126) close(values[i]!, open * up![i]!, 5);
        });
        const halves = [...up!, ...gate!];
        expect(kernels.gated(name, halves)).toEqual(values);
      }),
      runs,
    );
  });
});

describe("wild distributions", () => {
  it("are as undecided as their logarithms say", () => {
    fc.assert(
      fc.property(rowsOf(), temperature, ({ rowLength, arrays: [x] }, t) => {
        const sums = kernels.logsumexp(x!, { rowLength, temperature: t });
        const shares = kernels.softmax(x!, { rowLength, temperature: t });
        const entropies = kernels.entropy(shares, { rowLength });
        const perplexities = kernels.perplexity(shares, { rowLength });
        split(x!, rowLength).forEach((row, r) => {
          const highest = Math.max(...row) / t;
          const sum = total(row.map((value) => Math.exp(value / t - highest)));
          close(sums[r]!, highest + Math.log(sum), 1.5, 1.1e-7);
          const p = [...shares.subarray(r * rowLength, (r + 1) * rowLength)];
          const entropy = -total(p.map((value) => (value === 0 ? 0 : value * Math.log(value))));
          close(entropies[r]!, entropy, 2.5, 2e-9);
          close(perplexities[r]!, Math.exp(entropy), 6, 1e-7);
        });
      }),
      runs,
    );
  });

  it("are sampled from what the filters leave, and the same seed draws the same", () => {
    const filter = fc.record({
      temperature,
      topK: fc.integer({ min: 1, max: 40 }),
      topP: share,
      minP: share,
      seed: fc.nat(2 ** 32 - 1),
    });
    fc.assert(
      fc.property(rowsOf(), filter, ({ rowLength, count, arrays: [x] }, { seed, ...filters }) => {
        const shares = kernels.samplingShares(x!, { rowLength, ...filters });
        const options = { rowLength, ...filters, seed, count: 20 };
        const places = kernels.sample(x!, options);
        expect(places).toHaveLength(20 * count);
        expect(kernels.sample(x!, options)).toEqual(places);
        split([...shares], rowLength).forEach((row, r) => {
          expect(Math.abs(total(row) - 1)).toBeLessThan(1e-6);
          expect(row.filter((value) => value > 0).length).toBeLessThanOrEqual(filters.topK);
          for (const place of places.subarray(20 * r, 20 * (r + 1))) {
            expect(row[place]).toBeGreaterThan(0);
          }
        });
      }),
      runs,
    );
  });

  it("have the statistics of their numbers", () => {
    fc.assert(
      fc.property(rowsOf(), ({ rowLength, arrays: [x] }) => {
        const found = kernels.statistics(x!, { rowLength, low: -10, high: 10, correction: 0 });
        split(x!, rowLength).forEach((row, r) => {
          const mean = total(row) / rowLength;
          const largest = Math.max(...row.map(Math.abs));
          close(found.mean[r]!, mean, 1.5, 1e-14 * largest);
          const spread = Math.sqrt(total(row.map((value) => (value - mean) ** 2)) / rowLength);
          close(found.standardDeviation[r]!, spread, 1.5, 1e-13 * largest);
          expect(found.min[r]).toBe(Math.min(...row));
          expect(found.max[r]).toBe(Math.max(...row));
          const part = (test: (value: number) => boolean): number =>
            Math.fround(row.filter(test).length / rowLength);
          expect(found.zeros[r]).toBe(part((value) => value === 0));
          expect(found.saturated[r]).toBe(part((value) => Math.abs(value) >= 10));
        });
      }),
      runs,
    );
  });
});
