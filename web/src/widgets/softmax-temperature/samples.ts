// The same softmax as code in PyTorch, JAX, NumPy and JavaScript, with what each prints.
import type { Sample } from "../shared/code-view.js";

/** Shares below this need an exponent to be seen. */
const TINY = 0.5e-4;

export function samplesOf(
  scores: readonly number[],
  temperature: number,
  shares: Float32Array,
): Sample[] {
  const tiny = shares.some((share) => share > 0 && share < TINY);
  const printed = Array.from(shares, (share) => (tiny ? share.toExponential(3) : share.toFixed(4)));
  const t = pythonNumber(temperature, "inf");
  const sample = (language: string, setup: string, infinity: string, share: string): Sample => ({
    language,
    code: `${setup.replace("…", scores.map((score) => pythonNumber(score, infinity)).join(", "))}
${shareLines(scores, temperature, share)}
print(*(f"{float(share):.${tiny ? "3e" : "4f"}}" for share in p))`,
    // Python writes two digits of exponent at least, and nan.
    output: printed
      .join(" ")
      .replace(/(e[+-])(?=\d\b)/g, "$10")
      .replaceAll("NaN", "nan"),
  });
  return [
    sample(
      "PyTorch",
      "import torch\nlogits = torch.tensor([…])",
      "torch.inf",
      `torch.softmax(logits / ${t}, dim=-1)`,
    ),
    sample(
      "JAX",
      "import jax, jax.numpy as jnp\nlogits = jnp.array([…])",
      "jnp.inf",
      `jax.nn.softmax(logits / ${t})`,
    ),
    sample(
      "NumPy",
      "import numpy as np\nlogits = np.array([…], dtype=np.float32)",
      "np.inf",
      `np.exp((logits - logits.max()) / ${t})`,
    ),
    {
      language: "JavaScript",
      code: `import { load } from "softbend/kernels";
const kernels = await load();
const logits = [${scores.join(", ")}];
const p = kernels.softmax(logits, { temperature: ${temperature} });
console.log(...Array.from(p, (share) => share.${tiny ? "toExponential(3)" : "toFixed(4)"}));`,
      output: printed.join(" "),
    },
  ];
}

/** Python would divide by 0, and by ∞ would make a blocked option NaN: both ends are rules of their own. */
function shareLines(scores: readonly number[], temperature: number, share: string): string {
  const alive = scores.some((score) => score > -Infinity);
  const frozen = temperature === 0 && alive ? "logits == logits.max()" : "logits > -1e38";
  const rule = temperature === 0 || temperature === Infinity ? frozen : share;
  return rule.includes("softmax") ? `p = ${rule}` : `e = ${rule}\np = e / e.sum()`;
}

function pythonNumber(value: number, infinity: string): string {
  if (value === -Infinity) return `-${infinity}`;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
