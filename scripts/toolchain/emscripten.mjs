// Finds or sets up Emscripten: the one on the PATH when it can do what we need, else a private one.
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { hasApt } from "./apt.mjs";
import { ensurePython } from "./host.mjs";
import { addToPrefix, llvmFolder, prefix } from "./prefix.mjs";
import { SetupError, run, which } from "./run.mjs";
import { inToolchain, once, root, say, writeIfChanged } from "./steps.mjs";

const privateRoot = join(prefix, "usr/share/emscripten");
const cmakePart = "cmake/Modules/Platform/Emscripten.cmake";

// What our module needs of a compiler, in a few lines: trying it beats comparing versions.
const probe = `#include <emscripten/bind.h>
#include <wasm_simd128.h>
#include <concepts>
template <std::floating_point T> T first(v128_t v) { return wasm_f32x4_extract_lane(v, 0); }
float twice(float x) { return first<float>(wasm_f32x4_add(wasm_f32x4_splat(x), wasm_f32x4_splat(x))); }
EMSCRIPTEN_BINDINGS(probe) { emscripten::function("twice", &twice); }
`;
const probeFlags = [
  ..."-std=c++20 -Oz -msimd128 -fno-exceptions -fno-rtti -DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0".split(" "),
  ..."-lembind -sSTRICT -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web,worker,node".split(" "),
  ..."-sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH".split(" "),
  ..."-sABORTING_MALLOC=0 -sINCOMING_MODULE_JS_API=wasmBinary --emit-tsd probe.d.ts".split(" "),
];

/** Compiles the probe and calls it with code generation from strings forbidden. */
async function tryOut(empp, env) {
  const folder = inToolchain("probe");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "probe.cpp"), probe);
  await run(empp, ["probe.cpp", ...probeFlags, "-o", "probe.mjs"], { cwd: folder, env });
  readFileSync(join(folder, "probe.d.ts"));
  const script = `const probe = await (await import("./probe.mjs")).default();
    if (probe.twice(21) !== 42) throw new Error("wrong answer");`;
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
      inputs: [real, statSync(real).mtimeMs, probe, probeFlags],
      log,
    },
    async () => {
      try {
        await tryOut(empp, env);
        const root = (await run(config, ["EMSCRIPTEN_ROOT"], { env })).stdout.trim();
        const version = readFileSync(join(root, "emscripten-version.txt"), "utf8");
        return { root, version: version.replace(/["\s]/g, "") };
      } catch (error) {
        say(log, `it cannot build Softbend: ${error.message.split("\n").at(-1)}`);
        return null;
      }
    },
  );
}

const advice = {
  darwin: "brew install emscripten",
  win32: "wsl --install -d Debian   (then work inside it)",
  linux: "emsdk install 6.0.5 && emsdk activate 6.0.5   (emsdk is Emscripten's own installer)",
};

async function privateOne(env, log) {
  const command = advice[process.platform] ?? advice.linux;
  if (!(await hasApt())) throw new SetupError(`Emscripten is needed; install it with: ${command}`);
  const settings = `LLVM_ROOT = '${llvmFolder}'
BINARYEN_ROOT = '${join(prefix, "usr")}'
NODE_JS = '${process.execPath}'
CACHE = '${inToolchain("emscripten-cache")}'
`;
  try {
    await addToPrefix(["emscripten"], log);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    throw new SetupError(`${error.message} Connect this machine, or install Emscripten with: ${command}`);
  }
  writeIfChanged(join(privateRoot, ".emscripten"), settings);
  await once(
    {
      name: "emscripten-private",
      title: "compiling Emscripten's system libraries",
      inputs: [probe, probeFlags],
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
