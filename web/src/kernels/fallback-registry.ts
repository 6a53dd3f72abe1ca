// Hands the plain JavaScript kernels from their classic script to the script that asked for them.
import createFallback from "./generated/fallback.js";
import { build } from "./generated/wasm.js";
import { shelf } from "./fallback-shelf.js";

export function registerFallback(): void {
  shelf().set(build, { default: createFallback });
}
