// The wasm memory as seen from JavaScript: buffers that live in it, and streaming of arrays through it.
import type { MainModule } from "./generated/module.js";
import { ArgumentRangeError, complaint, OutOfMemoryError } from "./errors.js";

/** Byte address in the kernels' memory. */
export type Pointer = number;
/** A kernel reading n floats at x and writing n floats at out; the two may be the same place. */
export type Stream = (x: Pointer, out: Pointer, n: number) => void;

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Sizes in bytes stay below 2³¹, whose double no 32-bit address can hold. */
export const MOST_FLOATS = 2 ** 29;

/** Floats per trip through the scratch: 16 kB stays in the first-level cache. */
export const BLOCK = 4096;

/** Room for floats inside the kernels' memory, so that calls on it copy nothing. */
export class KernelBuffer {
  readonly length: number;
  #memory: Memory;
  #pointer: Pointer;
  #view: Float32Array | undefined;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.#memory = memory;
    this.#pointer = memory.allocate(length);
  }

  /**
   * The floats, shape [length]. Read it anew after other calls: growing memory detaches old views.
   * @throws ArgumentRangeError once released.
   */
  get array(): Float32Array {
    if (this.#pointer === 0)
      throw new ArgumentRangeError("KernelBuffer is released; allowed: a live one");
    if (this.#view?.buffer !== this.#memory.heap.buffer) {
      this.#view = this.#memory.view(this.#pointer, this.length);
    }
    return this.#view;
  }

  /** Gives the room back; a second call does nothing. */
  release(): void {
    if (this.#pointer !== 0) this.#memory.release(this.#pointer);
    this.#pointer = 0;
    this.#view = undefined;
  }

  /** Lets `using buffer = kernels.buffer(n)` release it; where the symbol is missing, nobody asks. */
  [Symbol.dispose](): void {
    this.release();
  }
}

/** The module's memory with one scratch that grows to the longest row seen and is then reused. */
export class Memory {
  readonly module: MainModule;
  #scratch: Pointer = 0;
  #scratchLength = 0;

  constructor(module: MainModule) {
    this.module = module;
  }

  get heap(): Float32Array {
    return this.module.HEAPF32;
  }

  /** @throws OutOfMemoryError when the memory cannot grow far enough. */
  allocate(floats: number): Pointer {
    const pointer = floats < MOST_FLOATS ? this.module.allocate(floats * BYTES) : 0;
    if (pointer === 0) {
      throw new OutOfMemoryError(
        complaint("length", floats, "as many floats as memory has room for"),
      );
    }
    return pointer;
  }

  release(pointer: Pointer): void {
    this.module.release(pointer);
  }

  view(pointer: Pointer, length: number): Float32Array {
    return new Float32Array(this.heap.buffer, pointer, length);
  }

  /** At least `floats` floats whose content does not survive the next call. */
  scratch(floats: number): Pointer {
    if (floats > this.#scratchLength) {
      const length = Math.max(floats, BLOCK);
      const pointer = this.allocate(length);
      if (this.#scratch !== 0) this.release(this.#scratch);
      this.#scratch = pointer;
      this.#scratchLength = length;
    }
    return this.#scratch;
  }

  /**
   * Runs `kernel` from x into out, at most `block` floats at a time; arrays that already live in the
   * kernels' memory are used where they are. Returns out, its view rebuilt if the memory grew.
   */
  stream(x: Float32Array, out: Float32Array, block: number, kernel: Stream): Float32Array {
    const n = x.length;
    const from = this.resident(x);
    const to = this.resident(out);
    if (from !== undefined && to !== undefined) {
      kernel(from, to, n);
      return out;
    }
    const scratch = this.scratch(Math.min(n, block));
    for (let start = 0; start < n; start += block) {
      const count = Math.min(block, n - start);
      if (from === undefined) {
        this.heap.set(count === n ? x : x.subarray(start, start + count), scratch / BYTES);
      }
      const source = from === undefined ? scratch : from + start * BYTES;
      const target = to === undefined ? scratch : to + start * BYTES;
      kernel(source, target, count);
      if (to === undefined) {
        out.set(this.heap.subarray(scratch / BYTES, scratch / BYTES + count), start);
      }
    }
    return to === undefined ? out : this.view(to, n);
  }

  /** Where an array lives in the kernels' memory, if it does. */
  resident(array: Float32Array): Pointer | undefined {
    return array.buffer === this.heap.buffer ? array.byteOffset : undefined;
  }
}
