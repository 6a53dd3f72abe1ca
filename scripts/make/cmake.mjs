// Configures and builds one CMake preset, showing what CMake says only when it fails.
import {
  ensureBuildTools,
  ensureCatch2,
  ensureEmscripten,
  ensureFuzzer,
  ensureSimde,
} from "../toolchain/index.mjs";
import { run } from "../suites/run.mjs";
import { inTurn } from "../toolchain/turns.mjs";

/** Builds `targets` (all without any) of a preset; returns the environment its programs run in. */
export async function buildPreset(preset, ...targets) {
  const env = await prepare(preset, targets);
  const chosen = targets.length > 0 ? ["--target", ...targets] : [];
  await inTurn(`build ${preset}`, async () => {
    await must(`configuring ${preset}`, ["--preset", preset], env);
    await must(`building ${preset}`, ["--build", "--preset", preset, ...chosen], env);
  });
  return { env };
}

/** Sets up only what these targets need: whoever just builds the widgets fetches no test library. */
async function prepare(preset, targets) {
  await ensureBuildTools();
  if (targets.includes("softbend_tests")) await ensureCatch2();
  if (preset === "wasm") return (await ensureEmscripten()).env;
  await ensureSimde();
  if (preset === "fuzz") return { ...process.env, CXX: await ensureFuzzer() };
  return process.env;
}

async function must(what, args, env) {
  const { code, output } = await run("cmake", args, { env });
  if (code !== 0) throw new Error(`${what} failed:\n${output.slice(-8000)}`);
}
