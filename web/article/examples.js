// The calls of the article's code section: PyTorch beside the JavaScript that runs in the page.

export const x = [-2, -0.75, 0, 1];
export const logits = [2, 1, 0.1];

export const setup = {
  python: `import torch
import torch.nn.functional as F
x = torch.tensor([-2.0, -0.75, 0.0, 1.0])
logits = torch.tensor([2.0, 1.0, 0.1])`,
  javascript: `import { load } from "softbend";
const kernels = await load();
const x = [-2, -0.75, 0, 1];
const logits = [2, 1, 0.1];`,
};

/** `run` is shown as its own source, so the code on the page is the code that ran. */
export const examples = [
  {
    id: "relu",
    title: "ReLU",
    python: "F.relu(x)",
    run: (kernels) => kernels.activation("relu", x),
    printed: "[0.0000, 0.0000, 0.0000, 1.0000]",
  },
  {
    id: "gelu",
    title: "GELU, exact",
    python: "F.gelu(x)",
    run: (kernels) => kernels.activation("gelu", x),
    printed: "[-0.0455, -0.1700, 0.0000, 0.8413]",
  },
  {
    id: "gelu-tanh",
    title: "GELU, approximate",
    python: 'F.gelu(x, approximate="tanh")',
    run: (kernels) => kernels.activation("gelu-tanh", x),
    printed: "[-0.0454, -0.1700, 0.0000, 0.8412]",
  },
  {
    id: "silu",
    title: "SiLU",
    python: "F.silu(x)",
    run: (kernels) => kernels.activation("silu", x),
    printed: "[-0.2384, -0.2406, 0.0000, 0.7311]",
  },
  {
    id: "softmax",
    title: "Softmax",
    python: "F.softmax(logits, dim=-1)",
    run: (kernels) => kernels.softmax(logits),
    printed: "[0.6590, 0.2424, 0.0986]",
  },
  {
    id: "rows",
    title: "Softmax of two rows",
    python: "F.softmax(torch.tensor([[2, 1, 0.1], [0, 3, 1]]), dim=-1)",
    run: (kernels) => kernels.softmax([2, 1, 0.1, 0, 3, 1], { rowLength: 3 }),
    printed: "[0.6590, 0.2424, 0.0986, 0.0420, 0.8438, 0.1142]",
  },
  {
    id: "temperature",
    title: "Temperature 0.5",
    python: "F.softmax(logits / 0.5, dim=-1)",
    run: (kernels) => kernels.softmax(logits, { temperature: 0.5 }),
    printed: "[0.8638, 0.1169, 0.0193]",
  },
  {
    id: "large",
    title: "Large logits",
    python: "F.softmax(torch.tensor([1000.0, 1001.0, 1002.0]), dim=-1)",
    run: (kernels) => kernels.softmax([1000, 1001, 1002]),
    printed: "[0.0900, 0.2447, 0.6652]",
  },
  {
    id: "mask",
    title: "A masked logit",
    python: 'F.softmax(torch.tensor([2.0, float("-inf"), 0.1]), dim=-1)',
    run: (kernels) => kernels.softmax([2, -Infinity, 0.1]),
    printed: "[0.8699, 0.0000, 0.1301]",
  },
  {
    id: "log-softmax",
    title: "Log-softmax",
    python: "F.log_softmax(logits, dim=-1)",
    run: (kernels) => kernels.logSoftmax(logits),
    printed: "[-0.4170, -1.4170, -2.3170]",
  },
];

/** Four decimals, as PyTorch prints a tensor. */
export function print(values) {
  return `[${Array.from(values, (value) => (value + 0).toFixed(4)).join(", ")}]`;
}
