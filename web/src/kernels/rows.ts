// Calls over rows of logits or shares: the softmax family, entropy and perplexity.
import { type FloatInput, type NumberArray, toFloats, toOutput, toRowLength } from "./arguments.js";
import { ElementwiseCalls, type OutOption } from "./elementwise.js";
import { entropyUnits } from "./generated/table.js";
import { BLOCK } from "./memory.js";
import { overKept } from "./kept.js";
import { overRows } from "./trips.js";
import { toNameIndex, toOptions, toTemperature } from "./settings.js";

export interface TemperatureOption {
  /** 0 (the tallest takes all, ties share) to Infinity (all equal); 1 by default. */
  temperature?: number | undefined;
}

export interface RowOption {
  /** Length of one row, the last axis; all of the input is one row by default. */
  rowLength?: number | undefined;
}

/** Which logits take part: true or 1 does, false or 0 counts as −Infinity. */
export type Keep = readonly boolean[] | readonly number[] | NumberArray;

export interface SoftmaxOptions extends TemperatureOption, RowOption, OutOption {
  /** One flag for each logit, or one row of flags that holds for every row; all take part by default. */
  keep?: Keep | undefined;
}

export interface EntropyOptions extends RowOption, OutOption {
  /** "nats" (natural logarithm, the default) or "bits". */
  unit?: "nats" | "bits" | undefined;
}

/** The stages of one stable softmax over a row of n logits. */
export interface SoftmaxSteps {
  /** The largest logit. */
  max: number;
  /** (logit − max) / T, shape [n]. */
  shifted: Float32Array;
  /** e to the shifted, shape [n]. */
  exponentials: Float32Array;
  /** Total of the exponentials. */
  sum: number;
  /** Exponential / sum, shape [n]: the softmax. */
  shares: Float32Array;
}

export class RowCalls extends ElementwiseCalls {
  /**
   * Shares that are positive and sum to 1, row by row: exp(logit / T) over the row's total.
   * Shape [rows × rowLength] → the same. −Infinity, and whatever `keep` leaves out, gives exactly 0
   * at every T; a row that is all −Infinity, or holds NaN or +Infinity, gives NaN.
   * @throws ArgumentRangeError for T < 0 or NaN, an empty input, a row length that does not divide,
   * a `keep` of another length; ArgumentTypeError for anything of another kind.
   */
  softmax(logits: FloatInput, options?: SoftmaxOptions): Float32Array {
    return this.#withTemperature("softmax", logits, options);
  }

  /** Natural logarithm of the softmax, computed without forming the shares; else as `softmax`. */
  logSoftmax(logits: FloatInput, options?: SoftmaxOptions): Float32Array {
    return this.#withTemperature("logSoftmax", logits, options);
  }

  /** Every stage of the softmax of one row, for showing; errors as in `softmax`. */
  softmaxSteps(logits: FloatInput, options?: TemperatureOption): SoftmaxSteps {
    const given = toOptions(options, "temperature");
    const x = toFloats("logits", logits);
    const n = toRowLength(undefined, x.length);
    const temperature = toTemperature(given.temperature ?? 1);
    const memory = this.memory;
    const home = memory.resident(x);
    const row = memory.scratch(4 * n + 2);
    const stage = (i: number): number => row + i * n * Float32Array.BYTES_PER_ELEMENT;
    // The scratch may have made the memory grow, which detaches every older view of it.
    memory.view(row, n).set(home === undefined ? x : memory.view(home, n));
    memory.module.softmaxSteps(row, n, temperature, stage(1), stage(2), stage(3), stage(4));
    const copy = (i: number, length: number): Float32Array => memory.view(stage(i), length).slice();
    const [max, sum] = copy(4, 2);
    return {
      max: max!,
      shifted: copy(1, n),
      exponentials: copy(2, n),
      sum: sum!,
      shares: copy(3, n),
    };
  }

  /**
   * Natural logarithm of the sum of exp(logit / T), row by row. Shape [rows × rowLength] → [rows].
   * A row with nothing but −Infinity gives −Infinity; +Infinity gives +Infinity. Errors as in
   * `softmax`.
   */
  logsumexp(logits: FloatInput, options?: SoftmaxOptions): Float32Array {
    return this.#withTemperature("logsumexp", logits, options);
  }

  /**
   * How undecided each row of shares is: −Σ p ln p, a share of 0 adding 0. Shape [rows × rowLength]
   * → [rows]. Shares are taken as they are, not brought to a sum of 1.
   * @throws ArgumentRangeError for an empty input or a row length that does not divide;
   * UnknownNameError for another unit.
   */
  entropy(shares: FloatInput, options?: EntropyOptions): Float32Array {
    const unit = toOptions(options, "rowLength", "unit", "out").unit ?? "nats";
    return this.#entropy(toNameIndex("unit", unit, entropyUnits.slice(0, 2)), shares, options);
  }

  /** How many equal choices would be as undecided: e to the entropy. Shapes and errors as there. */
  perplexity(shares: FloatInput, options?: RowOption & OutOption): Float32Array {
    toOptions(options, "rowLength", "out");
    return this.#entropy(entropyUnits.indexOf("choices"), shares, options);
  }

  #entropy(
    unit: number,
    shares: FloatInput,
    options: (RowOption & OutOption) | undefined,
  ): Float32Array {
    const floats = toFloats("shares", shares);
    const length = toRowLength(options?.rowLength, floats.length, "shares");
    const rows = floats.length / length;
    const out = toOutput(options?.out, rows);
    return overRows(this.memory, rows, [{ floats, width: length }], out, 1, (trip) =>
      this.memory.module.entropy(trip.at[0]!, trip.out, trip.rows, length, unit),
    );
  }

  #withTemperature(
    what: "softmax" | "logSoftmax" | "logsumexp",
    logits: FloatInput,
    options: SoftmaxOptions | undefined,
  ): Float32Array {
    const given = toOptions(options, "temperature", "rowLength", "keep", "out");
    const floats = toFloats("logits", logits);
    const length = toRowLength(given.rowLength, floats.length);
    const temperature = toTemperature(given.temperature ?? 1);
    const { module } = this.memory;
    const width = what === "logsumexp" ? 1 : length;
    if (given.keep === undefined && width === length) {
      const block = Math.max(1, Math.floor(BLOCK / length)) * length;
      return this.stream(
        floats,
        given.out,
        (from, to, n) => module[what](from, to, n / length, length, temperature),
        block,
      );
    }
    const out = toOutput(given.out, (floats.length / length) * width);
    return overKept(this.memory, floats, length, given.keep, out, width, 0, (x, trip) =>
      module[what](x, trip.out, trip.rows, length, temperature),
    );
  }
}
