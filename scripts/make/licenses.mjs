// Collects the licences of what ends up inside the shipped files.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../root.mjs";

/** npm packages whose code is bundled; Emscripten's runtime comes with the compiler. */
const bundled = ["lit", "lit-element", "lit-html", "@lit/reactive-element"];

const EMSCRIPTEN = `Copyright (c) 2010-2014 Emscripten authors, MIT and University of Illinois/NCSA licences.
The compiler's runtime and system libraries (musl, libc++, libc++abi, compiler-rt, emmalloc) are part
of the WebAssembly module; musl is under the MIT licence, the LLVM parts under Apache 2.0 with LLVM
exceptions. See https://github.com/emscripten-core/emscripten/blob/main/LICENSE.`;

export async function writeLicenses(file) {
  const parts = [`softbend\n\n${await readFile(path.join(root, "LICENSE"), "utf8")}`];
  for (const name of bundled) {
    const folder = path.join(root, "node_modules", name);
    const licence = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (licence === undefined) throw new Error(`${name} is bundled but brings no licence file`);
    const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    parts.push(`${name} ${version}\n\n${await readFile(path.join(folder, licence), "utf8")}`);
  }
  parts.push(`Emscripten\n\n${EMSCRIPTEN}\n`);
  await writeFile(file, parts.join(`\n${"-".repeat(80)}\n\n`));
}
