// What a reader looks up: device facts found by the kernels, code with its output, values as numbers.
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { at } from "../../web/src/widgets/activation-picker/curves.js";
import { reached, survey } from "../../web/src/widgets/activation-picker/device.js";
import { samplesOf } from "../../web/src/widgets/activation-picker/samples.js";
import { valueRows } from "../../web/src/widgets/activation-picker/values.js";
import { definition, kernels, say, show, table } from "./picker.js";

describe("what the kernels do at a bound", () => {
  it("is found to the last float: one step nearer to 0 it is not reached", () => {
    for (const row of table) {
      for (const bound of [row.range.low, row.range.high].filter(Number.isFinite)) {
        for (const side of [-1, 1] as const) {
          const x = reached(kernels, "value", row.id, bound, side);
          if (x === undefined) continue;
          // A bound of 0 may be reached as -0.
          expect(at(kernels, "value", row.id, x, {}) + 0).toBe(bound);
          const nearer = x * (1 - 2 ** -22);
          expect(at(kernels, "value", row.id, nearer, {}) + 0).not.toBe(bound);
        }
      }
    }
  });

  it("is that the sigmoid becomes exactly 0 and 1, and GELU never its minimum for good", () => {
    const one = reached(kernels, "value", "sigmoid", 1, 1)!;
    // Correct rounding gives 17.33; three units in the last place less than 1, 15.3.
    expect(one).toBeGreaterThan(15.3);
    expect(one).toBeLessThan(17.4);
    expect(reached(kernels, "value", "sigmoid", 0, -1)).toBeCloseTo(-103.97, 1);
    expect(reached(kernels, "value", "gelu", definition("gelu").range.low, -1)).toBeUndefined();
  });
});

describe("the survey", () => {
  it("agrees with what is declared, for every function", () => {
    for (const row of table) {
      const { low, high, slopeLow, slopeHigh, falls } = survey(kernels, row.id, {});
      const near = 1e-6;
      expect(low).toBeGreaterThanOrEqual(row.range.low - near);
      expect(high).toBeLessThanOrEqual(row.range.high + near);
      expect(slopeLow).toBeGreaterThanOrEqual(row.slopeRange.low - near);
      expect(slopeHigh).toBeLessThanOrEqual(row.slopeRange.high + near);
      expect(falls === 0, row.id).toBe(row.monotone);
    }
  });
});

describe("code", () => {
  const samples = (activation: string, x: number, parameters = {}) => {
    const shown = show({ activation, x, parameters });
    return samplesOf(shown.definition, shown.parameters, shown.look);
  };
  const of = (language: string, ...rest: Parameters<typeof samples>) =>
    samples(...rest).find((sample) => sample.language === language)!;

  it("comes in four languages for every function, its gaps filled", () => {
    for (const { id } of table) {
      const all = samples(id, -1);
      expect(all.map(({ language }) => language)).toEqual([
        "PyTorch",
        "JAX",
        "NumPy",
        "JavaScript",
      ]);
      for (const { code, output } of all) {
        expect(code).not.toMatch(/\{[a-z]\w*\}(?!")|undefined|NaN/);
        expect(output).toMatch(/^-?[\d.]+(e[-+]\d+)?$/);
      }
    }
  });

  it("names the libraries it uses, and the output as Python and JavaScript print it", () => {
    expect(of("PyTorch", "gelu", -1).code).toBe(
      'import torch\nx = torch.tensor([-1.0])\ny = torch.nn.functional.gelu(x)\nprint(f"{y[0]:.4g}")',
    );
    expect(of("PyTorch", "gelu", -1).output).toBe("-0.1587");
    expect(of("NumPy", "gelu", -1).code).toContain("import scipy.stats\nimport numpy");
    expect(of("PyTorch", "sigmoid", -12, { range: [-20, 20] }).output).toMatch(/^-?\d/);
    expect(of("NumPy", "relu", 2).output).toBe("2");
    expect(of("JavaScript", "relu", 2).output).toBe("2.000");
    expect(of("JAX", "relu", 2).code).toMatch(/^import jax\nx = jax.numpy.array/);
  });

  it("takes the parameters in force", () => {
    const elu = { elu: { alpha: 2 } };
    expect(of("PyTorch", "elu", -1, elu).code).toContain("elu(x, 2)");
    expect(of("JavaScript", "elu", -1, elu).code).toContain(
      'kernels.activation("elu", -1, { parameters: { alpha: 2 } })',
    );
    expect(of("PyTorch", "elu", -1, elu).output).toBe("-1.264");
    expect(of("NumPy", "elu", -1).code).not.toContain("1 * ");
  });

  it("prints very small numbers as Python does", () => {
    expect(of("PyTorch", "gelu", -4).output).toBe("-0.0001267");
    expect(of("PyTorch", "silu", -4, {}).output).toBe("-0.07194");
    const shown = show({ activation: "gelu", x: -6, range: [-8, 8] });
    const [torch] = samplesOf(shown.definition, {}, shown.look);
    expect(torch!.output).toBe("-5.92e-09");
  });

  it("in JavaScript runs as it stands and prints what it says", async () => {
    for (const { id } of table) {
      const { code, output } = of("JavaScript", id, -1.5);
      const body = code.replace(/^import.*$/m, "").replace("console.log", "return ");
      const run = `(async () => {${body}})()`;
      const load = (): Promise<unknown> => Promise.resolve(kernels);
      expect(await (runInNewContext(run, { load }) as Promise<string>), id).toBe(output);
    }
  });
});

describe("values", () => {
  it("hold x, the value, the slope and each curve beside it, straight from the kernels", () => {
    const [names, ...rows] = valueRows({
      kernels,
      definition: definition("gelu"),
      others: [definition("relu")],
      parametersOf: () => ({}),
      range: [-4, 4],
      say,
    });
    expect(names).toEqual(["x", "GELU", "slope", "ReLU"]);
    expect(rows).toHaveLength(401);
    const row = rows[150]! as number[];
    expect(row).toEqual([
      -1,
      at(kernels, "value", "gelu", -1, {}),
      at(kernels, "slope", "gelu", -1, {}),
      0,
    ]);
  });
});
