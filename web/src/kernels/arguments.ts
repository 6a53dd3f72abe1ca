// Checks the arrays that callers pass and turns them into float arrays; every refusal is a typed error.
import { ArgumentRangeError, ArgumentTypeError, complaint } from "./errors.js";
import { KernelBuffer } from "./memory.js";
import { toNumber } from "./settings.js";

/** What a call takes: one number, numbers in an array or typed array, or a buffer of the kernels. */
export type FloatInput = number | readonly number[] | NumberArray | KernelBuffer;

export type NumberArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

const NUMBERS = "a number, an array of numbers, a typed array of numbers or a KernelBuffer";

/** Float32 view of the input: the caller's own memory where it is float32 already, else a rounded copy. */
export function toFloats(argument: string, x: unknown): Float32Array {
  if (x instanceof Float32Array) return attached(argument, x);
  if (x instanceof KernelBuffer) return x.array;
  if (typeof x === "number") return Float32Array.of(x);
  if (Array.isArray(x)) return fromNumbers(argument, x, new Float32Array(x.length));
  if (isNumberArray(x)) return Float32Array.from(attached(argument, x));
  throw new ArgumentTypeError(complaint(argument, x, NUMBERS));
}

/** As `toFloats`, of numbers from 0 to 1. */
export function toShares(argument: string, x: unknown): Float32Array {
  const floats = toFloats(argument, x);
  const wrong = floats.findIndex((share) => !(share >= 0 && share <= 1));
  if (wrong >= 0) {
    const allowed = "a number from 0 to 1";
    throw new ArgumentRangeError(complaint(`${argument}[${wrong}]`, floats[wrong], allowed));
  }
  return floats;
}

/** As `toFloats`, in double precision and always a copy. */
export function toDoubles(argument: string, x: unknown): Float64Array {
  if (Array.isArray(x)) return fromNumbers(argument, x, new Float64Array(x.length));
  if (typeof x === "number") return Float64Array.of(x);
  if (isNumberArray(x)) return Float64Array.from(attached(argument, x));
  return Float64Array.from(toFloats(argument, x));
}

function fromNumbers<Floats extends Float32Array | Float64Array>(
  argument: string,
  x: readonly unknown[],
  floats: Floats,
): Floats {
  for (let i = 0; i < x.length; i += 1) {
    const value = x[i];
    if (typeof value !== "number") {
      throw new ArgumentTypeError(complaint(`${argument}[${i}]`, value, "a number"));
    }
    floats[i] = value;
  }
  return floats;
}

function isNumberArray(x: unknown): x is NumberArray {
  return (
    ArrayBuffer.isView(x) && !(x instanceof DataView) && typeof (x as NumberArray)[0] !== "bigint"
  );
}

/** A view of the kernels' memory from before it grew has lost its floats: say so, do not read nothing. */
export function attached<A extends NumberArray>(argument: string, array: A): A {
  if (array.length === 0 && isDetached(array.buffer)) {
    const allowed = "a live array; read KernelBuffer.array again after other calls";
    throw new ArgumentRangeError(`${argument} is a detached array; allowed: ${allowed}`);
  }
  return array;
}

/** `buffer.detached` is younger than our oldest engines; none gives a view of what is gone. */
function isDetached(buffer: ArrayBufferLike): boolean {
  try {
    new Uint8Array(buffer);
    return false;
  } catch {
    return true;
  }
}

/** Where the result goes: the given `out`, exactly as long as the result, or a new array. */
export function toOutput(out: unknown, length: number, argument = "out"): Float32Array {
  if (out === undefined) return new Float32Array(length);
  const array = out instanceof KernelBuffer ? out.array : out;
  if (!(array instanceof Float32Array)) {
    throw new ArgumentTypeError(complaint(argument, out, "a Float32Array or a KernelBuffer"));
  }
  if (attached(argument, array).length < length) {
    const allowed = `${length} or more`;
    throw new ArgumentRangeError(complaint(`${argument}.length`, array.length, allowed));
  }
  return array.length === length ? array : array.subarray(0, length);
}

/** Input and output may be the same floats or apart; where they overlap askew the input is copied first. */
export function untangle(x: Float32Array, out: Float32Array): Float32Array {
  const apart =
    x.buffer !== out.buffer ||
    x.byteOffset === out.byteOffset ||
    x.byteOffset + x.byteLength <= out.byteOffset ||
    out.byteOffset + out.byteLength <= x.byteOffset;
  return apart ? x : x.slice();
}

/** Length of one row, dividing the whole; the default is a single row. */
export function toRowLength(rowLength: unknown, total: number, argument = "logits"): number {
  if (rowLength !== undefined && typeof rowLength !== "number") {
    throw new ArgumentTypeError(complaint("rowLength", rowLength, "a whole number from 1"));
  }
  if (total === 0) {
    throw new ArgumentRangeError(
      complaint(`${argument}.length`, 0, "1 or more: an empty row has no result"),
    );
  }
  const length = rowLength ?? total;
  if (!Number.isInteger(length) || length < 1 || total % length !== 0) {
    const allowed = `a whole number from 1 that divides ${argument}.length (${total})`;
    throw new ArgumentRangeError(complaint("rowLength", length, allowed));
  }
  return length;
}

/** Which entries take part, as 1 and 0: one for each logit, or one row that holds for all rows. */
export function toKeep(keep: unknown, total: number, rowLength: number): Float32Array {
  const allowed = "an array of true and false or of 1 and 0";
  if (!Array.isArray(keep) && !isNumberArray(keep)) {
    throw new ArgumentTypeError(complaint("keep", keep, allowed));
  }
  if (keep.length !== total && keep.length !== rowLength) {
    const lengths = total === rowLength ? `${total}` : `${rowLength} or ${total}`;
    throw new ArgumentRangeError(complaint("keep.length", keep.length, lengths));
  }
  const flags = keep instanceof Float32Array ? keep : new Float32Array(keep.length);
  for (let i = 0; i < keep.length; i += 1) {
    const flag: unknown = keep[i];
    const value = Number(flag);
    if ((typeof flag !== "boolean" && typeof flag !== "number") || (value !== 0 && value !== 1)) {
      throw new ArgumentTypeError(complaint(`keep[${i}]`, flag, "true, false, 1 or 0"));
    }
    flags[i] = value;
  }
  return flags;
}

/** One class for each row, 0 to classes − 1; −1 for rows to ignore. */
export function toClasses(
  targets: unknown,
  rows: number,
  classes: number,
  ignoreIndex: unknown,
): Int32Array<ArrayBuffer> {
  const ignored = toNumber("ignoreIndex", ignoreIndex);
  const given = toDoubles("targets", targets);
  toSameLength("targets", given.length, rows);
  return Int32Array.from(given, (target, row) => {
    if (target === ignored) return -1;
    if (!Number.isInteger(target) || target < 0 || target >= classes) {
      const allowed = `a class from 0 to ${classes - 1}, or ${ignored} to ignore the row`;
      throw new ArgumentRangeError(complaint(`targets[${row}]`, target, allowed));
    }
    return target;
  });
}

/** Two arrays of which one goes with the other. */
export function toSameLength(argument: string, length: number, wanted: number): void {
  if (length !== wanted) {
    throw new ArgumentRangeError(complaint(`${argument}.length`, length, String(wanted)));
  }
}
