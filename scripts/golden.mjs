// `npm run golden`: the oracle's points, and the hashes of the golden build's bits, into tests/golden.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureNodeModules } from "./node-modules.mjs";
import { root } from "./root.mjs";

ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { buildPreset } = await import("./build/cmake.mjs");
  const { run } = await import("./suites/run.mjs");
  const { writePoints } = await import("./golden/points.mjs");

  const folder = path.join(root, "tests/golden");
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(path.join(folder, file));
  await writePoints(folder);
  console.log("Points written; now the hashes of the plain build …");

  const { env } = await buildPreset("plain", "softbend_tests");
  const tests = path.join(root, "build/plain/softbend_tests");
  const { code, output } = await run(tests, ["[.hashes]"], { env });
  const lines = output.match(/^\S+ [0-9a-f]{16} [0-9a-f]{16}$/gm) ?? [];
  if (code !== 0 || lines.length === 0) throw new Error(`No hashes:\n${output}`);
  writeFileSync(path.join(folder, "hashes.txt"), `${lines.join("\n")}\n`);
  console.log(`${lines.length} hashes written to tests/golden`);
});
