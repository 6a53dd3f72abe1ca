// Calls that choose among logits at random, and statistics that tell how rows are spread.
import {
  attached,
  type FloatInput,
  toFloats,
  toOutput,
  toRowLength,
  untangle,
} from "./arguments.js";
import type { OutOption } from "./elementwise.js";
import { ArgumentRangeError, ArgumentTypeError, complaint, OutOfMemoryError } from "./errors.js";
import { samplingSteps, statisticNames } from "./generated/table.js";
import { overKept } from "./kept.js";
import { LossCalls } from "./losses.js";
import { MOST_FLOATS, type Pointer } from "./memory.js";
import type { Keep, RowOption, TemperatureOption } from "./rows.js";
import { eachTrip } from "./trips.js";
import {
  toCount,
  toFraction,
  toNameIndex,
  toNumber,
  toOptions,
  toOrder,
  toTemperature,
} from "./settings.js";

/** A step on the way from logits to the shares that are drawn from. */
export type SamplingStep = (typeof samplingSteps)[number];

export interface FilterOptions extends TemperatureOption, RowOption {
  /** Only the k largest logits stay; of equal ones the first. All by default. */
  topK?: number | undefined;
  /** Only the largest stay, as few as have together at least this share, 0 to 1; 1 by default. */
  topP?: number | undefined;
  /** Only those stay that have at least this share, 0 to 1, of the largest's; 0 by default. */
  minP?: number | undefined;
  /** All four steps in the order to take them; ["temperature", "topK", "topP", "minP"] by default. */
  order?: readonly SamplingStep[] | undefined;
  /** Flags as in `softmax`. */
  keep?: Keep | undefined;
}

export interface SampleOptions extends FilterOptions {
  /** Whole number below 2³², 0 by default: the same seed and stream draw the same. */
  seed?: number | undefined;
  /** Whole number below 2³², 0 by default: streams of one seed are independent. */
  stream?: number | undefined;
  /** Draws from each row; 1 by default. */
  count?: number | undefined;
  /** Where the places go: at least as many whole numbers; without it a new array is made. */
  out?: Uint32Array | undefined;
}

export interface StatisticsOptions extends RowOption {
  /** Subtracted from the row length under the deviation's root: 1 (the default, as torch.std) or 0. */
  correction?: number | undefined;
  /** Values at or below count as saturated; −Infinity by default. */
  low?: number | undefined;
  /** Values at or above count as saturated; Infinity by default. */
  high?: number | undefined;
  /** Where the results go, by name, each at least as long as there are rows; new where one is missing. */
  out?: Readonly<Partial<Record<StatisticName, OutOption["out"]>>> | undefined;
}

type StatisticName = (typeof statisticNames)[number];

/** By name, one number for each row. */
export type Statistics = Record<StatisticName, Float32Array>;

const filterNames = ["temperature", "topK", "topP", "minP", "order", "rowLength", "keep"] as const;

type Filter = (x: Pointer, shares: Pointer, rows: number, work: Pointer) => void;

export class SamplingCalls extends LossCalls {
  /**
   * The distribution that `sample` draws from: each step sees the shares that the steps before it
   * left, at temperature 1 before that step and at T after it. At T = 0 the first of the largest
   * has all. Shape [rows × rowLength] → the same; NaN rows as in `softmax`.
   * @throws ArgumentRangeError for a setting outside its limits, an order that does not name each
   * step once, and as `softmax` does.
   */
  samplingShares(logits: FloatInput, options?: FilterOptions & OutOption): Float32Array {
    const given = toOptions(options, ...filterNames, "out");
    const { floats, length, filter } = this.#filter(logits, given);
    const out = toOutput(given.out, floats.length);
    return overKept(this.memory, floats, length, given.keep, out, length, 2 * length, (x, trip) =>
      filter(x, trip.out, trip.rows, trip.work),
    );
  }

  /**
   * Places in a row drawn at random, by Philox4x32-10. Shape [rows × rowLength] → [rows × count],
   * counted from 0. A row's draws do not depend on the other rows, only on its own number.
   * @throws ArgumentRangeError for a row that has no shares (NaN, +Infinity, all masked), for a seed,
   * stream or count that is no whole number in its limits, for a short `out`, and as
   * `samplingShares` does. What `out` holds after an error is of no use.
   */
  sample(logits: FloatInput, options?: SampleOptions): Uint32Array {
    const given = toOptions(options, ...filterNames, "seed", "stream", "count", "out");
    const { floats, length, filter } = this.#filter(logits, given);
    const seed = toCount("seed", given.seed ?? 0, 0);
    const stream = toCount("stream", given.stream ?? 0, 0);
    const count = toCount("count", given.count ?? 1, 1);
    const places = toPlaces(given.out, (floats.length / length) * count);
    const out = new Float32Array(places.buffer, places.byteOffset, places.length);
    const { module } = this.memory;
    const drawn = overKept(
      this.memory,
      floats,
      length,
      given.keep,
      out,
      count,
      3 * length,
      (x, { work, rows, ...trip }) => {
        const shares = work + 2 * floats.BYTES_PER_ELEMENT * length;
        filter(x, shares, rows, work);
        module.draw(shares, trip.out, rows, length, count, seed, stream, trip.first, work);
      },
    );
    const moved = drawn.buffer !== places.buffer; // the kernels' memory grew
    const result = moved ? new Uint32Array(drawn.buffer, drawn.byteOffset, drawn.length) : places;
    const none = result.findIndex((place) => place >= length);
    if (none >= 0) {
      const row = Math.floor(none / count);
      const allowed = "a finite largest logit and no NaN in every row";
      throw new ArgumentRangeError(complaint(`row ${row} of logits`, NaN, allowed));
    }
    return result;
  }

