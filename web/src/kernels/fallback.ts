// Finds the plain JavaScript build of the kernels: an ES module beside this one, loaded only when needed.
// Classic scripts and single-file pages are built with another way to find it in this file's place.
import type { MainModule } from "./generated/module.js";

export interface FallbackModule {
  default: (options?: object) => Promise<MainModule>;
}

export function importFallback(): Promise<FallbackModule> {
  return import("./fallback-module.js");
}
