// Adds to dist/ what a package needs besides scripts and pages, then packs it twice: as a zip and for npm.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../make/product.mjs";
import { root } from "../root.mjs";
import { ensurePython } from "../toolchain/index.mjs";
import { run } from "../toolchain/run.mjs";
import { writeEmbeds } from "./embeds.mjs";
import { jsxTypes } from "./jsx.mjs";
import { takePictures } from "./pictures.mjs";
import { startPage } from "./start-page.mjs";
import { readVersion, snippets } from "./snippets.mjs";

const dist = path.join(root, "dist");
const packages = path.join(root, "build/package");

/** What the build alone does not make, a browser being needed: pictures; and types of JSX, first page. */
export async function completeDist(log = console.log) {
  await ensureBuilt(log);
  const manifest = JSON.parse(readFileSync(path.join(dist, "custom-elements.json"), "utf8"));
  const write = (file, text) => writeFileSync(path.join(dist, file), text);
  write("esm/types/jsx.d.ts", jsxTypes(manifest));
  write("esm/jsx.js", "export {};\n");
  write("snippets.txt", snippets());
  writeEmbeds(await takePictures());
  write("START-HERE.html", startPage());
}

/** Both files' paths. */
export async function makePackages(log = console.log) {
  await completeDist(log);
  return packDist(log);
}

/** Packs what is in dist/ now. */
export async function packDist(log) {
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  const npm = await tarball();
  return [await zip(npm, log), npm];
}

/** One folder named after the version, with the first page on top and the npm tarball. */
async function zip(npm, log) {
  const name = `softbend-${readVersion()}`;
  const folder = path.join(packages, name);
  cpSync(dist, folder, { recursive: true });
  for (const file of [path.join(root, "LICENSE"), npm]) {
    cpSync(file, path.join(folder, path.basename(file)));
  }
  const { python } = await ensurePython({ log });
  await run(python, ["-m", "zipfile", "-c", `${name}.zip`, name], { cwd: packages });
  rmSync(folder, { recursive: true });
  return path.join(packages, `${name}.zip`);
}

async function tarball() {
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", packages];
  const { stdout } = await run("npm", args, { cwd: root });
  return path.join(packages, JSON.parse(stdout)[0].filename);
}
