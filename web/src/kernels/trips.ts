// Takes rows of several arrays through the kernels' memory, as many rows a trip as fit the scratch.
import { BLOCK, type Memory, type Pointer } from "./memory.js";

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Floats that a kernel reads, `width` of them for each row; 0 where all rows share them. */
export interface Operand {
  readonly floats: Float32Array;
  readonly width: number;
}

/** Where a kernel finds the rows of one trip. */
export interface Trip {
  /** One address for each operand. */
  readonly at: readonly Pointer[];
  readonly out: Pointer;
  /** Room to work in, at an address that suits doubles. */
  readonly work: Pointer;
  readonly rows: number;
  /** Number of the trip's first row among all. */
  readonly first: number;
}

/**
 * Runs `kernel` over all rows of the operands into `out`, `width` floats a row, lending it `work`
 * floats a row. What lives in the kernels' memory is used where it is. Returns out, its view rebuilt
 * if the memory grew.
 */
export function overRows(
  memory: Memory,
  rows: number,
  operands: readonly Operand[],
  out: Float32Array,
  width: number,
  kernel: (trip: Trip) => void,
  work = 0,
): Float32Array {
  const inputs = operands.map((operand) => {
    const floats = untangled(operand, out, width);
    return { floats, width: operand.width, home: memory.resident(floats) };
  });
  const guests = inputs.filter(({ home }) => home === undefined);
  const home = memory.resident(out);
  const perRow = guests.reduce(
    (sum, guest) => sum + guest.width,
    work + (home === undefined ? width : 0),
  );
  const shared = guests.reduce(
    (sum, guest) => sum + (guest.width === 0 ? guest.floats.length : 0),
    0,
  );
  const most = perRow === 0 ? rows : Math.min(rows, Math.max(1, Math.floor(BLOCK / perRow)));
  const scratch = perRow + shared === 0 ? 0 : memory.scratch(most * perRow + shared);
  for (let first = 0; first < rows; first += most) {
    const count = Math.min(most, rows - first);
    let free = scratch + most * work * BYTES;
    const take = (floats: number): Pointer => (free += floats * BYTES) - floats * BYTES;
    const at = inputs.map(({ floats, width, home }) => {
      if (home !== undefined) return home + first * width * BYTES;
      const part = width === 0 ? floats : floats.subarray(first * width, (first + count) * width);
      const place = take(part.length);
      memory.heap.set(part, place / BYTES);
      return place;
    });
    const place = home === undefined ? take(count * width) : home + first * width * BYTES;
    kernel({ at, out: place, work: scratch, rows: count, first });
    if (home === undefined) out.set(memory.view(place, count * width), first * width);
  }
  // Growth detaches `out`, which then has no length.
  return home === undefined ? out : memory.view(home, rows * width);
}

const NOTHING = new Float32Array(0);

/**
 * As `overRows`, but hands the results of each trip to `take`, `width` floats a row, instead of
 * keeping them.
 */
export function eachTrip(
  memory: Memory,
  rows: number,
  operands: readonly Operand[],
  width: number,
  kernel: (trip: Trip) => void,
  take: (results: Float32Array, first: number) => void,
): void {
  const both = (trip: Trip): void => {
    kernel({ ...trip, out: trip.work });
    take(memory.view(trip.work, trip.rows * width), trip.first);
  };
  overRows(memory, rows, operands, NOTHING, 0, both, width);
}

/** An operand that the result would overwrite before it is read is copied; exactly in place is fine. */
function untangled({ floats, width }: Operand, out: Float32Array, outWidth: number): Float32Array {
  const inPlace = floats.byteOffset === out.byteOffset && width === outWidth;
  const apart =
    floats.buffer !== out.buffer ||
    floats.byteOffset + floats.byteLength <= out.byteOffset ||
    out.byteOffset + out.byteLength <= floats.byteOffset;
  return inPlace || apart ? floats : floats.slice();
}

/** Runs a kernel over two arrays of one shape, whole rows of `length` at a time. */
export function overPairs(
  memory: Memory,
  x: Float32Array,
  y: Float32Array,
  length: number,
  out: Float32Array,
  kernel: (at: readonly Pointer[], out: Pointer, n: number) => void,
): Float32Array {
  const operands = [x, y].map((floats) => ({ floats, width: length }));
  return overRows(memory, x.length / length, operands, out, length, (trip) =>
    kernel(trip.at, trip.out, trip.rows * length),
  );
}
