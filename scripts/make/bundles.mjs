// Fills dist/ with every shape that decisions.md names, each made by Vite from one entry.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { build } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { articleNumbers } from "../plugins/article-numbers.mjs";
import { bankInColumns } from "../plugins/bank.mjs";
import { compactScripts, compactStyles } from "../plugins/compact.mjs";
import { borrowing, given, parts, partsApart, partsOf, scriptsFor } from "../plugins/parts.mjs";
import { root } from "../root.mjs";
import { readReference, writeDocuments } from "./documents.mjs";
import { writeLicenses } from "./licenses.mjs";

export const widgets = ["activation-picker", "softmax-temperature", "traps-quiz"];

const web = path.join(root, "web");
const dist = path.join(root, "dist");
const entry = (name) => path.join(web, "src/entries", `${name}.ts`);
const kernels = (name) => path.join(web, "src/kernels", `${name}.ts`);
const generated = (name) => kernels(`generated/${name}`);
const banner = "/*! Softbend, MIT licence; third-party notices in LICENSES.txt */";

/** The compacting takes nearly all the time, and is meant to. */
const checks = { pluginTimings: false };

/** Settings that all builds share. */
const common = {
  configFile: false,
  root: web,
  logLevel: "warn",
  publicDir: false,
  plugins: [bankInColumns(), compactStyles()],
};
const output = {
  target: "es2022",
  emptyOutDir: false,
  reportCompressedSize: false,
};

export async function bundle() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await classicScripts();
  await esm();
  const reference = readReference();
  await page("index.html", "html/article.html");
  for (const name of widgets) {
    await page(`pages/${name}.html`, `html/${name}.html`);
    await page(`frame/${name}.html`, `frame/${name}.html`);
  }
  await copyFile(path.join(root, "build/wasm/module.wasm"), path.join(dist, "kernels.wasm"));
  const schema = "question.schema.json";
  await copyFile(path.join(web, "src/widgets/traps-quiz", schema), path.join(dist, schema));
  await docsScript();
  await writeDocuments(await reference);
  await writeLicenses(path.join(dist, "LICENSES.txt"));
}

/** Script and style sheet of the documentation. */
async function docsScript() {
  await build({
    ...common,
    plugins: [...common.plugins, compactScripts()],
    build: {
      ...output,
      outDir: path.join(dist, "docs"),
      lib: {
        entry: path.join(web, "docs/docs.ts"),
        formats: ["iife"],
        name: "_",
        fileName: () => "docs.js",
        cssFileName: "docs",
      },
      rolldownOptions: { checks, output: { banner } },
    },
  });
}

/** Parts first: each of the others knows the hashes of those it loads. */
export async function classicScripts() {
  const names = Object.keys(parts);
  for (const name of names) await build(part(name));
  for (const name of ["softbend", ...widgets]) {
    const own =
      name === "softbend" ? names.filter((part) => !INSIDE.includes(part)) : partsOf(name);
    const hashes = await Promise.all(own.map(async (part) => [`${part}.js`, await sri(part)]));
    await build(whole(name, { SIBLING_INTEGRITY: JSON.stringify(Object.fromEntries(hashes)) }));
  }
}

/** With all widgets together there is room for some of their parts, and then fewer files to copy. */
const INSIDE = [
  "softbend-calls",
  "softmax-temperature-closer",
  "traps-quiz-closer",
  "traps-quiz-kinds",
  "traps-quiz-own",
];

/** A classic script that works alone, and finds its parts when it needs them. */
export const whole = (name, define) =>
  classic(name, entry(name), {
    define,
    plugins: [partsApart(name === "softbend" ? INSIDE : [])],
    alias: name === "softbend" ? [] : forOne(name),
  });

