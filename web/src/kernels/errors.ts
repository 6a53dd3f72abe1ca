// The one family of errors that the library throws, each naming argument, value and what is allowed.

/** Base of every error thrown on purpose; catch this one to catch them all. */
export class SoftbendError extends Error {
  override readonly name: string = "SoftbendError";
}

/** Something of the wrong kind was passed (a string where numbers are wanted). */
export class ArgumentTypeError extends SoftbendError {
  override readonly name = "ArgumentTypeError";
}

/** The kind is right but the value or length is outside what is allowed. */
export class ArgumentRangeError extends SoftbendError {
  override readonly name = "ArgumentRangeError";
}

/** An activation, function or parameter of that name does not exist. */
export class UnknownNameError extends SoftbendError {
  override readonly name = "UnknownNameError";
}

/** The kernels' memory could not grow far enough; the kernels stay usable for smaller inputs. */
export class OutOfMemoryError extends SoftbendError {
  override readonly name = "OutOfMemoryError";
}

/** Neither WebAssembly nor the plain JavaScript fallback could be started. */
export class LoadError extends SoftbendError {
  override readonly name = "LoadError";
}

/** A short, safe picture of any value for an error message. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value));
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name}`;
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** “argument is value; allowed: …” — the one sentence form of every argument error. */
export function complaint(argument: string, value: unknown, allowed: string): string {
  return `${argument} is ${show(value)}; allowed: ${allowed}`;
}
