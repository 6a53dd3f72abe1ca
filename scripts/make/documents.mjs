// The documentation and what it is made from: manifest, API reference, pages.
import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../root.mjs";
import { run } from "../toolchain/run.mjs";
import { writeDocs } from "../docs/site.mjs";

/** What the package in dist/esm says of itself, found by a process beside this one; see extract.mjs. */
export async function readReference() {
  const { stdout } = await run(process.execPath, [
    path.join(root, "scripts/reference/extract.mjs"),
  ]);
  return JSON.parse(stdout);
}

/** Writes custom-elements.json, samples/ and docs/ into dist/. */
export async function writeDocuments(reference) {
  const manifest = `${JSON.stringify(reference.manifest, null, 2)}\n`;
  await writeFile(path.join(root, "dist/custom-elements.json"), manifest);
  // The recipes lead to them.
  await cp(path.join(root, "web/samples"), path.join(root, "dist/samples"), { recursive: true });
  await writeDocs(reference);
}
