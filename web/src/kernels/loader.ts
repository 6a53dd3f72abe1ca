// Starts the kernels once per page, worker or process: SIMD WebAssembly, else the same C++ as JavaScript.
import createModule, { type MainModule } from "./generated/module.js";
import { build, commonBytes, wasmText } from "./generated/wasm.js";
import { LoadError } from "./errors.js";
import { importFallback } from "./fallback.js";
import { Kernels } from "./own-kernels.js";
import { textAsBytes } from "./text-as-bytes.js";

/** Scripts of the same build, wherever they came from, share one module through this registry. */
const registry = Symbol.for("softbend");
type Registry = Map<string, Promise<MainModule>>;

const WAIT_FOR_FALLBACK_MS = 10_000;

let kernels: Promise<Kernels> | undefined;

/**
 * The kernels; the first call starts them, later ones return the same instance.
 * @throws LoadError when neither WebAssembly nor the fallback can run.
 */
export function load(): Promise<Kernels> {
  kernels ??= loadModule().then((module) => new Kernels(module, build));
  kernels.catch(() => (kernels = undefined));
  return kernels;
}

/** The module with its memory; the first call of the page's scripts of this build starts it. */
export function loadModule(): Promise<MainModule> {
  const shared = globalThis as unknown as Record<symbol, Registry | undefined>;
  const modules = (shared[registry] ??= new Map<string, Promise<MainModule>>());
  let module = modules.get(build);
  if (module === undefined) {
    // Instantiating is the only honest test: under some policies validate and compile succeed and it fails.
    module = startWasm().catch(startFallback);
    modules.set(build, module);
    module.catch(() => modules.delete(build));
  }
  return module;
}

async function startWasm(): Promise<MainModule> {
  return createModule({ wasm: textAsBytes(commonBytes, wasmText) });
}

async function startFallback(reason: unknown): Promise<MainModule> {
  try {
    const { default: createFallback } = await within(WAIT_FOR_FALLBACK_MS, importFallback());
    return await createFallback();
  } catch (error) {
    throw new LoadError(`no WebAssembly (${String(reason)}) and no fallback (${String(error)})`, {
      cause: reason,
    });
  }
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Error(`nothing after ${milliseconds / 1000} seconds`));
    const timer = setTimeout(late, milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
