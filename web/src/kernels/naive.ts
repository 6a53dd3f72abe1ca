// Textbook formulas that break, in the number format of your choice, for showing where they do.
import { type FloatInput, toDoubles, toRowLength, toSameLength, toShares } from "./arguments.js";
import { formatNames, naiveNames } from "./generated/table.js";
import { RowCalls, type TemperatureOption } from "./rows.js";
import { toNameIndex, toNumber, toOptions, toTemperature } from "./settings.js";

/** IEEE half, brain float, single or double precision. */
export type FormatName = (typeof formatNames)[number];

/** Formulas that `naive` knows. */
export type NaiveName = (typeof naiveNames)[number];

export interface FormatOption {
  /** The format that every result is rounded to; "float32" by default. */
  format?: FormatName | undefined;
}

export interface NaiveOptions extends FormatOption {
  /** For "binary-cross-entropy": the wanted share, 0 to 1, one for each number. */
  targets?: FloatInput | undefined;
  /** For "binary-cross-entropy": logarithms are no lower than this; −Infinity by default. */
  logFloor?: number | undefined;
}

/** The stages of a softmax that does not subtract the maximum, over a row of n logits. */
export interface NaiveSoftmaxSteps {
  /** logit / T, shape [n]. */
  scaled: Float64Array;
  /** e to the scaled, shape [n]: Infinity where the format has no number as large. */
  exponentials: Float64Array;
  /** The exponentials added from left to right. */
  sum: number;
  /** Exponential / sum, shape [n]: NaN for Infinity / Infinity. */
  shares: Float64Array;
}

const BYTES = Float64Array.BYTES_PER_ELEMENT;

export class NaiveCalls extends RowCalls {
  /**
   * Softmax without subtracting the maximum, rounded to `format` after every operation: the
   * division by T, the power, each addition in order, the last division. Shape [n]; one row.
   * @throws ArgumentRangeError for an empty input, T < 0 or NaN; UnknownNameError for a format.
   */
  naiveSoftmaxSteps(
    logits: FloatInput,
    options?: TemperatureOption & FormatOption,
  ): NaiveSoftmaxSteps {
    const given = toOptions(options, "temperature", "format");
    const x = toDoubles("logits", logits);
    const n = toRowLength(undefined, x.length);
    const temperature = toTemperature(given.temperature ?? 1);
    const format = toNameIndex("format", given.format ?? "float32", formatNames);
    const { at, read, put } = this.#doubles(4 * n + 1);
    put(0, x);
    this.memory.module.naiveSoftmax(
      at(0),
      n,
      temperature,
      format,
      at(n),
      at(2 * n),
      at(3 * n),
      at(4 * n),
    );
    return {
      scaled: read(n, n),
      exponentials: read(2 * n, n),
      sum: read(4 * n, 1)[0]!,
      shares: read(3 * n, n),
    };
  }

  /**
   * A textbook formula, rounded to `format` after every operation, x first: "exp", "log",
   * "sigmoid" 1/(1+e⁻ˣ), "softplus" ln(1+eˣ), "log-softmax" (the logarithm of the finished shares
   * of one row, its maximum subtracted), "binary-cross-entropy" −(t ln p + (1−t) ln(1−p)) with p =
   * sigmoid(x). Shape [n] → [n].
   * @throws UnknownNameError for a name or format; ArgumentRangeError for targets of another length
   * or not from 0 to 1, for a log-softmax of nothing.
   */
  naive(name: NaiveName, x: FloatInput, options?: NaiveOptions): Float64Array {
    const given = toOptions(options, "format", "targets", "logFloor");
    const which = toNameIndex("name", name, naiveNames);
    const values = toDoubles("x", x);
    const n = values.length;
    const format = toNameIndex("format", given.format ?? "float32", formatNames);
    const floor = toNumber("logFloor", given.logFloor ?? -Infinity);
    const { at, read, put } = this.#doubles(3 * n);
    put(0, values);
    if (name === "log-softmax") toRowLength(undefined, n, "x");
    if (name === "binary-cross-entropy") {
      toShares("targets", given.targets);
      const targets = toDoubles("targets", given.targets);
      toSameLength("targets", targets.length, n);
      put(n, targets);
    }
    this.memory.module.naive(which, at(0), at(n), at(2 * n), n, floor, format);
    return read(2 * n, n);
  }

  /** Room for doubles: the address of one, reading and writing from one on. */
  #doubles(count: number): {
    at: (index: number) => number;
    read: (from: number, length: number) => Float64Array;
    put: (from: number, values: Float64Array) => void;
  } {
    const scratch = this.memory.scratch(count * 2);
    const view = new Float64Array(this.memory.heap.buffer, scratch, count);
    return {
      at: (index) => scratch + index * BYTES,
      read: (from, length) => view.slice(from, from + length),
      put: (from, values) => view.set(values, from),
    };
  }
}
