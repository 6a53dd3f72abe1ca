// Where each function is used and what bites, by id; a function without a note shows none.

export const notes: Readonly<Record<string, string>> = {
  identity:
    "The last layer of a regression: any number may come out. Between layers it is useless, because layers without a bend fold into one.",
  relu: "The plain choice between layers, and the usual one in convolutional nets: cheap, and on its positive side the slope is exactly 1. It bites where a unit's input is always negative: output 0, slope 0, so that unit never learns again.",
  "leaky-relu":
    "ReLU with a small slope left below zero, so a unit that has fallen to the negative side can climb out again.",
  elu: "Like ReLU on the right; on the left it levels off smoothly. Only for α = 1 do both sides meet without a corner.",
  softplus:
    "A rounded ReLU that is always above 0: for outputs that must be positive, such as variances and rates. Written as ln(1 + e^x) without care it breaks at both ends.",
  sigmoid:
    "A soft yes or no between 0 and 1: for one yes-or-no answer, for several labels at once, and for gates. Its slope is at most 0.25, so a signal that flows back through four sigmoids keeps less than a 250th.",
  tanh: "A squash centred on 0: for states and actions between −1 and 1. At 0 its slope is 1, but it saturates sooner than the sigmoid: at x = 2 its slope is already the smaller one.",
  silu: "A smooth gate: x times its own sigmoid. Common in image models and, inside SwiGLU, in language models such as LLaMA. It dips below zero before it rises, so a larger input can give a smaller output.",
  gelu: "A smooth gate that language models such as GPT and BERT use between their layers. A little of a negative input gets through, and its slope there is small but alive. Nothing about it is random: it does not regularise.",
  "gelu-tanh":
    "The older, cheaper way to compute GELU. It differs by less than 0.0005 everywhere, so a model trained with one should be run with the same one.",
  relu6:
    "ReLU with a ceiling at 6: made for phones, whose small number formats need a known largest value. It is flat on both sides, so units can die at either.",
  prelu:
    "Leaky ReLU whose small slope is learned with the weights. It is often written max(ax, x), which is wrong as soon as a is above 1.",
  selu: "ELU with two fixed numbers that hold mean 0 and spread 1 from layer to layer. That works only with the matching start weights and its own kind of dropout; as a drop-in it is just another ELU.",
  celu: "ELU rescaled so that both sides meet without a corner for every α.",
  swish:
    "SiLU with a sharpness β: at 0 a straight line of half the steepness, towards infinity ReLU, at 1 SiLU itself.",
  mish: "A relative of SiLU, x times the tanh of its softplus; used in some image detectors. It dips a little deeper below zero than SiLU and costs more to compute.",
  hardswish:
    "Swish drawn with straight pieces and one parabola: no exponential, so it suits small devices. Exactly 0 below −3, where nothing flows back.",
  softsign:
    "A squash that needs no exponential and nears its ends far more slowly than tanh: it saturates later, and never quite.",
  "log-sigmoid":
    "The logarithm of a sigmoid, for losses. Written as log of sigmoid it breaks for very negative inputs; computed in one piece it stays exact.",
  hardsigmoid:
    "A sigmoid of three straight pieces, cheap on small devices. Outside −3 to 3 its slope is exactly 0.",
  hardtanh:
    "The input, cut off at −1 and 1: a cheap tanh. Outside, its slope is exactly 0 and a unit stops learning.",
  tanhshrink:
    "The input minus its tanh: small numbers almost vanish, large ones pass nearly unchanged. Used where small values are noise.",
};

/** Functions so close that only a magnified difference tells them apart. */
export const twins: Readonly<Record<string, string>> = { gelu: "gelu-tanh", "gelu-tanh": "gelu" };
