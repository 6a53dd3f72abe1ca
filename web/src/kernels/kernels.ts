// The typed JavaScript API: checks arguments, hands whole arrays to the kernels, returns float arrays.
import type { MainModule } from "./generated/module.js";
import { table } from "./generated/table.js";
import {
  type FloatInput,
  toFloats,
  toLength,
  toOptions,
  toOutput,
  toParameters,
  toRowLength,
  toTemperature,
  untangle,
} from "./arguments.js";
import type { ActivationDefinition } from "./definition.js";
import { complaint, UnknownNameError } from "./errors.js";
import { BLOCK, KernelBuffer, Memory, type Stream } from "./memory.js";

/** The ids of the activation table, for example "gelu". */
export type ActivationId = (typeof table)[number]["id"];

/** Elementary functions, in the order of the binding; phi is the standard normal's cumulative share. */
export const elementaryNames = ["exp", "log", "expm1", "log1p", "erf", "phi"] as const;
export type ElementaryName = (typeof elementaryNames)[number];

export interface OutOption {
  /** Where the result goes: a float array at least as long as it; without it a new one is made. */
  out?: Float32Array | KernelBuffer | undefined;
}

export interface ActivationOptions extends OutOption {
  /** The function's parameters by name, for example { alpha: 0.5 }; the rest keep their defaults. */
  parameters?: Readonly<Record<string, number | undefined>> | undefined;
}

export interface TemperatureOption {
  /** 0 (the tallest takes all, ties share) to Infinity (all equal); 1 by default. */
  temperature?: number | undefined;
}

export interface SoftmaxOptions extends TemperatureOption, OutOption {
  /** Length of one row, the last axis; all of the input is one row by default. */
  rowLength?: number | undefined;
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

const table_: readonly ActivationDefinition[] = table;

/** The kernels, ready to call. Made by `load()`; one instance serves a whole page, worker or process. */
export class Kernels {
  /** Names the bits: equal builds return equal bits. */
  readonly build: string;
  #memory: Memory;
  #parameters: number;

  constructor(module: MainModule, build: string) {
    this.build = build;
    this.#memory = new Memory(module);
    this.#parameters = this.#memory.allocate(
      Math.max(1, ...table_.map((definition) => definition.parameters.length)),
    );
  }

  /** Every activation's definition, in the order of the table. */
  activations(): readonly ActivationDefinition[] {
    return table_;
  }

  /**
   * Applies an activation to each number. Shape [n] → [n]; [] gives [].
   * @throws UnknownNameError for an id or parameter that does not exist; ArgumentTypeError and
   * ArgumentRangeError for input that is not numbers, a parameter outside its limits, a short `out`.
   */
  activation(id: ActivationId, x: FloatInput, options?: ActivationOptions): Float32Array {
    return this.#activation("value", id, x, options);
  }

  /** The slope of an activation at each number; arguments and errors as in `activation`. */
  derivative(id: ActivationId, x: FloatInput, options?: ActivationOptions): Float32Array {
    return this.#activation("slope", id, x, options);
  }

  /**
   * Shares that are positive and sum to 1, row by row: exp(logit / T) over the row's total.
   * Shape [rows × rowLength] → the same. −Infinity gives exactly 0 at every T; a row that is all
   * −Infinity, or holds NaN or +Infinity, gives NaN.
   * @throws ArgumentRangeError for T < 0 or NaN, an empty input, a row length that does not divide.
   */
  softmax(logits: FloatInput, options?: SoftmaxOptions): Float32Array {
    return this.#rows("softmax", logits, options);
  }

  /** Natural logarithm of the softmax, computed without forming the shares; else as `softmax`. */
  logSoftmax(logits: FloatInput, options?: SoftmaxOptions): Float32Array {
    return this.#rows("logSoftmax", logits, options);
  }

  /** Every stage of the softmax of one row, for showing; errors as in `softmax`. */
  softmaxSteps(logits: FloatInput, options?: TemperatureOption): SoftmaxSteps {
    const given = toOptions(options, "temperature");
    const x = toFloats("logits", logits);
    const n = toRowLength(undefined, x.length);
    const temperature = toTemperature(given.temperature ?? 1);
    const memory = this.#memory;
    const row = memory.scratch(4 * n + 2);
    const stage = (i: number): number => row + i * x.byteLength;
    memory.view(row, n).set(x);
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

  /** exp, log, expm1, log1p, erf or phi of each number; shapes and errors as in `activation`. */
  elementary(name: ElementaryName, x: FloatInput, options?: OutOption): Float32Array {
    const given = toOptions(options, "out");
    const index = elementaryNames.indexOf(name);
    if (index < 0) {
      throw new UnknownNameError(complaint("name", name, elementaryNames.join(", ")));
    }
    const { module } = this.#memory;
    return this.#stream(x, given.out, (from, to, n) => module.elementary(index, from, to, n));
  }

  /** Room for n floats in the kernels' memory: calls that read and write there copy nothing. */
  buffer(n: number): KernelBuffer {
    return new KernelBuffer(this.#memory, toLength(n));
  }

  #activation(
    what: "value" | "slope",
    id: string,
    x: FloatInput,
    options: ActivationOptions | undefined,
  ): Float32Array {
    const given = toOptions(options, "parameters", "out");
    const index = table_.findIndex((definition) => definition.id === id);
    const definition = table_[index];
    if (definition === undefined) {
      const known = table_.map((row) => row.id).join(", ");
      throw new UnknownNameError(complaint("id", id, known));
    }
    const values = toParameters(id, definition.parameters, given.parameters);
    const { module } = this.#memory;
    const parameters = this.#parameters;
    return this.#stream(x, given.out, (from, to, n) => {
      this.#memory.heap.set(values, parameters / Float32Array.BYTES_PER_ELEMENT);
      module[what](index, from, to, n, parameters);
    });
  }

  #rows(
    what: "softmax" | "logSoftmax",
    logits: FloatInput,
    options: SoftmaxOptions | undefined,
  ): Float32Array {
    const given = toOptions(options, "temperature", "rowLength", "out");
    const x = toFloats("logits", logits);
    const length = toRowLength(given.rowLength, x.length);
    const temperature = toTemperature(given.temperature ?? 1);
    const { module } = this.#memory;
    const block = Math.max(1, Math.floor(BLOCK / length)) * length;
    return this.#stream(
      x,
      given.out,
      (from, to, n) => module[what](from, to, n / length, length, temperature),
      block,
    );
  }

  #stream(input: FloatInput, output: unknown, kernel: Stream, block = BLOCK): Float32Array {
    const x = toFloats("x", input);
    const out = toOutput(output, x.length);
    return this.#memory.stream(untangle(x, out), out, block, kernel);
  }
}
