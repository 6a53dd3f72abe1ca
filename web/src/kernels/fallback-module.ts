// The plain JavaScript build, made to treat old memory as WebAssembly does.
import createFallback, { type MainModule } from "./generated/fallback.js";

/** A module whose memory, grown and so moved, leaves no old place that could be read or written. */
export default async function createModule(): Promise<MainModule> {
  const module = await createFallback();
  const { allocate } = module;
  module.allocate = (bytes) => {
    const before = module.HEAPF32.buffer as ArrayBuffer;
    const pointer = allocate(bytes);
    if (module.HEAPF32.buffer !== before) structuredClone(before, { transfer: [before] });
    return pointer;
  };
  return module;
}
