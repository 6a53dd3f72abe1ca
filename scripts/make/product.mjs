// Builds the product: wasm and table by CMake, generated sources, every bundle of dist/.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";
import { inTurn } from "../toolchain/turns.mjs";
import { bundle } from "./bundles.mjs";
import { buildPreset } from "./cmake.mjs";
import { generate } from "./generate.mjs";

const stamp = path.join(root, "build/product-inputs");
const result = path.join(root, "dist/LICENSES.txt");
const inputs = [
  "cpp",
  "web",
  "scripts",
  "CMakeLists.txt",
  "CMakePresets.json",
  "LICENSE",
  "package.json",
  "package-lock.json",
];

/** Builds unless dist/ was made from the very same sources. */
export function ensureBuilt(log = console.log) {
  return inTurn("product", async () => {
    const hash = hashInputs();
    if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
    await buildProduct(log);
  });
}

export async function buildProduct(log = console.log) {
  const hash = hashInputs();
  // What a failed build leaves behind is no product, whatever the sources become again.
  rmSync(stamp, { force: true });
  const start = Date.now();
  const step = (what) => log(`  ${what} … (${((Date.now() - start) / 1000).toFixed(0)} s so far)`);
  step("kernels to WebAssembly");
  await buildPreset("wasm", "softbend_module", "softbend_fallback", "softbend_table");
  step("table, formulas and bytes for TypeScript");
  await generate();
  step("scripts and pages");
  await bundle();
  writeFileSync(stamp, hash);
  step("done");
}

function hashInputs() {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesBelow).sort()) {
    hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesBelow(name) {
  const top = path.join(root, name);
  if (statSync(top).isFile()) return [name];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).includes("generated"));
}
