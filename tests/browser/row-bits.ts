// Hashes of every call over rows, the same program in a page and in Node, whose module the C++ tests hold to the golden bits.
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Kernels } from "../../web/src/kernels/index.js";
import { dist } from "./engines/host.js";

interface Published {
  load(): Promise<Kernels>;
}

/** Rows for a million values, and for as many as plain JavaScript without a compiler gets through. */
export const MANY = 27_100;
export const FEW = 212;

/** Runs inside a page that has `softbend`, or in Node after `inNode` has put it there; over an even number of rows. */
export async function rowHashes(rows: number): Promise<[string, string][]> {
  const kernels = await (globalThis as unknown as { softbend: Published }).softbend.load();
  let state = 7;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const floats = (n: number, spread: number): Float32Array =>
    Float32Array.from({ length: n }, () => (random() - 0.5) * spread);
  const rowLength = 37;
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
    let [low, high] = [0x84222325, 0xcbf29ce4];
    for (const result of results) {
      const values = Float64Array.from(result);
      const words = new Uint32Array(values.buffer);
      for (let i = 0; i < words.length; i += 1) {
        // A NaN counts as one word, whatever its bits.
        low ^= Number.isNaN(values[i >> 1]) ? 0x7ff8 : words[i]!;
        high = Math.imul(high ^ low, 0x1000193) ^ (high >>> 15);
        low = Math.imul(low, 0x1000193) ^ (low >>> 15);
      }
    }
    found.push([name, [high, low].map((half) => (half >>> 0).toString(16)).join(" ")]);
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
    put(name, kernels.gated(name, finite, { rowLength: 2 * rowLength }));
    put(`${name} of two`, kernels.gatedPair(name, finite, y));
  }
  for (const format of ["float16", "bfloat16", "float32", "float64"] as const) {
    put(`naive in ${format}`, kernels.naiveSoftmaxSteps(finite.subarray(0, 50), { format }).shares);
    put(`exp in ${format}`, kernels.naive("exp", finite, { format }));
  }
  return found;
}

/** The same hashes from the npm package in this process. */
export async function rowHashesInNode(rows: number): Promise<[string, string][]> {
  const file = pathToFileURL(path.join(dist, "esm/kernels.js")).href;
  Object.assign(globalThis, { softbend: (await import(file)) as Published });
  return rowHashes(rows);
}
