// Configures and builds one CMake preset, showing what it says only when it fails.
import { ensureNative } from "../toolchain/index.mjs";
import { run } from "../suites/run.mjs";

/** Builds `target` (all without one) of a preset; returns the environment its programs run in. */
export async function buildPreset(preset, ...targets) {
  const { env } = await ensureNative(preset);
  await must(`configuring ${preset}`, ["--preset", preset], env);
  const chosen = targets.length > 0 ? ["--target", ...targets] : [];
  await must(`building ${preset}`, ["--build", "--preset", preset, ...chosen], env);
  return { env };
}

async function must(what, args, env) {
  const { code, output } = await run("cmake", args, { env });
  if (code !== 0) throw new Error(`${what} failed:\n${output.slice(-8000)}`);
}
