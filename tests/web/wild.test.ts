// Whatever is passed in: a result within its bound of plain double precision, or a typed error.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ActivationId,
  type ElementaryName,
  load,
  SoftbendError,
} from "../../web/src/kernels/index.js";
import { activations, elementary, softmaxRow } from "./references.js";
import { close, runs } from "./wild.js";

const kernels = await load();

/** Any float at all, ordinary ones as often as the rest. */
const float = fc.oneof(
  fc.float(),
  fc.float({ min: -30, max: 30, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity, NaN, 2 ** -149, 2 ** 127),
);
const floats = fc.array(float, { maxLength: 40 });

/** Parameters within their limits, as the floats that the kernels see. */
const parametersOf = (id: string) =>
  fc.record(
    Object.fromEntries(
      kernels
        .activations()
        .find((row) => row.id === id)!
        .parameters.map(({ name, min, max }) => [
          name,
          fc
            .double({ min, max, noNaN: true })
            .map(Math.fround)
            .filter((value) => value >= min && value <= max),
        ]),
    ),
  );

describe("wild numbers", () => {
  it.each(kernels.activations().map(({ id }) => id as ActivationId))("in %s", (id) => {
    const formula = activations[id]!;
    expect(formula).toBeTypeOf("function");
    fc.assert(
      fc.property(floats, parametersOf(id), (x, parameters) => {
        const values = kernels.activation(id, x, { parameters });
        const slopes = kernels.derivative(id, x, { parameters });
        expect([values.length, slopes.length]).toEqual([x.length, x.length]);
        x.forEach((at, i) => {
          const wanted = formula(at, parameters);
          if (Number.isNaN(at)) expect(values[i]).toBeNaN();
          // Where the formula itself says inf - inf or 0 inf, the limit is tested elsewhere.
          else if (Number.isNaN(wanted)) expect(values[i]).not.toBeNaN();
          else if (!onTheEdge(id, at, parameters)) close(values[i]!, wanted, 4.5);
          expect(Number.isNaN(slopes[i])).toBe(Number.isNaN(at));
        });
      }),
      runs,
    );
  });

  it.each(Object.keys(elementary) as ElementaryName[])("in %s", (name) => {
    fc.assert(
      fc.property(floats, (x) => {
        const values = kernels.elementary(name, x);
        expect(values).toHaveLength(x.length);
        x.forEach((at, i) => close(values[i]!, elementary[name]!(at), 3.5));
      }),
      runs,
    );
  });

  it("in slopes, against differences of the formula", () => {
    const ids = kernels.activations().map(({ id }) => id as ActivationId);
    const at = fc.float({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...ids), at, (id, x) => {
        const row = kernels.activations().find((one) => one.id === id)!;
        const parameters = Object.fromEntries(row.parameters.map((p) => [p.name, p.default]));
        const step = 1e-5;
        if (row.kinks.some((kink) => Math.abs(kink - x) < 2 * step)) return;
        if (onTheEdge(id, x - step, parameters) || onTheEdge(id, x + step, parameters)) return;
        const f = (value: number) => activations[id]!(value, parameters);
        const slope = (f(x + step) - f(x - step)) / (2 * step);
        // Across a jump of the second derivative a difference is wrong by the step.
        close(kernels.derivative(id, x)[0]!, slope, 4.5, 1e-5);
      }),
      { numRuns: 10 * runs.numRuns },
    );
  });
});

/** Softplus jumps at its threshold by e to minus it; which side rounding takes is not held. */
function onTheEdge(id: string, x: number, parameters: Readonly<Record<string, number>>): boolean {
  if (id !== "softplus") return false;
  const { beta = 1, threshold = 20 } = parameters;
  return Math.abs(beta * x - threshold) <= 1e-5 * (threshold + 1e-30) || beta * Math.abs(x) < 2e-38;
}

