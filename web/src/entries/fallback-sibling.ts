// Stands in for kernels/fallback.ts in classic scripts: the fallback is a script beside this one.
import type { FallbackModule } from "../kernels/fallback.js";
import { shelf } from "../kernels/fallback-shelf.js";
import { build } from "../kernels/index.js";
import { loadSibling } from "./sibling.js";

const FILE = "softbend-fallback.js";

export async function importFallback(): Promise<FallbackModule> {
  // A page may bring the script itself, before this one.
  if (!shelf().has(build)) await loadSibling(FILE, "fallback");
  const module = shelf().get(build);
  if (module === undefined) throw new Error(`${FILE} belongs to another build`);
  return module;
}
