// Where classic fallback scripts leave their modules, by build, for whoever loaded them.
import type { FallbackModule } from "./fallback.js";

const key = Symbol.for("softbend.fallback");

export function shelf(): Map<string, FallbackModule> {
  const shared = globalThis as { [key]?: Map<string, FallbackModule> | undefined };
  return (shared[key] ??= new Map<string, FallbackModule>());
}
