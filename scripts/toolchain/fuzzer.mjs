// Finds a clang++ that brings libFuzzer and the sanitizers; on Debian, root adds what is missing.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installOnSystem, mayInstall } from "./host.mjs";
import { SetupError, run, tryRun, which } from "./run.mjs";
import { inToolchain, once } from "./steps.mjs";

const probe = `#include <cstddef>
#include <cstdint>
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t*, std::size_t) { return 0; }
`;
const flags = ["-std=c++20", "-fsanitize=fuzzer,address,undefined"];

async function works(clang) {
  const folder = inToolchain("probe-fuzzer");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "probe.cpp"), probe);
  const built = await tryRun(clang, [...flags, "probe.cpp", "-o", "probe"], { cwd: folder });
  return Boolean(built && (await tryRun(join(folder, "probe"), ["-runs=1"])));
}

const onPath = () => which("clang++", "clang++-21", "clang++-19", "clang++-16", "clang++-14");

async function find(log) {
  let clang = onPath();
  if (clang && (await works(clang))) return clang;
  if (await mayInstall()) {
    await installOnSystem(["clang"], { log });
    // The sanitizers are a package of the same version.
    const { stdout } = await run("clang++", ["-dumpversion"]);
    await installOnSystem([`libclang-rt-${stdout.split(".")[0]}-dev`], { log });
    clang = onPath();
    if (clang && (await works(clang))) return clang;
  }
  throw new SetupError(
    "A clang++ with libFuzzer is missing. Install with: sudo apt-get install clang libclang-rt-dev " +
      "(elsewhere LLVM's clang with compiler-rt; Apple's lacks libFuzzer)",
  );
}

/** The path of a clang++ that builds fuzzers. */
export async function ensureFuzzer({ log = console.log } = {}) {
  const clang = onPath();
  const inputs = ["fuzzer", clang, clang && statSync(clang).mtimeMs, probe, flags];
  return once({ name: "fuzzer", title: "trying clang's fuzzer", inputs, log }, () => find(log));
}