describe("wild rows", () => {
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 }))
    .chain(([count, length]) =>
      fc.tuple(
        fc.constant(length),
        fc.array(fc.oneof(fc.float({ min: -80, max: 80, noNaN: true }), fc.constant(-Infinity)), {
          minLength: count * length,
          maxLength: count * length,
        }),
      ),
    );
  const temperatures = fc.oneof(
    fc.constantFrom(0.5, 1, 2, 1e-3, 1e3),
    fc.double({ min: 0.01, max: 100, noNaN: true }),
  );

  it("of any shape and temperature keep their bounds", () => {
    fc.assert(
      fc.property(rows, temperatures, ([rowLength, x], temperature) => {
        const shares = kernels.softmax(x, { rowLength, temperature });
        const logarithms = kernels.logSoftmax(x, { rowLength, temperature });
        expect([shares.length, logarithms.length]).toEqual([x.length, x.length]);
        for (let start = 0; start < x.length; start += rowLength) {
          const row = x.slice(start, start + rowLength).map(Math.fround);
          const [wanted, wantedLogarithms] = softmaxRow(row, temperature);
          if (row.every((value) => value === -Infinity)) wanted.fill(NaN);
          if (Number.isNaN(wanted[0])) {
            expect(shares[start]).toBeNaN();
            continue;
          }
          wanted.forEach((share, i) => {
            close(shares[start + i]!, share, 4.5);
            close(logarithms[start + i]!, wantedLogarithms[i]!, 2.5, 1e-6);
          });
        }
      }),
      runs,
    );
  });

  it("of any floats at any temperature are shares or NaN", () => {
    const temperature = fc.double({ min: 0, noNaN: true });
    fc.assert(
      fc.property(fc.array(float, { minLength: 1, maxLength: 40 }), temperature, (x, t) => {
        const shares = kernels.softmax(x, { temperature: t });
        const whole = shares.reduce((sum, share) => sum + share, 0);
        const meaningless =
          x.some((value) => Number.isNaN(Math.fround(value)) || Math.fround(value) === Infinity) ||
          x.every((value) => Math.fround(value) === -Infinity);
        if (meaningless) expect(shares.every(Number.isNaN)).toBe(true);
        else {
          expect(Math.abs(whole - 1)).toBeLessThan(1e-6);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** Every method of the kernels, those to come too. */
function methods(): string[] {
  const names = new Set<string>();
  for (let at: unknown = kernels; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    Object.getOwnPropertyNames(at).forEach((name) => names.add(name));
  }
  return [...names].filter((name) => {
    const value = (kernels as unknown as Record<string, unknown>)[name];
    return name !== "constructor" && typeof value === "function";
  });
}

describe("wild arguments", () => {
  // Lengths stay small: whoever asks for two gigabytes gets them.
  const number = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.float(), fc.constantFrom(NaN, 0.5));
  const junk = fc.anything({ withTypedArray: true, withBigInt: true, withDate: true });
  const names = fc.constantFrom(
    ...["temperature", "rowLength", "keep", "out", "unit", "parameters", "alpha", "seed", "stream"],
    ...["count", "topK", "topP", "minP", "order", "targets", "smoothing", "ignoreIndex", "format"],
  );
  const word = fc.constantFrom("gelu", "elu", "exp", "glu", "nats", "float16", "softmax", "no");
  const array = fc.array(number, { maxLength: 12 });
  const options = fc.dictionary(names, fc.oneof(number, array, junk, word), { maxKeys: 3 });
  const argument = fc.oneof(
    number,
    word,
    array,
    array.map((values) => Float32Array.from(values)),
    options,
    junk,
  );

  it.each(methods().filter((name) => name !== "stream"))(
    "to %s end in a result or a typed error",
    (name) => {
      const half = kernels.softmax([1, 1]);
      fc.assert(
        fc.property(fc.array(argument, { maxLength: 4 }), (given) => {
          try {
            const result = (kernels as unknown as Record<string, (...all: unknown[]) => unknown>)[
              name
            ]!(...given);
            expect(result).toBeTypeOf("object");
            if (name === "buffer") (result as { release(): void }).release();
          } catch (error) {
            if (!(error instanceof SoftbendError)) throw error;
          }
          expect(kernels.softmax([1, 1])).toEqual(half);
        }),
        { numRuns: 3 * runs.numRuns },
      );
    },
  );
});
