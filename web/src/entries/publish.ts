// What a page's own scripts can reach when Softbend came as a classic script: softbend.load(), define() and more.
import { registerActivation, SoftbendError, version } from "../kernels/index.js";
import { loadWhole as load } from "../kernels/whole.js";
import type { DefineOptions } from "../widgets/shared/define.js";

type Define = (options?: DefineOptions) => void;
interface Published {
  readonly define?: Define;
  readonly [name: string]: unknown;
}

/** Adds to `globalThis.softbend`; what an earlier script put there stays, and its widgets are defined too. */
export function publish(define: Define): void {
  const shared = globalThis as { softbend?: Published };
  const earlier = shared.softbend;
  shared.softbend = {
    load,
    registerActivation,
    SoftbendError,
    version,
    ...earlier,
    define: (options) => {
      earlier?.define?.(options);
      define(options);
    },
  };
  define();
}
