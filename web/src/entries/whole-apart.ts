// Stands in for kernels/whole.ts in a script with one widget: the other calls are in a script beside it.
import { build, type Kernels, LoadError } from "../kernels/index.js";
import { loadModule } from "../kernels/loader.js";

let whole: Promise<Kernels> | undefined;

/** @throws LoadError when there is no such script, or no kernels. */
export function loadWhole(): Promise<Kernels> {
  whole ??= start();
  whole.catch(() => (whole = undefined));
  return whole;
}

async function start(): Promise<Kernels> {
  const module = await loadModule();
  const { Kernels } = await import("../kernels/kernels.js").catch((cause: unknown) => {
    throw new LoadError(String(cause), { cause });
  });
  return new Kernels(module, build);
}
