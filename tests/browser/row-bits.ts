// Hashes of every call over rows, the same program in a page and in Node, whose module the C++ tests hold to the golden bits.
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Kernels } from "../../web/src/kernels/index.js";
import { dist } from "./engines/host.js";

interface Published {
  load(): Promise<Kernels>;
}

/** Runs inside a page that has `softbend`, or in Node after `inNode` has put it there. */
export async function rowHashes(): Promise<[string, string][]> {
  const kernels = await (globalThis as unknown as { softbend: Published }).softbend.load();
  let state = 7;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const floats = (n: number, spread: number): Float32Array =>
    Float32Array.from({ length: n }, () => (random() - 0.5) * spread);
  const rowLength = 37;
  const rows = 211;
  const x = floats(rows * rowLength, 40);
  x.fill(-Infinity, 5 * rowLength, 6 * rowLength);
  x[9 * rowLength + 3] = NaN;
  x[12 * rowLength] = -Infinity;
  const finite = floats(rows * rowLength, 12);
  const y = floats(rows * rowLength, 4);
  const keep = Array.from(x, () => random() < 0.8);
  const targets = Array.from({ length: rows }, () => Math.floor(random() * rowLength));
  const wanted = Array.from(x, random);
  const shares = kernels.softmax(finite, { rowLength });
  const found: [string, string][] = [];
  const put = (name: string, ...results: ArrayLike<number>[]): void => {
    let sum = 0xcbf29ce484222325n;
    for (const result of results) {
      const bits = new BigUint64Array(Float64Array.from(result).buffer);
      Array.from(result, Number).forEach((value, i) => {
        const canonical = Number.isNaN(value) ? 0x7ff8000000000000n : bits[i]!;
        sum = BigInt.asUintN(64, (sum ^ canonical) * 0x100000001b3n);
      });
    }
    found.push([name, sum.toString(16)]);
  };
  for (const temperature of [0, 0.01, 0.7, 1, 3, Infinity]) {
    const options = { rowLength, temperature };
    put(`softmax ${temperature}`, kernels.softmax(x, options));
    put(`softmax kept ${temperature}`, kernels.softmax(x, { ...options, keep }));
    put(`log-softmax ${temperature}`, kernels.logSoftmax(x, options));
    put(`logsumexp ${temperature}`, kernels.logsumexp(x, options));
    const steps = kernels.softmaxSteps(finite.subarray(0, rowLength), { temperature });
    put(`steps ${temperature}`, steps.shifted, steps.exponentials, [steps.sum], steps.shares);
    put(
      `sampling shares ${temperature}`,
      kernels.samplingShares(finite, { ...options, topP: 0.8 }),
    );
    const draws = { ...options, topK: 9, minP: 0.01, seed: 3, stream: 5, count: 4 };
    put(`sample ${temperature}`, kernels.sample(finite, draws));
  }
  put("entropy", kernels.entropy(shares, { rowLength }));
  put("perplexity", kernels.perplexity(shares, { rowLength }));
  put("softmax backward", kernels.softmaxBackward(shares, y, { rowLength, temperature: 0.7 }));
  const logarithms = kernels.logSoftmax(finite, { rowLength });
  put("log-softmax backward", kernels.logSoftmaxBackward(logarithms, y, { rowLength }));
  const smoothed = { rowLength, labelSmoothing: 0.1 };
  put("cross-entropy", kernels.crossEntropy(finite, targets, smoothed));
  put("its gradient", kernels.crossEntropyGradient(finite, targets, smoothed));
  put("binary cross-entropy", kernels.binaryCrossEntropy(finite, wanted));
  put("its gradient", kernels.binaryCrossEntropyGradient(finite, wanted));
  put("statistics", ...Object.values(kernels.statistics(finite, { rowLength, low: -2, high: 2 })));
  for (const name of ["glu", "swiglu", "geglu", "reglu"] as const) {
    put(
      name,
      kernels.gated(name, finite.subarray(0, 200 * rowLength), { rowLength: 2 * rowLength }),
    );
    put(`${name} of two`, kernels.gatedPair(name, finite, y));
  }
  for (const format of ["float16", "bfloat16", "float32", "float64"] as const) {
    put(`naive in ${format}`, kernels.naiveSoftmaxSteps(finite.subarray(0, 50), { format }).shares);
    put(`exp in ${format}`, kernels.naive("exp", finite.subarray(0, 999), { format }));
  }
  return found;
}

/** The same hashes from the npm package in this process. */
export async function rowHashesInNode(): Promise<[string, string][]> {
  const file = pathToFileURL(path.join(dist, "esm/kernels.js")).href;
  Object.assign(globalThis, { softbend: (await import(file)) as Published });
  return rowHashes();
}
