// The interface sentences of a widget, for whoever puts it into another language.
import { readdirSync } from "node:fs";
import path from "node:path";
import { runnerImport } from "vite";
import { root } from "../root.mjs";
import { code, escape, heading, table } from "./html.mjs";

/** A closed table of every key of the property `strings` with its English. */
export async function sentences(tag) {
  const folder = path.join(root, "web/src/widgets", tag);
  const files = readdirSync(folder).filter((file) => file.endsWith("strings.en.ts"));
  const modules = await Promise.all(files.map((file) => load(path.join(folder, file))));
  const rows = modules.flatMap(({ strings }) => Object.entries(strings));
  return `${heading(2, "sentences", "Sentences")}
<p>Every sentence of the interface can be another one: <code>widget.strings = { ${rows[0][0]}: "…" }</code> replaces the English of those keys. Words in braces are filled in.</p>
<details><summary>All ${rows.length} keys with their English</summary>
${table(
  "Keys of the property strings",
  ["key", "English"],
  rows.map(([key, english]) => [code(key), escape(english)]),
)}</details>`;
}

async function load(file) {
  const { module } = await runnerImport(file, { root, configFile: false, logLevel: "error" });
  return module;
}
