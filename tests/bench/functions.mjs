// The functions that are timed, each as a double-precision reference and as anyone would write it in JavaScript.
import erfc from "@stdlib/math-base-special-erfc";

const { abs, exp, expm1, log1p, max, SQRT1_2, tanh } = Math;

/** sqrt(2/pi) (x + 0.044715 x^3), the inside of the quicker GELU. */
const inner = (x) => 0.7978845608028654 * (x + 0.044715 * x * x * x);

/** Abramowitz and Stegun 7.1.26, what pages without an erf use. */
function roughErf(x) {
  const t = 1 / (1 + 0.3275911 * abs(x));
  const sum =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const y = 1 - sum * exp(-x * x);
  return x < 0 ? -y : y;
}

/** exact: accurate in double over all floats. plain: the textbook's line. */
export const elementwise = {
  sigmoid: { exact: (x) => 1 / (1 + exp(-x)), plain: (x) => 1 / (1 + exp(-x)) },
  silu: { exact: (x) => x / (1 + exp(-x)), plain: (x) => x / (1 + exp(-x)) },
  tanh: { exact: tanh, plain: (x) => tanh(x) },
  gelu: {
    exact: (x) => (x / 2) * erfc(-x * SQRT1_2),
    plain: (x) => (x / 2) * (1 + roughErf(x * SQRT1_2)),
  },
  "gelu-tanh": {
    exact: (x) => x / (1 + exp(-2 * inner(x))),
    plain: (x) => (x / 2) * (1 + tanh(inner(x))),
  },
  elu: { exact: (x) => (x > 0 ? x : expm1(x)), plain: (x) => (x > 0 ? x : exp(x) - 1) },
  softplus: {
    exact: (x) => max(x, 0) + log1p(exp(-abs(x))),
    plain: (x) => (x > 20 ? x : log1p(exp(x))),
  },
};

/** The row functions: name, whether the logarithm is wanted, temperature. */
export const rowwise = {
  softmax: { logarithm: false, temperature: 1 },
  "softmax T=0.7": { logarithm: false, temperature: 0.7 },
  "log-softmax": { logarithm: true, temperature: 1 },
};

export const functionNames = [...Object.keys(rowwise), ...Object.keys(elementwise)];

/** The reference for all of x in doubles. */
export function exactly(name, x, rowLength) {
  if (name in elementwise) return Float64Array.from(x, elementwise[name].exact);
  const out = new Float64Array(x.length);
  eachRow(rowwise[name], Float64Array.from(x), out, rowLength, exp);
  return out;
}

/** A call in plain JavaScript on float32 arrays, with this exponential: the loops that anyone would write. */
export function plainCall(name, x, out, rowLength, scalar) {
  if (name in rowwise) return () => eachRow(rowwise[name], x, out, rowLength, scalar ?? exp);
  const { plain } = elementwise[name];
  return () => eachValue(scalar ?? plain, x, out);
}

/** A loop of its own per function: shared code would slow down as more functions pass through it. */
const eachValue = (f, x, out) => loopOf(f)(x, out);
const loops = new Map();
function loopOf(f) {
  if (!loops.has(f)) {
    const body = "for (let i = 0; i < x.length; i += 1) out[i] = f(x[i]);";
    loops.set(f, new Function("f", `return (x, out) => { ${body} };`)(f));
  }
  return loops.get(f);
}

function eachRow(kind, x, out, rowLength, e) {
  for (let start = 0; start < x.length; start += rowLength) {
    const end = start + rowLength;
    if (kind.logarithm) logSoftmaxRow(x, out, start, end, e);
    else softmaxRow(x, out, start, end, kind.temperature, e);
  }
}

function softmaxRow(x, out, start, end, temperature, e) {
  let highest = -Infinity;
  for (let i = start; i < end; i += 1) if (x[i] > highest) highest = x[i];
  let sum = 0;
  for (let i = start; i < end; i += 1) {
    const power = e((x[i] - highest) / temperature);
    out[i] = power;
    sum += power;
  }
  for (let i = start; i < end; i += 1) out[i] /= sum;
}

function logSoftmaxRow(x, out, start, end, e) {
  let highest = -Infinity;
  for (let i = start; i < end; i += 1) if (x[i] > highest) highest = x[i];
  let sum = 0;
  for (let i = start; i < end; i += 1) sum += e(x[i] - highest);
  const total = highest + Math.log(sum);
  for (let i = start; i < end; i += 1) out[i] = x[i] - total;
}
