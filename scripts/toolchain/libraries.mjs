// Finds or fetches what tests and golden values need: Catch2 3, SIMDe, mpmath, clang-format and clang-tidy.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { downloadAlone, downloadSource } from "./apt.mjs";
import { ensurePython } from "./host.mjs";
import { addToPrefix, llvmFolder } from "./prefix.mjs";
import { SetupError, run, tryRun, which } from "./run.mjs";
import { inToolchain, once } from "./steps.mjs";

/** Says what helps where Debian packages cannot be had. */
function advise(what, help) {
  return (error) => {
    if (!(error instanceof SetupError)) throw error;
    throw new SetupError(`${what} is missing. ${error.message} Instead: ${help}`);
  };
}

/** Unpacks one Debian package, without what it depends on, and keeps one folder of it. */
export async function fetchPart(name, part, into, log) {
  const folder = inToolchain("downloads", name);
  rmSync(folder, { recursive: true, force: true });
  const [deb] = await downloadAlone([name], folder, log);
  await run("dpkg-deb", ["-x", deb, folder]);
  // In one move: what is there counts as whole.
  rmSync(`${into}.new`, { recursive: true, force: true });
  rmSync(into, { recursive: true, force: true });
  cpSync(join(folder, part), `${into}.new`, { recursive: true });
  renameSync(`${into}.new`, into);
  rmSync(folder, { recursive: true, force: true });
}

/** The source of Catch2 3, which CMakeLists.txt compiles where no installed one fits. */
export async function ensureCatch2({ log = console.log } = {}) {
  const source = inToolchain("catch2");
  if (existsSync(join(source, "extras/catch_amalgamated.cpp"))) return { source };
  await once({ name: "catch2", title: "fetching Catch2", inputs: ["catch2"], log }, async () => {
    const downloads = inToolchain("downloads", "catch2");
    rmSync(downloads, { recursive: true, force: true });
    const tarball = await downloadSource("catch2", downloads, log);
    const unpacked = join(downloads, "unpacked");
    mkdirSync(unpacked);
    await run("tar", ["-xf", tarball, "--strip-components=1", "-C", unpacked]);
    renameSync(unpacked, source);
    rmSync(downloads, { recursive: true, force: true });
  }).catch(advise("Catch2", `unpack Catch2 3.7.1's source into ${source}`));
  return { source };
}

/** Whether a folder of headers holds SIMDe 0.8 or later; older ones get zeros and ties wrong. */
function hasSimde(include) {
  const file = join(include, "simde/simde-common.h");
  if (!existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  const version = (part) => Number(text.match(`SIMDE_VERSION_${part} (\\d+)`)?.[1]);
  return version("MAJOR") > 0 || version("MINOR") >= 8;
}

/** SIMDe, which carries the wasm intrinsics natively: the folder to include. */
export async function ensureSimde({ log = console.log } = {}) {
  const own = inToolchain("simde");
  const include = [own, "/usr/include", "/usr/local/include", "/opt/homebrew/include"].find(
    hasSimde,
  );
  if (include) return { include };
  await once({ name: "simde", title: "fetching SIMDe", inputs: ["simde"], log }, () =>
    fetchPart("libsimde-dev", "usr/include", own, log),
  ).catch(advise("SIMDe", "install simde 0.8 or later (brew install simde)"));
  return { include: own };
}

/** Python with mpmath, for golden values: { python, env }. */
export async function ensureMpmath({ log = console.log } = {}) {
  const { python } = await ensurePython({ log });
  const folder = inToolchain("mpmath");
  const env = { ...process.env, PYTHONPATH: folder };
  await once({ name: "mpmath", title: "fetching mpmath", inputs: [python], log }, async () => {
    if (await tryRun(python, ["-c", "import mpmath"])) return;
    await fetchPart("python3-mpmath", "usr/lib/python3/dist-packages", folder, log);
    await run(python, ["-c", "import mpmath"], { env });
  }).catch(advise("mpmath", "python3 -m pip install mpmath"));
  return { python, env };
}

/** clang-format and clang-tidy 21, the LLVM of Emscripten 6.0.5. */
export async function ensureClangTools({ log = console.log } = {}) {
  const names = ["clang-format", "clang-tidy"];
  const installed = names.map((name) => which(`${name}-21`));
  if (installed.every(Boolean)) return { clangFormat: installed[0], clangTidy: installed[1] };
  await addToPrefix(["clang-format-21", "clang-tidy-21"], log).catch(
    advise("LLVM 21", "install clang-format-21 and clang-tidy-21 on the PATH"),
  );
  const [clangFormat, clangTidy] = names.map((name) => join(llvmFolder, name));
  return { clangFormat, clangTidy };
}
