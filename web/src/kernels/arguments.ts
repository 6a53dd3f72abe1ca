// Checks what callers pass and turns it into float arrays; every refusal is a typed error.
import { ArgumentRangeError, ArgumentTypeError, complaint, UnknownNameError } from "./errors.js";
import type { ParameterDefinition } from "./definition.js";
import { KernelBuffer } from "./memory.js";

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
  if (isNumberArray(x)) return Float32Array.from(x);
  throw new ArgumentTypeError(complaint(argument, x, NUMBERS));
}

/** As `toFloats`, in double precision and always a copy. */
export function toDoubles(argument: string, x: unknown): Float64Array {
  if (Array.isArray(x)) return fromNumbers(argument, x, new Float64Array(x.length));
  if (typeof x === "number") return Float64Array.of(x);
  if (isNumberArray(x)) return Float64Array.from(x);
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
function attached(argument: string, array: Float32Array): Float32Array {
  if (array.length === 0 && (array.buffer as { detached?: boolean }).detached) {
    const allowed = "a live array; read KernelBuffer.array again after other calls";
    throw new ArgumentRangeError(`${argument} is a detached Float32Array; allowed: ${allowed}`);
  }
  return array;
}

/** Where the result goes: the given `out`, exactly as long as the result, or a new array. */
export function toOutput(out: unknown, length: number): Float32Array {
  if (out === undefined) return new Float32Array(length);
  const array = out instanceof KernelBuffer ? out.array : out;
  if (!(array instanceof Float32Array)) {
    throw new ArgumentTypeError(complaint("out", out, "a Float32Array or a KernelBuffer"));
  }
  if (attached("out", array).length < length) {
    throw new ArgumentRangeError(complaint("out.length", array.length, `${length} or more`));
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

/** 0 (the tallest wins) to Infinity (all equal). */
export function toTemperature(temperature: unknown): number {
  if (typeof temperature !== "number") {
    throw new ArgumentTypeError(complaint("temperature", temperature, "a number, 0 or more"));
  }
  if (!(temperature >= 0)) {
    throw new ArgumentRangeError(
      complaint("temperature", temperature, "0 or more, Infinity included"),
    );
  }
  return temperature;
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
  const flags = new Float32Array(keep.length);
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

/** The place of a name among those that exist. */
export function toNameIndex(argument: string, name: unknown, names: readonly string[]): number {
  const index = names.indexOf(name as string);
  if (index < 0) throw new UnknownNameError(complaint(argument, name, names.join(", ")));
  return index;
}

/** Any number, NaN apart. */
export function toNumber(argument: string, value: unknown): number {
  if (typeof value !== "number") {
    throw new ArgumentTypeError(complaint(argument, value, "a number"));
  }
  if (Number.isNaN(value)) throw new ArgumentRangeError(complaint(argument, value, "a number"));
  return value;
}

/** Two arrays of which one goes with the other. */
export function toSameLength(argument: string, length: number, wanted: number): void {
  if (length !== wanted) {
    throw new ArgumentRangeError(complaint(`${argument}.length`, length, String(wanted)));
  }
}

/** A length for a buffer. */
export function toLength(length: unknown): number {
  if (typeof length !== "number") {
    throw new ArgumentTypeError(complaint("length", length, "a whole number from 1"));
  }
  if (!Number.isInteger(length) || length < 1 || length >= 2 ** 29) {
    throw new ArgumentRangeError(complaint("length", length, "a whole number from 1 to 2^29 − 1"));
  }
  return length;
}

/** The options object, with names that exist. */
export function toOptions<T extends object>(
  options: T | null | undefined,
  ...names: (keyof T)[]
): Partial<T> {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null) {
    throw new ArgumentTypeError(
      complaint("options", options, `an object with ${names.join(", ")}`),
    );
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name as keyof T)) {
      throw new UnknownNameError(complaint("option", name, names.join(", ")));
    }
  }
  return options;
}

/** Values in the definition's order, defaults filled in. */
export function toParameters(
  id: string,
  definitions: readonly ParameterDefinition[],
  given: unknown,
): number[] {
  const values = definitions.map((parameter) => parameter.default);
  if (given === undefined) return values;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new ArgumentTypeError(complaint("parameters", given, "an object of numbers by name"));
  }
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    const index = definitions.findIndex((parameter) => parameter.name === name);
    const definition = definitions[index];
    if (definition === undefined) {
      const known = definitions.map((parameter) => parameter.name).join(", ");
      throw new UnknownNameError(complaint(`parameter of ${id}`, name, known || "none"));
    }
    if (value !== undefined) values[index] = toParameter(definition, value);
  }
  return values;
}

function toParameter({ name, min, max }: ParameterDefinition, value: unknown): number {
  const allowed = `a number from ${min} to ${max}`;
  if (typeof value !== "number") {
    throw new ArgumentTypeError(complaint(`parameters.${name}`, value, allowed));
  }
  if (!(value >= min && value <= max)) {
    throw new ArgumentRangeError(complaint(`parameters.${name}`, value, allowed));
  }
  return value;
}
