// One row as long as a vocabulary: sorted once, then shared out anew at every temperature in place.
import type { KernelBuffer, Kernels } from "../../kernels/index.js";
import { logSpaced } from "../../charts/scales.js";

/** What a row shows at one temperature. */
export interface Outlook {
  /** The largest shares, in order. */
  readonly top: readonly {
    readonly index: number;
    readonly logit: number;
    readonly share: number;
  }[];
  /** All shares beyond the top together. */
  readonly tail: number;
  /** How many of the largest shares it takes to reach `MOST_OF_IT`. */
  readonly enough: number;
  /** How many shares are 0 though their options are not blocked. */
  readonly dead: number;
  /** Shares at `ranks`. */
  readonly curve: readonly number[];
}

export const TOP = 10;
export const MOST_OF_IT = 0.9;
const POINTS = 120;

export class LongRow {
  readonly length: number;
  /** Ranks, from 1, at which the curve is read. */
  readonly ranks: readonly number[];
  readonly #kernels: Kernels;
  readonly #order: Uint32Array;
  readonly #logits: KernelBuffer;
  readonly #shares: KernelBuffer;

  constructor(kernels: Kernels, logits: Float32Array) {
    const n = logits.length;
    this.#kernels = kernels;
    this.length = n;
    this.ranks = logSpaced(n, POINTS);
    // A temperature never changes the ranking, so sorting once is enough.
    this.#order = Uint32Array.from({ length: n }, (_, i) => i);
    this.#order.sort((a, b) => logits[b]! - logits[a]! || a - b);
    this.#logits = kernels.buffer(n);
    this.#shares = kernels.buffer(n);
    const sorted = this.#logits.array;
    for (let rank = 0; rank < n; rank += 1) sorted[rank] = logits[this.#order[rank]!]!;
  }

  at(temperature: number): Outlook {
    const shares = this.#kernels.softmax(this.#logits, { temperature, out: this.#shares });
    const logits = this.#logits.array;
    const n = this.length;
    const shown = Math.min(TOP, n);
    let sum = 0;
    let enough = n;
    let dead = 0;
    let tail = 0;
    // Added in double, the smallest beside the largest: exact far beyond the digits shown.
    for (let rank = 0; rank < n; rank += 1) {
      const share = shares[rank]!;
      if (share === 0 && logits[rank]! > -Infinity) dead += 1;
      if (rank >= shown) tail += share;
      sum += share;
      if (enough === n && sum >= MOST_OF_IT) enough = rank + 1;
    }
    return {
      top: Array.from({ length: shown }, (_, rank) => ({
        index: this.#order[rank]!,
        logit: logits[rank]!,
        share: shares[rank]!,
      })),
      tail,
      enough,
      dead,
      curve: this.ranks.map((rank) => shares[rank - 1]!),
    };
  }

  release(): void {
    this.#logits.release();
    this.#shares.release();
  }
}

/** How fast Zipf-like scores fall with the logarithm of the rank, and where they start. */
const STEEPNESS = 1.15;
const TALLEST = 14;
const ROUGHNESS = 0.6;

/** Made-up scores that fall as Zipf's law has it, with seeded noise, in a shuffled order. */
export function zipfLike(kernels: Kernels, n: number): Float32Array {
  const ranks = Float32Array.from({ length: n }, (_, i) => i + 1);
  const fall = kernels.elementary("log", ranks);
  const random = uniform(n);
  const logits = fall.map(
    (log) => TALLEST - STEEPNESS * log + ROUGHNESS * (random() + random() + random() - 1.5),
  );
  for (let i = n - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [logits[i], logits[j]] = [logits[j]!, logits[i]!];
  }
  return logits;
}

/** Lehmer's generator: the same numbers on every device. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
