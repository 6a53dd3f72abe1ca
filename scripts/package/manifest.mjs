// Makes custom-elements.json: attributes, properties, events, parts and CSS properties of every widget, from the sources.
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../root.mjs";
import { run } from "../toolchain/run.mjs";
import { platforms } from "../toolchain/platforms.mjs";

const widgets = path.join(root, "web/src/widgets");

/** Sentences about events, parts and CSS properties, which have no place of their own in the sources. */
const wordsFile = path.join(root, "web/src/widgets/shared/public-names.json");

/** { manifest, undescribed }: the second names what still lacks a sentence. */
export async function makeManifest() {
  const words = JSON.parse(readFileSync(wordsFile, "utf8"));
  const manifest = await analyse();
  const undescribed = [];
  const describe = (kind, name) => {
    const description = words[kind][name];
    if (description === undefined) undescribed.push(`${kind}: ${name}`);
    return { name, description };
  };
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter((declaration) => tagOf(declaration));
    for (const declaration of module.declarations) complete(declaration, module.path, describe);
    const names = module.declarations.map(({ name }) => name);
    module.exports = module.exports.filter(({ name }) => names.includes(name));
    module.exports.push(
      ...module.declarations.map((declaration) => definition(declaration, module)),
    );
  }
  manifest.modules = manifest.modules.filter((module) => module.declarations.length > 0);
  return { manifest, undescribed: [...new Set(undescribed)] };
}

async function analyse() {
  const outdir = await mkdtemp(path.join(root, "build/manifest-"));
  const config = path.join(outdir, "config.mjs");
  const globs = ["web/src/widgets/*/element.ts", "web/src/widgets/shared/base-element.ts"];
  const settings = {
    globs,
    outdir: path.relative(root, outdir),
    litelement: true,
    packagejson: false,
  };
  await writeFile(config, `export default ${JSON.stringify(settings)};\n`);
  const tool = path.join(platforms, "node_modules/@custom-elements-manifest/analyzer/cem.js");
  try {
    await run(process.execPath, [tool, "analyze", "--quiet", "--config", config], { cwd: root });
    return JSON.parse(await readFile(path.join(outdir, "custom-elements.json"), "utf8"));
  } finally {
    await rm(outdir, { recursive: true });
  }
}

/** The value of `static readonly tag`, by which the project's classes name their element. */
const tagOf = ({ members = [] }) =>
  members
    .find(({ name, static: shared }) => name === "tag" && shared)
    ?.default?.replace(/["']/g, "");

function complete(declaration, file, describe) {
  const tag = tagOf(declaration);
  const folder = path.dirname(path.join(root, file));
  const sources = [folder, path.join(widgets, "shared")].map(sourceOf);
  const open = ({ privacy, name }) =>
    privacy !== "private" && privacy !== "protected" && !name.startsWith("#");
  const members = declaration.members.filter(open).filter(({ static: shared }) => !shared);
  const fields = members.filter(({ kind }) => kind === "field").map(({ name }) => name);
  Object.assign(declaration, {
    tagName: tag,
    customElement: true,
    members,
    attributes: declaration.attributes
      .filter(({ fieldName }) => fields.includes(fieldName) && fieldName !== "strings")
      .map((attribute) => ({
        ...attribute,
        description: members.find(({ name }) => name === attribute.fieldName).description,
      })),
    events: found(sources[0], /emit<(?:[^>]+)>\(\s*"([\w-]+)"/g).map((name) => ({
      ...describe("events", name),
      type: { text: `CustomEvent<${typeOfEvent(sources[0], name)}>` },
    })),
    cssParts: found(sources.join("\n"), /\bpart="([\w -]+)"/g)
      .flatMap((names) => names.split(" "))
      .map((name) => describe("parts", name)),
    cssProperties: found(sources.join("\n"), /var\((--softbend-[\w-]+)/g).map((name) =>
      describe("properties", name),
    ),
  });
}

const typeOfEvent = (source, name) => new RegExp(`emit<([^>]+)>\\(\\s*"${name}"`).exec(source)[1];

const found = (text, pattern) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const sourceOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n");

const definition = ({ name, tagName }, module) => ({
  kind: "custom-element-definition",
  name: tagName,
  declaration: { name, module: module.path },
});
