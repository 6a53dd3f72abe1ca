// Every elementwise function in plain double precision, for comparison; tests only.

type Formula = (x: number, parameters: Readonly<Record<string, number>>) => number;

const { abs, exp, expm1, log1p, max, min, SQRT1_2, tanh } = Math;

/** The complement of erf: its series near 0, a continued fraction in the tails. */
export function erfc(z: number): number {
  if (z < 0) return 2 - erfc(-z);
  if (z < 1.5) {
    let term = z;
    let sum = z;
    for (let n = 1; n < 60; n += 1) {
      term *= (-z * z) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 120; n > 0; n -= 1) fraction = n / 2 / (z + fraction);
  return exp(-z * z) / Math.sqrt(Math.PI) / (z + fraction);
}

const clamp = (x: number, low: number, high: number): number => min(max(x, low), high);
const sigmoid = (x: number): number => 1 / (1 + exp(-x));
const softplus = (x: number): number => max(x, 0) + log1p(exp(-abs(x)));
const hard = (x: number): number => clamp(x / 6 + 0.5, 0, 1);
const SCALE = 1.0507009873554805;
const ALPHA = 1.6732632423543772;

/** x − tanh x without cancellation near 0. */
function tanhshrink(x: number): number {
  if (abs(x) > 0.3) return x - tanh(x);
  const z = x * x;
  const series = [1 / 3, -2 / 15, 17 / 315, -62 / 2835, 1382 / 155925, -21844 / 6081075];
  const rest = [929569 / 638512875, -6404582 / 10854718875];
  return x * z * [...series, ...rest].reduceRight((sum, c) => sum * z + c, 0);
}

function mish(x: number): number {
  if (x > 30) return x;
  const e = exp(x);
  return (x * (e * e + 2 * e)) / (e * e + 2 * e + 2);
}

export const activations: Readonly<Record<string, Formula>> = {
  identity: (x) => x,
  relu: (x) => max(x, 0),
  relu6: (x) => clamp(x, 0, 6),
  "leaky-relu": (x, { negativeSlope }) => (x < 0 ? negativeSlope! * x : x),
  prelu: (x, { weight }) => (x < 0 ? weight! * x : x),
  elu: (x, { alpha }) => (x > 0 ? x : alpha! * expm1(x)),
  celu: (x, { alpha }) => (x > 0 ? x : alpha! * expm1(x / alpha!)),
  selu: (x) => SCALE * (x > 0 ? x : ALPHA * expm1(x)),
  softplus: (x, { beta, threshold }) => (beta! * x > threshold! ? x : softplus(beta! * x) / beta!),
  softsign: (x) => (abs(x) === Infinity ? Math.sign(x) : x / (1 + abs(x))),
  sigmoid,
  "log-sigmoid": (x) => -softplus(-x),
  hardsigmoid: hard,
  tanh,
  hardtanh: (x, { minimum, maximum }) => clamp(x, minimum!, maximum!),
  tanhshrink,
  silu: (x) => x * sigmoid(x),
  swish: (x, { beta }) => x * sigmoid(beta! * x),
  hardswish: (x) => x * hard(x),
  mish,
  gelu: (x) => (x / 2) * erfc(-x * SQRT1_2),
  "gelu-tanh": (x) => x * sigmoid(1.5957691216057308 * (x + 0.044715 * x * x * x)),
};

export const elementary: Readonly<Record<string, (x: number) => number>> = {
  exp,
  log: Math.log,
  expm1,
  log1p,
  // Below 0.5 the complement would have lost digits.
  erf: (x) => (abs(x) < 0.5 ? smallErf(x) : 1 - erfc(x)),
  phi: (x) => erfc(-x * SQRT1_2) / 2,
};

function smallErf(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 30; n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

/** Softmax of one row and its logarithm, at any temperature above 0. */
export function softmaxRow(x: readonly number[], temperature: number): [number[], number[]] {
  const highest = max(...x);
  const shifted = x.map((value) => (value === highest ? 0 : (value - highest) / temperature));
  const sum = shifted.reduce((total, value) => total + exp(value), 0);
  return [shifted.map((value) => exp(value) / sum), shifted.map((value) => value - Math.log(sum))];
}

/** Spacing of floats at the magnitude of y. */
export function ulp(y: number): number {
  const magnitude = abs(Math.fround(y));
  if (magnitude < 2 ** -126) return 2 ** -149;
  if (magnitude === Infinity) return 2 ** 104;
  const bits = new Uint32Array(Float32Array.of(magnitude).buffer)[0]!;
  return 2 ** ((bits >>> 23) - 150);
}
