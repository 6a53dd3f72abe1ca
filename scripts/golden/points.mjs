// Runs the oracle: points of every function into a folder.
import path from "node:path";
import { root } from "../root.mjs";
import { run } from "../suites/run.mjs";
import { ensureMpmath } from "../toolchain/index.mjs";

/** `count` points a function; another `seed` gives other points. */
export async function writePoints(folder, count = 4000, seed = 0) {
  const { python, env } = await ensureMpmath();
  const oracle = path.join(root, "scripts/golden.py");
  const { code, output } = await run(python, [oracle, folder, `${count}`, `${seed}`], { env });
  if (code !== 0) throw new Error(`The oracle failed:\n${output}`);
}
