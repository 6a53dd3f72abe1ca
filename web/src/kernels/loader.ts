// Starts the kernels once per page, worker or process: SIMD WebAssembly, else the same C++ as JavaScript.
import createModule, { type MainModule } from "./generated/module.js";
import { build, commonBytes, wasmText } from "./generated/wasm.js";
import { LoadError } from "./errors.js";
import { importFallback } from "./fallback.js";
import { Kernels } from "./kernels.js";
import { textAsBytes } from "./text-as-bytes.js";

/** Scripts of the same build, wherever they came from, share one instance through this registry. */
const registry = Symbol.for("softbend");
type Registry = Map<string, Promise<Kernels>>;

const WAIT_FOR_FALLBACK_MS = 10_000;

/**
 * The kernels; the first call starts them, later ones return the same instance.
 * @throws LoadError when neither WebAssembly nor the fallback can run.
 */
export function load(): Promise<Kernels> {
  const shared = globalThis as unknown as Record<symbol, Registry | undefined>;
  const instances = (shared[registry] ??= new Map<string, Promise<Kernels>>());
  let instance = instances.get(build);
  if (instance === undefined) {
    instance = start();
    instances.set(build, instance);
    instance.catch(() => instances.delete(build));
  }
  return instance;
}

async function start(): Promise<Kernels> {
  // Instantiating is the only honest test: under some policies validate and compile succeed and it fails.
  const module = await startWasm().catch(startFallback);
  return new Kernels(module, build);
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
