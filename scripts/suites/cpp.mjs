// The C++ suites: the same Catch2 tests natively, under sanitizers, as plain four-lane code and as wasm.
import path from "node:path";
import { root } from "../root.mjs";
import { buildPreset } from "../make/cmake.mjs";
import { checkSymbols } from "../check-symbols.mjs";
import { ensureClangTools } from "../toolchain/index.mjs";
import { sourceFiles } from "./static.mjs";
import { run, single } from "./run.mjs";

/**
 * Builds a preset and runs its Catch2 program; one result per test case.
 * `which` chooses test cases as Catch2 takes them, `more` is added to the environment.
 */
export async function catch2(preset, which = "~[.]", more = {}) {
  const { env } = await buildPreset(preset, "softbend_tests");
  const program = path.join(root, "build", preset, "softbend_tests");
  const environment = { ...env, ...more };
  return preset === "wasm"
    ? runCatch2(preset, process.execPath, [`${program}.cjs`, which], environment)
    : runCatch2(preset, program, [which], environment);
}

/** Runs a Catch2 program; each result bears the name of its build. */
export async function runCatch2(build, command, args, env = process.env) {
  const { code, output } = await run(command, [...args, "--reporter", "junit"], { env });
  const results = parseJunit(output, build);
  // A crash ends the report early; the exit code tells.
  const crashed = code !== 0 && !results.some((result) => result.failure !== undefined);
  if (crashed || results.length === 0) {
    results.push({
      name: `${build} ends well`,
      failure: `ended with ${code}\n${output.slice(-4000)}`,
    });
  }
  return results;
}

function parseJunit(xml, build) {
  const cases = xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g);
  return [...cases].map(([, attributes, body = ""]) => {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1] ?? "unnamed";
    const failure = /<(?:failure|error)\b[\s\S]*?<\/(?:failure|error)>/.exec(body)?.[0];
    const skipped = /<skipped\b/.test(body) ? "skipped by the test itself" : undefined;
    return { name: `${build}: ${name}`, failure, skipped };
  });
}

export async function symbols() {
  await buildPreset("native", "softbend_kernels");
  return checkSymbols();
}

export async function tidy() {
  await buildPreset("native", "softbend_kernels");
  const { clangTidy } = await ensureClangTools();
  const files = sourceFiles(/^cpp\/kernels\/.*\.cpp$/);
  const args = ["-p", "build/native", "--quiet", "--warnings-as-errors=*", ...files];
  return [await single("clang-tidy", run(clangTidy, args))];
}
