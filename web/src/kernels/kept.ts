// Takes rows of logits to a kernel with those left out made −Infinity.
import { toKeep } from "./arguments.js";
import type { Memory, Pointer } from "./memory.js";
import { overRows, type Trip } from "./trips.js";

/**
 * Runs a kernel over rows of logits, those that `keep` leaves out made −Infinity in a copy, and
 * lends it `work` floats a row.
 */
export function overKept(
  memory: Memory,
  floats: Float32Array,
  length: number,
  keep: unknown,
  out: Float32Array,
  width: number,
  work: number,
  kernel: (x: Pointer, trip: Trip) => void,
): Float32Array {
  const rows = floats.length / length;
  const operands = [{ floats, width: length }];
  if (keep === undefined) {
    const plain = (trip: Trip): void => kernel(trip.at[0]!, trip);
    return overRows(memory, rows, operands, out, width, plain, work);
  }
  const flags = toKeep(keep, floats.length, length);
  const step = flags.length === length ? 0 : length;
  operands.push({ floats: flags, width: step });
  const mask = (trip: Trip): void => {
    const [x, kept] = trip.at;
    const copy = trip.work + trip.rows * work * Float32Array.BYTES_PER_ELEMENT;
    memory.module.mask(x!, kept!, copy, trip.rows, length, step);
    kernel(copy, trip);
  };
  return overRows(memory, rows, operands, out, width, mask, work + length);
}
