// Functions that a page registers: called like the table's own, sloped by differences where need be.
import { describe, expect, it, vi } from "vitest";
import {
  type ActivationRegistration,
  load,
  onRegistration,
  registerActivation,
  SoftbendError,
} from "../../web/src/kernels/index.js";

const kernels = await load();
const square: ActivationRegistration = {
  id: "square",
  label: "Square",
  value: (input, output) => input.forEach((x, i) => (output[i] = x * x)),
};

describe("registerActivation", () => {
  it("adds a row that says nothing but what it computes", () => {
    const before = kernels.activations().length;
    registerActivation(square);
    const rows = kernels.activations();
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({
      id: "square",
      label: "Square",
      group: "author",
      author: { approximate: true, formula: undefined },
    });
  });

  it("can be called like any other, into an array, a buffer or in place", () => {
    registerActivation(square);
    expect([...kernels.activation("square", [-2, 0, 3])]).toEqual([4, 0, 9]);
    const out = new Float32Array(3);
    expect(kernels.activation("square", [1, 2, 3], { out })).toBe(out);
    const buffer = kernels.buffer(2);
    buffer.array.set([5, 6]);
    kernels.activation("square", buffer, { out: buffer });
    expect([...buffer.array]).toEqual([25, 36]);
    buffer.release();
    expect([...kernels.activation("square", [])]).toEqual([]);
  });

  it("takes its slope from differences, near the true one", () => {
    registerActivation(square);
    for (const x of [-100, -1, 0, 0.5, 3, 1000]) {
      const slope = kernels.derivative("square", x)[0]!;
      expect(Math.abs(slope - 2 * x)).toBeLessThan(1e-4 * Math.max(1, Math.abs(x)));
    }
  });

  it("prefers the author's slope, and hands parameters over by name", () => {
    registerActivation({
      id: "bent",
      label: "Bent",
      value: (input, output, { rise }) => input.forEach((x, i) => (output[i] = rise! * x)),
      slope: (input, output, { rise }) => input.forEach((_, i) => (output[i] = rise!)),
      parameters: [{ name: "rise", default: 2, min: 0, max: 10 }],
    });
    expect(kernels.activation("bent", 3)[0]).toBe(6);
    expect(kernels.derivative("bent", 3, { parameters: { rise: 5 } })[0]).toBe(5);
    expect(() => kernels.activation("bent", 3, { parameters: { rise: 11 } })).toThrow(/rise is 11/);
    expect(kernels.activations().at(-1)!.parameters[0]!.label).toBe("rise");
  });

  it("may call the kernels itself, even where that makes their memory grow", () => {
    registerActivation({
      id: "through-kernels",
      label: "Through",
      value: (input, output) => {
        const all = kernels.activation("tanh", input);
        kernels.buffer(1_000_000).release();
        output.set(all);
      },
    });
    const x = new Float32Array(100_000).fill(0.5);
    expect(kernels.activation("through-kernels", x)[99_999]).toBe(
      kernels.activation("tanh", 0.5)[0],
    );
  });

  it("tells those who listen, until they stop", () => {
    const listener = vi.fn();
    const stop = onRegistration(listener);
    registerActivation(square);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    registerActivation(square);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each([
    { ...square, id: "gelu" },
    { ...square, id: "Not Kebab" },
    { ...square, id: "" },
    { ...square, label: 7 },
    { ...square, value: "x²" },
    { ...square, slope: 1 },
    { ...square, formula: {} },
    { ...square, parameters: [{ name: "a", default: "1", min: 0, max: 1 }] },
  ])("refuses what cannot be meant (%#)", (wrong) => {
    const before = kernels.activations().length;
    expect(() => registerActivation(wrong as unknown as ActivationRegistration)).toThrow(
      SoftbendError,
    );
    expect(kernels.activations()).toHaveLength(before);
  });
});

describe("what is no registration", () => {
  const parameter = { name: "k", min: 0, max: 1, default: 5 };
  it.each([
    [undefined, "label is undefined; allowed: a string"],
    [{ ...square, parameters: null }, "parameters is null; allowed: a list"],
    [{ ...square, parameters: [null] }, "parameter undefined is undefined; allowed: a number"],
    [{ ...square, parameters: [parameter] }, "parameter k is 5; allowed: 0 to 1"],
  ])("%#: is refused", (registration, message) => {
    const call = (): void => registerActivation(registration as never);
    expect(call).toThrow(SoftbendError);
    expect(call).toThrow(message);
  });
});
