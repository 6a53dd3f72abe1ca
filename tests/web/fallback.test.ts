// The plain JavaScript build of the kernels returns the very bits of the WebAssembly one.
import { describe, expect, it } from "vitest";
import createFallback from "../../web/src/kernels/generated/fallback.js";
import { type ActivationId, elementaryNames, Kernels, load } from "../../web/src/kernels/index.js";

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
});
