// The words of the field, each explained in a sentence or two for someone who meets it first. Some stand
// alone: a widget that explains no others brings no others.

export const temperature = {
  word: "temperature",
  meaning:
    "a number T that every score is divided by first. Below 1 differences grow, above 1 they shrink.",
} as const;

export const logit = {
  word: "logit",
  meaning:
    "a raw score, any number from −∞ to ∞, that a model gives to each option before the scores become shares.",
} as const;

export const e = {
  word: "e",
  meaning: "a fixed number, about 2.718. Its power with any ordinary number is above zero.",
} as const;

export const entropy = {
  word: "entropy",
  meaning:
    "how undecided the shares are: 0 when one option has everything, largest when all are equal.",
} as const;

export const sigmoid = {
  word: "sigmoid",
  meaning: "an S-shaped curve that squeezes any number to between 0 and 1.",
} as const;

export const neuron = {
  word: "neuron",
  meaning:
    "one small sum inside a network: numbers come in, each is weighted, one number goes out.",
} as const;

export const layer = {
  word: "layer",
  meaning: "many neurons side by side; what one layer puts out, the next one takes in.",
} as const;

export const linear = {
  word: "linear",
  meaning: "only multiplying by fixed numbers and adding: its graph is a straight line.",
} as const;

export const nonlinear = {
  word: "nonlinear",
  meaning: "anything whose graph bends. Without a bend, stacked layers collapse into one.",
} as const;

export const activation = {
  word: "activation",
  meaning: "a small curve that each number passes through between two layers.",
} as const;

export const relu = {
  word: "ReLU",
  meaning: "a curve with one corner: keeps positive numbers, turns the rest into 0.",
} as const;

export const gelu = {
  word: "GELU",
  meaning: "a smooth relative of ReLU with a shallow dip just left of 0.",
} as const;

export const tanh = {
  word: "tanh",
  meaning: "an S-shaped curve that squeezes any number to between −1 and 1.",
} as const;

export const preactivation = {
  word: "pre-activation",
  meaning: "the number just before it passes through the activation, often written z.",
} as const;

export const exponential = {
  word: "exponential",
  meaning:
    "e raised to a number. It turns any number into a positive one; adding 1 multiplies by 2.718.",
} as const;

export const logarithm = {
  word: "logarithm",
  meaning:
    "the way back from the exponential: which power of e gives this number? Written ln or log.",
} as const;

export const sum = {
  word: "Σ",
  meaning: "the sign for adding up everything that follows it.",
} as const;

export const infinity = {
  word: "infinity",
  meaning: "larger than every number; computers write it inf. −∞ as a score rules an option out.",
} as const;

export const probability = {
  word: "probability",
  meaning: "a share between 0 and 1; the shares of all options together make 1.",
} as const;

export const softmax = {
  word: "softmax",
  meaning: "turns scores into shares: raise e to each score, then divide by the total.",
} as const;

export const greedy = {
  word: "greedy",
  meaning: "always taking the option with the largest share.",
} as const;

export const loss = {
  word: "loss",
  meaning: "a number that says how wrong a model is; training tries to make it small.",
} as const;

export const slope = {
  word: "slope",
  meaning: "how much the output moves when the input moves a little: the steepness at that point.",
} as const;

export const saturated = {
  word: "saturated",
  meaning: "so flat that moving the input hardly moves the output: the slope is almost 0.",
} as const;

export const flowsBack = {
  word: "flows back",
  meaning:
    "while a network learns, each layer passes back what should change, multiplied by its slope.",
} as const;

export const mask = {
  word: "mask",
  meaning: "a list of options that must not take part. Their scores are set to −∞.",
} as const;

export const lastAxis = {
  word: "last axis",
  meaning: "the direction along a row of a table of numbers; libraries write it dim = −1.",
} as const;

export const glossary = {
  neuron,
  layer,
  linear,
  nonlinear,
  activation,
  relu,
  gelu,
  sigmoid,
  tanh,
  preactivation,
  logit,
  e,
  exponential,
  logarithm,
  sum,
  infinity,
  probability,
  softmax,
  greedy,
  temperature,
  loss,
  slope,
  saturated,
  flowsBack,
  mask,
  entropy,
  lastAxis,
} as const satisfies Record<string, Word>;

export interface Word {
  readonly word: string;
  readonly meaning: string;
}

export type Term = keyof typeof glossary;
/** The words that a widget explains. */
export type Glossary = Readonly<Partial<Record<Term, Word>>>;
