// Where one classic script leaves something for another script of the same build.
import { build } from "../kernels/build.js";

const shared = globalThis as unknown as Record<symbol, unknown>;

/** Each build keeps to its own, so that two versions share a page; what was there first stays. */
export function shelf<T>(name: string): { get(): T | undefined; put(it: T): void } {
  const key = Symbol.for(`softbend.${name} ${build}`);
  return {
    get: () => shared[key] as T | undefined,
    put: (it) => void (shared[key] ??= it),
  };
}
