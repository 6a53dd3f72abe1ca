// Calls for training: gradients through softmax, losses from logits and their gradients.
import {
  type FloatInput,
  toClasses,
  toFloats,
  toOutput,
  toRowLength,
  toSameLength,
  toShares,
} from "./arguments.js";
import type { OutOption } from "./elementwise.js";
import { GatedCalls } from "./gated.js";
import type { RowOption, TemperatureOption } from "./rows.js";
import { eachTrip, type Operand, overPairs, overRows, type Trip } from "./trips.js";
import { toFraction, toNameIndex, toOptions, toTemperature } from "./settings.js";

export interface BackwardOptions extends TemperatureOption, RowOption, OutOption {}

const reductions = ["none", "mean", "sum"] as const;
type Reduction = (typeof reductions)[number];

export interface ReductionOption {
  /** One number a row (the default), or their mean over rows not ignored, or their sum. */
  reduction?: Reduction | undefined;
}

export interface BinaryCrossEntropyOptions extends OutOption, ReductionOption {}

export interface CrossEntropyOptions extends RowOption, OutOption, ReductionOption {
  /** Share of each target, 0 to 1, that is spread evenly over all classes; 0 by default. */
  labelSmoothing?: number | undefined;
  /** Rows with this target count for nothing; −100 by default, as in PyTorch. */
  ignoreIndex?: number | undefined;
}

/** Losses, one a row, and what to make of them; `counted` rows share a mean. */
interface Reducible extends OutOption {
  readonly reduction: Reduction;
  readonly operands: readonly Operand[];
  readonly rows: number;
  readonly counted: number;
}

export class LossCalls extends GatedCalls {
  /**
   * Gradient with respect to the logits, from shares = softmax(logits / T) and the gradient with
   * respect to the shares: p (g − Σ p g) / T. Shapes [rows × rowLength] → the same.
   * @throws ArgumentRangeError for lengths that differ, T < 0 or NaN, an empty input.
   */
  softmaxBackward(
    shares: FloatInput,
    upstream: FloatInput,
    options?: BackwardOptions,
  ): Float32Array {
    return this.#backward("softmaxBackward", "shares", shares, upstream, options);
  }

  /** The same from log-shares = logSoftmax(logits / T): (g − p Σ g) / T. */
  logSoftmaxBackward(
    logShares: FloatInput,
    upstream: FloatInput,
    options?: BackwardOptions,
  ): Float32Array {
    return this.#backward("logSoftmaxBackward", "logShares", logShares, upstream, options);
  }

