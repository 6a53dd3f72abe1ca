// Finds or sets up Emscripten: the one on the PATH when it can do what we need, else a private one.
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { ensurePython } from "./host.mjs";
import { addToPrefix, llvmFolder, prefix } from "./prefix.mjs";
import { SetupError, run, which } from "./run.mjs";
import { inToolchain, once, root, say, writeIfChanged } from "./steps.mjs";

const privateRoot = join(prefix, "usr/share/emscripten");
const cmakePart = "cmake/Modules/Platform/Emscripten.cmake";

// What our module needs of a compiler, in a few lines: trying it beats comparing versions. Trying it
// out also compiles the system libraries that the module is linked with.
const probe = `#include <emscripten/bind.h>
#include <wasm_simd128.h>
#include <concepts>
template <std::floating_point T> double first(v128_t v) { return wasm_f32x4_extract_lane(v, 0); }
double twice(double x) { return first<double>(wasm_f32x4_mul(wasm_f32x4_splat(x), wasm_f32x4_splat(2))); }
EMSCRIPTEN_BINDINGS(probe) { emscripten::function("twice", &twice); }
`;
const numberTypes = join(root, "cpp/binding/number_types.cpp");
const compile = `-std=c++20 -O3 -msimd128 -fno-exceptions -fno-rtti
  -DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0 -c`.split(/\s+/);
const link =
  `-O3 -fno-rtti -lembind -nostdlibxx -sSTRICT -sMINIMAL_RUNTIME -sMODULARIZE -sEXPORT_ES6
  -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sEMBIND_AOT -sFILESYSTEM=0 -sMALLOC=emmalloc
  -sALLOW_MEMORY_GROWTH -sABORTING_MALLOC=0 -sINCOMING_MODULE_JS_API=wasm -sASSERTIONS=0 --no-entry
  --emit-tsd probe.d.ts`.split(/\s+/);

const probeInputs = () => [probe, compile, link, readFileSync(numberTypes, "utf8")];

/** Compiles the probe and calls it with code generation from strings forbidden. */
async function tryOut(empp, env) {
  const folder = inToolchain("probe");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "probe.cpp"), probe);
  const at = { cwd: folder, env };
  await run(empp, [...compile, "probe.cpp", numberTypes], at);
  await run(empp, ["probe.o", "number_types.o", ...link, "-o", "probe.mjs"], at);
  readFileSync(join(folder, "probe.d.ts"));
  const script = `import { readFileSync } from "node:fs";
    import create from "./probe.mjs";
    const module = await create({ wasm: readFileSync("probe.wasm") });
    if (module.twice(21) !== 42) throw new Error("wrong answer");`;
  const node = ["--disallow-code-generation-from-strings", "--input-type=module", "-e", script];
  await run(process.execPath, node, { cwd: folder });
}

/** The emcc of the PATH as { root, version }, or null when it is missing or lacks something. */
async function fromPath(env, log) {
  const emcc = which("emcc");
  const [empp, config] = [which("em++"), which("em-config")];
  if (!emcc || !empp || !config) return null;
  const real = realpathSync(emcc);
  return once(
    {
      name: "emscripten-path",
      title: `trying ${emcc}`,
      inputs: [real, statSync(real).mtimeMs, ...probeInputs()],
      log,
    },
    async () => {
      await tryOut(empp, env);
      const root = (await run(config, ["EMSCRIPTEN_ROOT"], { env })).stdout.trim();
      const version = readFileSync(join(root, "emscripten-version.txt"), "utf8");
      return { root, version: version.replace(/["\s]/g, "") };
    },
  ).catch((error) => {
    say(log, `it cannot build Softbend: ${error.message.split("\n").at(-1)}`);
    return null;
  });
}

const advice = {
  darwin: "brew install emscripten",
  linux: "emsdk install 6.0.5 && emsdk activate 6.0.5   (emsdk is Emscripten's own installer)",
};

async function privateOne(env, log) {
  const command = advice[process.platform] ?? advice.linux;
  const settings = `LLVM_ROOT = '${llvmFolder}'
BINARYEN_ROOT = '${join(prefix, "usr")}'
NODE_JS = '${process.execPath}'
CACHE = '${inToolchain("emscripten-cache")}'
`;
  await addToPrefix(["emscripten"], log).catch((error) => {
    if (!(error instanceof SetupError)) throw error;
    throw new SetupError(`Emscripten is missing. ${error.message} Install it with: ${command}`);
  });
  writeIfChanged(join(privateRoot, ".emscripten"), settings);
  await once(
    {
      name: "emscripten-private",
      title: "trying Emscripten out, which compiles its system libraries",
      inputs: probeInputs(),
      log,
    },
    () => tryOut(join(privateRoot, "em++"), env),
  );
  const version = readFileSync(join(privateRoot, "emscripten-version.txt"), "utf8");
  return { root: privateRoot, version: version.replace(/["\s]/g, "") };
}

/** Everything needed to call Emscripten; takes no time once set up. */
export async function ensureEmscripten({ log = console.log } = {}) {
  const { python } = await ensurePython({ log });
  // Emscripten looks for TypeScript's compiler on the PATH (--emit-tsd).
  const PATH = [process.env.PATH, join(root, "node_modules/.bin")].join(delimiter);
  const env = { ...process.env, PATH, EMSDK_PYTHON: python };
  const found = await fromPath(env, log);
  if (!found) delete env.EM_CONFIG;
  const { root: home, version } = found ?? (await privateOne(env, log));
  const cmakeToolchainFile = join(home, cmakePart);
  writeIfChanged(inToolchain("emscripten.cmake"), `include("${cmakeToolchainFile}")\n`);
  const [emcc, empp] = ["emcc", "em++"].map((name) => (found ? which(name) : join(home, name)));
  return { env, emcc, empp, cmakeToolchainFile, version, home: dirname(emcc) };
}
