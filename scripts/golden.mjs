// `npm run golden`: the oracle's points, the hashes of the golden build's bits, and the table of semantics.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureNodeModules } from "./node-modules.mjs";
import { root } from "./root.mjs";

ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { buildPreset } = await import("./make/cmake.mjs");
  const { run } = await import("./suites/run.mjs");
  const { writePoints } = await import("./golden/points.mjs");

  const folder = path.join(root, "tests/golden");
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(path.join(folder, file));
  await writePoints(folder);
  console.log("Points written; now what the plain build says of them …");

  const { env } = await buildPreset("plain", "softbend_tests");
  const tests = path.join(root, "build/plain/softbend_tests");
  /** The lines of that form which a hidden test prints. */
  const printed = async (test, form) => {
    const { code, output } = await run(tests, [test], { env });
    const lines = output.match(form) ?? [];
    if (code !== 0 || lines.length === 0) throw new Error(`${test} printed:\n${output}`);
    return lines;
  };

  const hashes = await printed("[.hashes]", /^\S+ [0-9a-f]{16} [0-9a-f]{16}$/gm);
  writeFileSync(path.join(folder, "hashes.txt"), `${hashes.join("\n")}\n`);

  const readme = path.join(root, "cpp/kernels/README.md");
  const head = ["| function | -inf | -1 | -0 | 0 | 1 | inf | bound | parameters |"];
  head.push(head[0].replace(/[^|]+/g, " --- "));
  const table = [...head, ...(await printed("[.semantics]", /^\| .* \|$/gm))].join("\n");
  const text = readFileSync(readme, "utf8");
  const filled = text.replace(/(<!-- table -->\n)[^]*(<!-- \/table -->)/, `$1\n${table}\n\n$2`);
  writeFileSync(readme, filled);
  console.log(`${hashes.length} hashes and the table of cpp/kernels/README.md written`);
  console.log("Now: npm run format");
});