  /**
   * Cross-entropy from raw logits (not from shares): −ln of the target's softmax share. Shapes
   * [rows × rowLength] and [rows] classes from 0 → [rows]; [1] with a reduction. An ignored row
   * gives 0; the mean over none is NaN.
   * @throws ArgumentRangeError for a target that is no class, another number of targets, a smoothing
   * outside 0 to 1; UnknownNameError for another reduction.
   */
  crossEntropy(
    logits: FloatInput,
    targets: FloatInput,
    options?: CrossEntropyOptions,
  ): Float32Array {
    const task = this.#classes(logits, targets, options);
    const { length, smoothing } = task;
    return this.#reduced(task, ({ at, out, rows }) =>
      this.memory.module.crossEntropy(at[0]!, at[1]!, out, rows, length, smoothing),
    );
  }

  /**
   * Gradient of `crossEntropy` with respect to the logits: softmax less the wanted shares, 0 in
   * ignored rows; of the mean with reduction "mean". Shapes [rows × rowLength] and [rows] → the
   * shape of the logits. Errors as in `crossEntropy`.
   */
  crossEntropyGradient(
    logits: FloatInput,
    targets: FloatInput,
    options?: CrossEntropyOptions,
  ): Float32Array {
    const task = this.#classes(logits, targets, options);
    const { rows, length, smoothing } = task;
    const scale = task.reduction === "mean" ? 1 / task.counted : 1;
    const { memory } = this;
    const out = toOutput(task.out, rows * length);
    return overRows(memory, rows, task.operands, out, length, ({ at, out, rows }) =>
      memory.module.crossEntropyGradient(at[0]!, at[1]!, out, rows, length, smoothing, scale),
    );
  }

  /**
   * Cross-entropy of sigmoid(logit) with the wanted share 0 to 1, computed from the logit so that
   * nothing is lost: ln(1 + eˣ) − t x. Shapes [n] and [n] → [n]; [1] with a reduction. [] gives [],
   * its mean NaN.
   * @throws ArgumentRangeError for lengths that differ, a target outside 0 to 1; ArgumentTypeError
   * for what is not numbers; UnknownNameError for another reduction.
   */
  binaryCrossEntropy(
    logits: FloatInput,
    targets: FloatInput,
    options?: BinaryCrossEntropyOptions,
  ): Float32Array {
    const { x, y, reduction, out } = toBinary(logits, targets, options);
    const operands = [x, y].map((floats) => ({ floats, width: 1 }));
    const task = { reduction, operands, rows: x.length, counted: x.length, out };
    return this.#reduced(task, ({ at, out, rows }) =>
      this.memory.module.binaryCrossEntropy(at[0]!, at[1]!, out, rows),
    );
  }

  /**
   * Gradient of `binaryCrossEntropy` with respect to the logits: sigmoid(x) − t, or that of the mean
   * with reduction "mean". Shapes [n] and [n] → [n]. Errors as in `binaryCrossEntropy`.
   */
  binaryCrossEntropyGradient(
    logits: FloatInput,
    targets: FloatInput,
    options?: BinaryCrossEntropyOptions,
  ): Float32Array {
    const { x, y, reduction, out } = toBinary(logits, targets, options);
    const scale = reduction === "mean" ? 1 / x.length : 1;
    return overPairs(this.memory, x, y, 1, toOutput(out, x.length), (at, place, n) =>
      this.memory.module.binaryCrossEntropyGradient(at[0]!, at[1]!, place, n, scale),
    );
  }

  /** The losses that `kernel` computes, one a row, or one number of them all. */
  #reduced(
    { reduction, operands, rows, counted, out: given }: Reducible,
    kernel: (trip: Trip) => void,
  ): Float32Array {
    const { memory } = this;
    const out = toOutput(given, reduction === "none" ? rows : 1);
    if (reduction === "none") return overRows(memory, rows, operands, out, 1, kernel);
    const home = memory.resident(out);
    let total = 0;
    eachTrip(memory, rows, operands, 1, kernel, (losses) => {
      for (const loss of losses) total += loss;
    });
    const one = home === undefined ? out : memory.view(home, 1);
    one[0] = reduction === "mean" ? total / counted : total;
    return one;
  }

  #backward(
    what: "softmaxBackward" | "logSoftmaxBackward",
    argument: string,
    shares: FloatInput,
    upstream: FloatInput,
    options: BackwardOptions | undefined,
  ): Float32Array {
    const given = toOptions(options, "temperature", "rowLength", "out");
    const x = toFloats(argument, shares);
    const y = toFloats("upstream", upstream);
    toSameLength("upstream", y.length, x.length);
    const length = toRowLength(given.rowLength, x.length, argument);
    const temperature = toTemperature(given.temperature ?? 1);
    return overPairs(this.memory, x, y, length, toOutput(given.out, x.length), (at, out, n) =>
      this.memory.module[what](at[0]!, at[1]!, out, n / length, length, temperature),
    );
  }

  #classes(logits: FloatInput, targets: FloatInput, options: CrossEntropyOptions | undefined) {
    const names = ["rowLength", "labelSmoothing", "ignoreIndex", "reduction", "out"] as const;
    const given = toOptions(options, ...names);
    const floats = toFloats("logits", logits);
    const length = toRowLength(given.rowLength, floats.length);
    const rows = floats.length / length;
    const smoothing = toFraction("labelSmoothing", given.labelSmoothing ?? 0);
    const reduction = toReduction(given.reduction);
    const classes = toClasses(targets, rows, length, given.ignoreIndex ?? -100);
    const operands = [
      { floats, width: length },
      { floats: new Float32Array(classes.buffer), width: 1 },
    ];
    const counted = classes.reduce((count, target) => count + Number(target >= 0), 0);
    return { rows, length, smoothing, operands, reduction, counted, out: given.out };
  }
}

function toReduction(reduction: Reduction = "none"): Reduction {
  return reductions[toNameIndex("reduction", reduction, reductions)]!;
}

function toBinary(
  logits: FloatInput,
  targets: FloatInput,
  options: BinaryCrossEntropyOptions | undefined,
) {
  const given = toOptions(options, "reduction", "out");
  const x = toFloats("logits", logits);
  const y = toShares("targets", targets);
  toSameLength("targets", y.length, x.length);
  return { x, y, reduction: toReduction(given.reduction), out: given.out };
}
