// Writes dist/docs/: every page from its Markdown in web/docs/pages, with what the sources say put in.
import { mkdir, writeFile } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { readVersion, widgets } from "../package/snippets.mjs";
import { parts } from "../plugins/parts.mjs";
import { root } from "../root.mjs";
import { apiReference } from "./api-page.mjs";
import { comparison } from "./comparison.mjs";
import { contractTables } from "./contracts.mjs";
import { home } from "./home.mjs";
import { code, contents, escape, table } from "./html.mjs";
import { layout } from "./layout.mjs";
import { markdown, slug, withInserts } from "./markdown.mjs";
import { platforms } from "./platforms.mjs";
import { sentences } from "./sentences.mjs";
import { references, stage, tablesList } from "./widget-page.mjs";

const text = (...names) => readFileSync(path.join(root, ...names), "utf8");
const sites = path.join(root, "dist/docs");

/** From what scripts/reference/extract.mjs found. */
export async function writeDocs({ api, manifest, activations }) {
  const version = readVersion();
  await mkdir(sites, { recursive: true });
  const write = (name, pieces, kind) => {
    const body = withInserts(markdown(text("web/docs/pages", `${name}.md`)), pieces);
    return writeFile(path.join(sites, `${name}.html`), page(name, body, version, kind));
  };
  await write("index", home(), "home");
  for (const element of manifest.modules[0].declarations) {
    await write(element.tagName, await gallery(element, activations), "gallery");
  }
  const { contents: list, body } = apiReference(api, manifest);
  await write("javascript", { contents: list, reference: body });
  await write("platforms", { ...platforms(), files: files() });
  await write("numerics", numerics());
  await write("comparison", comparison());
}

function page(name, body, version, kind) {
  const title = /<h1[^>]*>(.*?)<\/h1>/.exec(body)[1];
  const description = /<p class="lead">(.*?)<\/p>/s.exec(body)[1].replace(/<[^>]*>/g, "");
  return layout({ file: `${name}.html`, title, description, body, version, kind });
}

async function gallery(element, activations) {
  const { words } = widgets.find(({ tag }) => tag === element.tagName);
  const examples = JSON.parse(text("web/docs/examples.json"))[element.tagName];
  return {
    stage: stage(element, { words, examples, activations }),
    ...(element.tagName === "traps-quiz" && { ids: questionIds() }),
    contents: tablesList,
    references: references(element, activations),
    sentences: await sentences(element.tagName),
  };
}

/** What `questions` and `topic` may name. */
function questionIds() {
  const folder = "web/src/widgets/traps-quiz/content/en";
  const rows = ["first", "further"].flatMap((level) =>
    readdirSync(path.join(root, folder, level)).map((file) => {
      const { topic } = JSON.parse(text(folder, level, file));
      return [code(path.basename(file, ".json")), level, code(topic)];
    }),
  );
  return `<details><summary>All ${rows.length} questions of its own, with level and topic</summary>
${table("For the attributes questions, level and topic", ["id", "level", "topic"], rows)}</details>`;
}

/** The first line of an entry says its job. */
const jobOf = (entry) => text("web/src/entries", `${entry}.ts`).split("\n")[0].slice(3);

/** The scripts of dist/ with what each costs a reader. */
function files() {
  const what = [
    ...["softbend", ...widgets.map(({ tag }) => tag)].map((name) => [`${name}.js`, jobOf(name)]),
    ...Object.entries(parts).map(([name, { what }]) => [`${name}.js`, what]),
    ["kernels.wasm", "The WebAssembly module by itself; scripts carry it inside."],
  ];
  return table(
    "In the folder of the download",
    ["file", "what it is", "kB, gzip"],
    what.map(([file, words]) => {
      const size = gzipSync(readFileSync(path.join(root, "dist", file)), { level: 9 }).length;
      return [code(file), escape(words), (size / 1000).toFixed(1)];
    }),
  );
}

function numerics() {
  const semantics = text("cpp/kernels/README.md").replace(/^# .*\n/, "");
  const titles = [...semantics.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  return {
    contents: contents([...titles, "Contracts"].map((title) => [slug(title), title])),
    semantics: markdown(semantics),
    ...contractTables(),
  };
}
