// What a page's own scripts can reach when Softbend came as a classic script: softbend.load(), define() and more.
import { registerActivation, SoftbendError, version } from "../kernels/index.js";
import { loadWhole as load } from "../kernels/whole.js";
import type { DefineOptions } from "../widgets/shared/define.js";

/** Adds to `globalThis.softbend`; what an earlier script put there stays. */
export function publish(define: (options?: DefineOptions) => void): void {
  const shared = globalThis as { softbend?: object };
  shared.softbend = {
    load,
    registerActivation,
    SoftbendError,
    version,
    define,
    ...shared.softbend,
  };
  define();
}
