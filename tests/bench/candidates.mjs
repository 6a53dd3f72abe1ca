// What is timed against what: the kernels in their ways of being called, and plain typed-array JavaScript.

/** Rows of [name, function over (x, out, T)] computing the softmax of one row. */
export function softmaxCandidates(kernels, n) {
  const resident = kernels.buffer(n);
  const result = kernels.buffer(n);
  return {
    "plain JavaScript, reused out": plainSoftmax,
    "plain JavaScript, new result": (x, _out, temperature) =>
      plainSoftmax(x, new Float32Array(x.length), temperature),
    "Softbend, reused out": (x, out, temperature) => kernels.softmax(x, { temperature, out }),
    "Softbend, new result": (x, _out, temperature) => kernels.softmax(x, { temperature }),
    "Softbend, resident buffers": (x, _out, temperature, round) => {
      if (round === 0) resident.array.set(x);
      return kernels.softmax(resident, { temperature, out: result });
    },
  };
}

/** The loop that anyone would write: float32 in and out, doubles between. */
export function plainSoftmax(x, out, temperature) {
  let max = -Infinity;
  for (let i = 0; i < x.length; i += 1) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) {
    const exponential = Math.exp((x[i] - max) / temperature);
    out[i] = exponential;
    sum += exponential;
  }
  for (let i = 0; i < x.length; i += 1) out[i] /= sum;
  return out;
}

/** Logits like a language model's: a seeded generator, so that every run times the same numbers. */
export function logits(n) {
  let state = 1;
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return Float32Array.from(
    { length: n },
    () => 4 * (uniform() + uniform() + uniform() + uniform() - 2),
  );
}
