// The documentation as built: every link leads somewhere, every public name is there, nothing comes from elsewhere.
import Ajv from "ajv";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { measuredFile } from "../../scripts/bench/record.mjs";
import { contractTables } from "../../scripts/docs/contracts.mjs";
import { iframe } from "../../scripts/package/embeds.mjs";
import { widgets } from "../../scripts/package/snippets.mjs";
import { root } from "../../scripts/root.mjs";
import { platforms } from "../../scripts/toolchain/platforms.mjs";

const dist = path.join(root, "dist");
const read = (...names) => readFileSync(path.join(...names), "utf8");
const pages = readdirSync(path.join(dist, "docs"))
  .filter((file) => file.endsWith(".html"))
  .map((file) => `docs/${file}`);
const page = (name) => read(dist, "docs", `${name}.html`);
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
const manifest = JSON.parse(read(dist, "custom-elements.json"));
const elements = manifest.modules[0].declarations;
const publicNames = JSON.parse(read(root, "web/src/widgets/shared/public-names.json"));

test("there is a page for each widget and each subject", () => {
  const names = pages.map((file) => path.basename(file, ".html"));
  expect(names).toEqual([
    "activation-picker",
    "comparison",
    "index",
    "javascript",
    "numerics",
    "platforms",
    "softmax-temperature",
    "traps-quiz",
  ]);
});

test.each([...pages, "START-HERE.html"])("links and anchors of %s lead somewhere", (file) => {
  const html = read(dist, file);
  const ids = all(html, /\sid="([^"]+)"/g);
  expect(new Set(ids).size, "ids are unique").toBe(ids.length);
  const links = all(html, /<a\b[^>]*\shref="([^"]+)"/g);
  expect(links.length).toBeGreaterThan(4);
  for (const link of links.filter((one) => !one.startsWith("https://"))) {
    const [target, anchor] = link.split("#");
    const place =
      target === "" ? path.join(dist, file) : path.join(dist, path.dirname(file), target);
    expect(existsSync(place), `${link} of ${file}`).toBe(true);
    if (anchor) expect(all(readFileSync(place, "utf8"), /\sid="([^"]+)"/g), link).toContain(anchor);
  }
});

test.each(pages)("%s is made of its own files", (file) => {
  const html = read(dist, file).replace(/<pre\b[\s\S]*?<\/pre>/g, "");
  const loaded = [
    ...all(html, /<(?:script|img|iframe|source)\b[^>]*\ssrc="([^"]+)"/g),
    ...all(html, /<link\b[^>]*\shref="([^"]+)"/g),
  ];
  expect(loaded).toContain("docs.css");
  for (const one of loaded.filter((address) => !address.startsWith("data:"))) {
    expect(one).not.toMatch(/^(\w+:)?\/\//);
    expect(existsSync(path.join(dist, "docs", one)), one).toBe(true);
  }
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|type="module"|\sintegrity=/);
  expect(read(dist, "docs/docs.css")).not.toMatch(/@import|url\(/);
});

test("the manifest follows its schema", () => {
  const require = createRequire(path.join(platforms, "package.json"));
  const schema = require("custom-elements-manifest");
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(manifest);
  expect(validate.errors).toBe(null);
});

test("the manifest has every attribute that the classes observe, each with its sentence", async () => {
  const softbend = await import(path.join(dist, "esm/index.js"));
  expect(elements.map(({ tagName }) => tagName)).toEqual(widgets.map(({ tag }) => tag));
  for (const { name, attributes, members } of elements) {
    const observed = [...softbend[name].observedAttributes].sort();
    expect(attributes.map((attribute) => attribute.name).sort()).toEqual(observed);
    for (const one of [...attributes, ...members]) {
      expect(one.description, `${name}: ${one.name}`).toMatch(/\w/);
      if (one.kind !== "method") expect(one.type.text, one.name).not.toBe("unknown");
    }
  }
});

test.each([
  ["events", "events"],
  ["slots", "slots"],
  ["parts", "cssParts"],
  ["properties", "cssProperties"],
])("every name of %s has its sentence, and every sentence its name", (kind, list) => {
  const used = elements.flatMap((element) => element[list]);
  for (const { name, description } of used) expect(description, name).toMatch(/\w/);
  expect(Object.keys(publicNames[kind]).sort()).toEqual(
    [...new Set(used.map(({ name }) => name))].sort(),
  );
});