/** What stands in for modules of which one widget alone needs less. */
const forOne = (name) => [
  { find: /^\.\/own-kernels\.js$/, replacement: entry(`calls-${name}`) },
  { find: /^.*\/whole\.[jt]s$/, replacement: entry("whole-apart") },
  // The table of activations is for the picker alone, and most of it.
  ...(name === "activation-picker"
    ? [{ find: /^\.\/generated\/table\.js$/, replacement: generated("table-briefly") }]
    : [{ find: /^\.\/known\.js$/, replacement: generated("known") }]),
  // The quiz leaves all its questions to the script beside it.
  ...(name === "traps-quiz"
    ? [{ find: /^\.\/first\.en\.js$/, replacement: entry("first-apart") }]
    : []),
];

/** A part of those, in a classic script that does not bring anew what they have. */
const part = (name) =>
  classic(name, entry("part-script"), {
    define: { PART: JSON.stringify(name) },
    plugins: [given(name), borrowing(name)],
    alias: [{ find: /^\.\.\/\.\.\/kernels\/calls\.js$/, replacement: kernels("calls-by-id") }],
  });

/** Settings for one classic script: runs from https, from a double-clicked file, in any page. */
const classic = (name, source, { define, plugins, alias }) => ({
  ...common,
  plugins: [...common.plugins, ...plugins, compactScripts()],
  define,
  resolve: { alias },
  build: {
    ...output,
    outDir: dist,
    lib: { entry: source, formats: ["iife"], name: "_", fileName: () => `${name}.js` },
    rolldownOptions: { checks, output: { banner, extend: true } },
  },
});

/** The npm package: ES modules that share their chunks, with types. */
async function esm() {
  const outDir = path.join(dist, "esm");
  await build({
    ...common,
    plugins: [...common.plugins, compactScripts()],
    build: {
      ...output,
      outDir,
      lib: {
        entry: {
          index: entry("index"),
          define: entry("define"),
          kernels: path.join(web, "src/kernels/index.ts"),
        },
        formats: ["es"],
      },
      rolldownOptions: { checks, external: [/^lit/], output: { banner } },
    },
  });
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", path.join(web, "tsconfig.types.json")], {
    stdio: "inherit",
  });
  // The compiler writes no declarations for what is one already.
  const glue = "kernels/generated/module.d.ts";
  await copyFile(path.join(web, "src", glue), path.join(outDir, "types", glue));
}

/** Vite plugin: a widget's module becomes a mark where its classic scripts will stand. */
const markEntries = {
  name: "softbend:mark-entries",
  transformIndexHtml: {
    order: "pre",
    handler: (html) =>
      html.replace(
        /<script type="module" src="[^"]*entries\/([\w-]+)\.ts"><\/script>/,
        "<!--$1.js-->",
      ),
  },
};

/** The classic scripts of dist/ in the place of a mark, with all parts that they would load themselves. */
async function inlineScripts(file) {
  const html = await readFile(file, "utf8");
  const [mark, name] = /<!--([\w-]+)\.js-->/.exec(html) ?? [];
  if (mark === undefined) return;
  const codes = scriptsFor(name).map((script) => readFile(path.join(dist, `${script}.js`), "utf8"));
  const markup = (await Promise.all(codes))
    .map((code) => `<script>${code.replace(/<(?=\/script|!--)/gi, "\\x3c")}</script>`)
    .join("\n");
  await writeFile(
    file,
    html.replace(mark, () => markup),
  );
}

/** One page with everything inside, the fallback too. */
async function page(source, target) {
  const outDir = path.join(dist, path.dirname(target));
  await build({
    ...common,
    plugins: [
      ...common.plugins,
      articleNumbers(),
      ...(source === "index.html" ? [] : [markEntries]),
      viteSingleFile({ removeViteModuleLoader: true }),
    ],
    build: { ...output, outDir, rolldownOptions: { checks, input: path.join(web, source) } },
  });
  await rename(path.join(outDir, source), path.join(dist, target));
  if (source.includes("/")) {
    await rm(path.join(outDir, path.dirname(source)), { recursive: true });
  }
  await inlineScripts(path.join(dist, target));
}

async function sri(name) {
  const bytes = await readFile(path.join(dist, `${name}.js`));
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

if (process.argv[1] === import.meta.filename) await bundle();
