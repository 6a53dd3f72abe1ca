// Collects the licences of what ends up inside the shipped files.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../root.mjs";

/** npm packages whose code is bundled; Emscripten's runtime comes with the compiler. */
const bundled = ["lit", "lit-element", "lit-html", "@lit/reactive-element"];

/** What of the compiler becomes part of the kernels, all of it under the MIT licence. */
const COMPILER = `Emscripten's runtime and emmalloc, and its C library musl

Copyright (c) 2010-2022 The Emscripten Authors
Copyright (c) 2005-2020 Rich Felker, et al.
`;

export async function writeLicenses(file) {
  const own = await readFile(path.join(root, "LICENSE"), "utf8");
  const mit = own.slice(own.indexOf("Permission is hereby granted"));
  const parts = [`softbend\n\n${own}`];
  for (const name of bundled) {
    const folder = path.join(root, "node_modules", name);
    const licence = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (licence === undefined) throw new Error(`${name} is bundled but brings no licence file`);
    const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    parts.push(`${name} ${version}\n\n${await readFile(path.join(folder, licence), "utf8")}`);
  }
  parts.push(`${COMPILER}\n${mit}`);
  await writeFile(file, parts.join(`\n${"-".repeat(80)}\n\n`));
}