test("each widget's page has a knob for every attribute, and all names in its tables", () => {
  for (const element of elements) {
    const html = page(element.tagName);
    for (const { name } of element.attributes) {
      expect(html).toMatch(new RegExp(`<(input|select)[^>]* name="${name}"`));
      expect(html).toContain(`<span id="attribute-${name}">`);
    }
    const { members, events, slots, cssParts, cssProperties } = element;
    for (const { name } of [...members, ...events, ...slots, ...cssParts, ...cssProperties]) {
      if (name) expect(html, name).toContain(`<th scope="row"><code>${name}`);
    }
    expect(html).toMatch(
      /<th scope="row"><code>(reset|restart)<\/code><\/th><td data-head="English">/,
    );
    const { attributes } = element;
    const examples = JSON.parse(read(root, "web/docs/examples.json"))[element.tagName];
    for (const set of examples.flatMap((example) => Object.keys(example.attributes))) {
      expect(attributes.map(({ name }) => name)).toContain(set);
    }
  }
});

test("the JavaScript page has every export, type and method of the package", async () => {
  const html = page("javascript");
  const entry = path.join(dist, "esm/types/entries/index.d.ts");
  const program = ts.createProgram([entry], {
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  const names = checker.getExportsOfModule(module).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) expect(html, name).toContain(` id="${name}"`);
  const { load } = await import(path.join(dist, "esm/index.js"));
  const kernels = await load();
  for (
    let proto = Object.getPrototypeOf(kernels);
    proto !== Object.prototype;
    proto = Object.getPrototypeOf(proto)
  ) {
    const methods = Object.getOwnPropertyNames(proto).filter(
      (name) => !["constructor", "stream"].includes(name),
    );
    for (const name of methods) expect(html, name).toContain(` id="Kernels.${name}"`);
  }
});

test("every export says what it is", () => {
  const html = page("javascript");
  const entries = html.split('<section class="entry"').slice(1);
  const silent = entries.filter(
    (entry) => !/<p>|<p class="call"><code>(type|const)|<th scope="row">/.test(entry),
  );
  expect(silent.map((entry) => /aria-labelledby="(\w+)"/.exec(entry)[1])).toEqual([]);
});

test("every recipe ends with its three likeliest failures", () => {
  const recipes = page("platforms").split('<section class="recipe">').slice(1);
  expect(recipes.length).toBe(
    readdirSync(path.join(root, "web/samples"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    ).length,
  );
  for (const recipe of recipes) {
    const [title, rest] = [
      /<h2[^>]*>(.*?)<\/h2>/.exec(recipe)[1],
      recipe.split("If it does not show")[1],
    ];
    expect(rest, title).toBeDefined();
    expect(rest.split("</table>")[0].match(/<tr>/g), title).toHaveLength(4);
  }
});

test("the WordPress plugin lets every attribute through", () => {
  const list = /SOFTBEND_ATTRIBUTES = array\(([\s\S]*?)\)/.exec(
    read(root, "web/samples/wordpress/softbend/softbend.php"),
  )[1];
  const names = elements.flatMap(({ attributes }) => attributes.map(({ name }) => name));
  expect(all(list, /'([\w-]+)'/g).sort()).toEqual([...new Set(names)].sort());
});

test("the iframe of the samples is the one that the build makes", () => {
  expect(read(root, "web/samples/iframe/README.md")).toContain(`\n${iframe(widgets[1])}\n`);
});

test("numerics shows every contract that the kernels state", () => {
  const { rows, single } = contractTables();
  const folder = path.join(root, "cpp/kernels");
  const stated = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".h"))
    .flatMap((file) => all(read(folder, file), /^\/\/.*(Max error): /gm));
  expect((rows + single).match(/<tr><th scope="row">/g)).toHaveLength(stated.length);
  const html = page("numerics");
  expect(html).toContain(rows);
  expect(html).toContain(single);
});

test("the comparison names its day, its machine, its peers, and every function that was timed", () => {
  const { date, machine, places, tasks } = JSON.parse(readFileSync(measuredFile, "utf8"));
  const html = page("comparison");
  for (const fact of [date, machine, ...places, "tfjs-core", "onnxruntime-web"])
    expect(html).toContain(fact);
  expect(tasks.length).toBeGreaterThan(100);
  for (const { name } of tasks) expect(html).toContain(`<th scope="row"><code>${name}</code>`);
});
