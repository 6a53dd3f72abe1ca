// Where each function is used and what bites, by id; a function without a note shows none.

export const notes: Readonly<Record<string, string>> = {
  identity:
    "For a last layer where any number may be the answer. Between layers it is useless: layers without a bend fold into one.",
  relu: "The plain choice between layers, and the usual one in convolutional nets: cheap, and on its positive side the slope is exactly 1. It bites where a neuron's sum is negative for every example: output 0, slope 0, and nothing tells its weights how to change.",
  "leaky-relu":
    "ReLU with a small slope left below zero, so a neuron that has fallen to the negative side can climb out again.",
  elu: "Like ReLU on the right; on the left it levels off smoothly. Only for α = 1 do both sides meet without a corner.",
  softplus:
    "A rounded ReLU that is always above 0: for outputs that must be positive, such as variances and rates. Written as ln(1 + e^x) without care it breaks at both ends.",
  sigmoid:
    "A soft yes or no between 0 and 1: for one yes-or-no answer, for several labels at once, and for gates. Its slope is at most 0.25, so a signal that flows back through four sigmoids keeps less than a 250th.",
  tanh: "A squash centred on 0: for states and actions between −1 and 1. At 0 its slope is 1, but it saturates sooner than the sigmoid: at x = 2 its slope is already the smaller one.",
  silu: "A smooth gate: x times its own sigmoid. Common in image models and, inside gated layers, in language models such as LLaMA. It dips below zero before it rises, so a larger input can give a smaller output.",
  gelu: "A smooth gate that language models such as GPT and BERT use between their layers. A little of a negative input gets through, and its slope there is small but alive. It is not random.",
  "gelu-tanh":
    "From the days when exact GELU was slow. They differ by less than 0.0005; still, run a model with the form it was trained with.",
  relu6:
    "ReLU with a ceiling at 6, common on phones: small number formats like a known largest value. Flat on both sides, so neurons can fall silent at either.",
  prelu:
    "Leaky ReLU whose small slope is learned with the weights. It is often written max(ax, x), which is wrong as soon as a is above 1.",
  selu: "ELU with two fixed numbers that hold mean 0 and spread 1 from layer to layer. That needs the matching start weights; as a drop-in it is just another ELU.",
  celu: "ELU rescaled so that both sides meet without a corner for every α.",
  swish:
    "SiLU with a sharpness β: at 0 a straight line of half the steepness, towards infinity ReLU, at 1 SiLU itself.",
  mish: "A relative of SiLU, x times the tanh of its softplus, used in some image detectors. It dips a little deeper and costs more.",
  hardswish:
    "Swish drawn with straight pieces and one parabola: no exponential, so it suits small devices. Exactly 0 below −3, where nothing flows back.",
  softsign:
    "A squash that needs no exponential and nears its ends far more slowly than tanh, so it saturates later.",
  "log-sigmoid":
    "The logarithm of a sigmoid, for losses. Written as log of sigmoid it breaks for very negative inputs; computed in one piece it stays exact.",
  hardsigmoid:
    "A sigmoid of three straight pieces, cheap on small devices. Outside −3 to 3 its slope is exactly 0.",
  hardtanh:
    "The input, cut off at −1 and 1: a cheap tanh. Outside, its slope is 0: such inputs teach a neuron nothing.",
  tanhshrink:
    "The input minus its tanh: small numbers almost vanish, large ones come one nearer to 0. For small values that are noise.",
};

/** Functions so close that only a magnified difference tells them apart. */
export const twins: Readonly<Record<string, string>> = { gelu: "gelu-tanh", "gelu-tanh": "gelu" };