  /**
   * How each row is spread: mean, standard deviation, least, largest, share of zeros, share saturated
   * (at or beyond `low` and `high`). Shape [rows × rowLength] → six arrays of shape [rows]. NaN in a
   * row makes its first four NaN.
   * @throws ArgumentRangeError for an empty input, a row length that does not divide, a short array
   * of `out`; UnknownNameError for one that is no statistic's.
   */
  statistics(x: FloatInput, options?: StatisticsOptions): Statistics {
    const given = toOptions(options, "rowLength", "correction", "low", "high", "out");
    const floats = toFloats("x", x);
    const length = toRowLength(given.rowLength, floats.length, "x");
    const correction = given.correction ?? 1;
    if (correction !== 0 && correction !== 1) {
      throw new ArgumentRangeError(complaint("correction", correction, "0 or 1"));
    }
    const low = toNumber("low", given.low ?? -Infinity);
    const high = toNumber("high", given.high ?? Infinity);
    const { memory } = this;
    const rows = floats.length / length;
    const width = statisticNames.length;
    const columns = toColumns(given.out, rows);
    const homes = columns.map((column) => memory.resident(column));
    // Columns in the kernels' memory are looked up anew: it may have grown.
    const live = (i: number): Float32Array =>
      homes[i] === undefined ? columns[i]! : memory.view(homes[i], rows);
    const operands = [{ floats: columns.reduce(untangle, floats), width: length }];
    eachTrip(
      memory,
      rows,
      operands,
      width,
      ({ at, out, rows }) =>
        memory.module.statistics(at[0]!, out, rows, length, correction, low, high),
      (results, first) =>
        columns.forEach((_, i) => {
          const column = live(i);
          for (let k = i; k < results.length; k += width) {
            column[first + (k - i) / width] = results[k]!;
          }
        }),
    );
    return Object.fromEntries(statisticNames.map((name, i) => [name, live(i)])) as Statistics;
  }

  #filter(
    logits: FloatInput,
    given: Partial<FilterOptions>,
  ): { floats: Float32Array; length: number; filter: Filter } {
    const floats = toFloats("logits", logits);
    const length = toRowLength(given.rowLength, floats.length);
    const temperature = toTemperature(given.temperature ?? 1);
    const topK = toCount("topK", given.topK ?? length, 1);
    const topP = toFraction("topP", given.topP ?? 1);
    const minP = toFraction("minP", given.minP ?? 0);
    const order = toOrder(given.order ?? samplingSteps, samplingSteps);
    const { module } = this.memory;
    const filter: Filter = (x, shares, rows, work) =>
      module.samplingShares(x, shares, rows, length, temperature, topK, topP, minP, order, work);
    return { floats, length, filter };
  }
}

/** Where places go: the given array, exactly as long as the result, or a new one. */
function toPlaces(out: unknown, length: number): Uint32Array {
  if (length > MOST_FLOATS) {
    const allowed = `${MOST_FLOATS} or fewer`;
    throw new OutOfMemoryError(complaint("count times rows", length, allowed));
  }
  if (out === undefined) return new Uint32Array(length);
  if (!(out instanceof Uint32Array)) {
    throw new ArgumentTypeError(complaint("out", out, "a Uint32Array"));
  }
  if (attached("out", out).length < length) {
    throw new ArgumentRangeError(complaint("out.length", out.length, `${length} or more`));
  }
  return out.length === length ? out : out.subarray(0, length);
}

/** Where statistics go, in their order. */
function toColumns(out: unknown, rows: number): Float32Array[] {
  if (out !== undefined && (typeof out !== "object" || out === null || ArrayBuffer.isView(out))) {
    throw new ArgumentTypeError(complaint("out", out, "an object of arrays by name"));
  }
  const given = (out ?? {}) as Partial<Record<StatisticName, unknown>>;
  for (const name of Object.keys(given)) toNameIndex("name in out", name, statisticNames);
  return statisticNames.map((name) => toOutput(given[name], rows, `out.${name}`));
}
