// The value at the probe as code in four languages, each with what it prints.
import { callsOf } from "../../kernels/calls.js";
import type { ActivationDefinition } from "../../kernels/index.js";
import type { Sample } from "../shared/code-view.js";
import { fill } from "../shared/strings.js";
import type { Parameters } from "./curves.js";
import type { Look } from "./scene.js";

const DIGITS = 4;

export function samplesOf(
  definition: ActivationDefinition,
  parameters: Parameters,
  { x, value }: Look,
): Sample[] {
  const { id, parameters: named, author } = definition;
  const numbers = Object.fromEntries(named.map(({ name }) => [name, parameters[name]!]));
  const input = Number.isInteger(x) ? `${x}.0` : String(x);
  const python = (language: string, call: string, array: string): Sample => ({
    language,
    code: [
      ...importsOf(`${call} ${array}`),
      `x = ${array}([${input}])`,
      `y = ${plain(fill(call, numbers))}`,
      `print(f"{y[0]:.${DIGITS}g}")`,
    ].join("\n"),
    output: pythonic(value),
  });
  const options = named.length > 0 ? `, { parameters: ${JSON.stringify(numbers)} }` : "";
  const own: Sample = {
    language: "JavaScript",
    code: `import { load } from "softbend/kernels";

const kernels = await load();
const [y] = kernels.activation("${id}", ${x}${options.replace(/"(\w+)":/g, " $1: ").replace(/\}/, " }")});
console.log(y.toPrecision(${DIGITS}));`,
    output: value.toPrecision(DIGITS),
  };
  if (author) return [own];
  const calls = callsOf(definition);
  return [
    python("PyTorch", calls.pytorch, "torch.tensor"),
    python("JAX", calls.jax, "jax.numpy.array"),
    python("NumPy", calls.numpy, "numpy.array"),
    own,
  ];
}

/** The libraries that this code names. */
const importsOf = (code: string): string[] =>
  [...new Set(code.match(/\b(torch|jax|numpy(?=\.)|scipy\.\w+)\b/g))]
    .filter((name) => name !== "numpy" || !code.includes("jax"))
    .map((name) => `import ${name}`);

/** Nobody writes a factor or divisor of 1. */
const plain = (code: string): string =>
  code.replace(/(?<![\w.])1 \* /g, "").replace(/ \/ 1(?![\w.])/g, "");

/** A number as Python's format "g" prints it. */
function pythonic(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace("Infinity", "inf").toLowerCase();
  const [digits, exponent] = value.toExponential(DIGITS - 1).split("e") as [string, string];
  const power = Number(exponent);
  if (Object.is(value, -0)) return "-0";
  if (power >= -4 && power < DIGITS) return String(Number(value.toPrecision(DIGITS)));
  const size = String(Math.abs(power)).padStart(2, "0");
  return `${Number(digits)}e${power < 0 ? "-" : "+"}${size}`;
}
