// Makes custom-elements.json: attributes from the built classes themselves, the rest from docstrings and templates.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ReflectionKind } from "typedoc";
import { root } from "../root.mjs";
import { summaryOf, tagged, typeText } from "./project.mjs";

const sources = path.join(root, "web/src");
const widgets = path.join(sources, "widgets");
const module = "dist/esm/index.js";

/** Sentences about events, slots, parts and CSS properties, which have no place of their own in the sources. */
const words = JSON.parse(readFileSync(path.join(widgets, "shared/public-names.json"), "utf8"));

/** Called by the browser, not by authors. */
const LIFE = ["connectedCallback", "disconnectedCallback"];

/** The manifest of these element classes, [name, class] each, in the form of custom-elements-manifest's schema 2.1.0. */
export const manifestOf = (project, classes) => ({
  schemaVersion: "2.1.0",
  readme: "",
  modules: [
    {
      kind: "javascript-module",
      path: module,
      declarations: classes.map(([name, element]) =>
        declaration(project.getChildByName(name), element),
      ),
      exports: classes.flatMap(([name, { tag }]) => {
        const where = { declaration: { name, module } };
        return [
          { kind: "js", name, ...where },
          { kind: "custom-element-definition", name: tag, ...where },
        ];
      }),
    },
  ],
});

function declaration(reflection, element) {
  const source = sourceOf(path.join(widgets, element.tag, "element.ts"));
  const found = (pattern) =>
    [...new Set([...source.matchAll(pattern)].flatMap((match) => match.slice(1)))]
      .flatMap((names) => names?.split(" ") ?? [])
      .sort();
  const described = (kind, names) =>
    [...new Set(names)].map((name) => ({ name, description: words[kind][name] }));
  const members = reflection.children
    .filter(
      ({ kind, flags, name }) =>
        kind !== ReflectionKind.Constructor && !flags.isStatic && !LIFE.includes(name),
    )
    .sort((a, b) => isShared(a) - isShared(b));
  return {
    kind: "class",
    customElement: true,
    name: reflection.name,
    tagName: element.tag,
    superclass: { name: "LitElement", package: "lit" },
    description: summaryOf(reflection) ?? words.elements[element.tag],
    attributes: attributesOf(element, members),
    members: members.map(member),
    events: described("events", found(/emit<[^>]+>\(\s*"([\w-]+)"/g)).map((event) => ({
      ...event,
      type: { text: `CustomEvent<${detailOf(source, event.name)}>` },
    })),
    slots: described("slots", ["", ...found(/<slot name="([\w-]+)"/g)]),
    // Beside the plain attribute: parts of a name that a function is given.
    cssParts: described(
      "parts",
      found(/\bpart="([\w -]+)"|\b(?:section|table)\(\s*"([\w-]+)"|\bcolumns\(desk, "([\w-]+)"/g),
    ),
    cssProperties: described("properties", found(/var\((--softbend-[\w-]+)/g)),
  };
}

/** What all widgets have stands last. */
const isShared = ({ inheritedFrom }) => Boolean(inheritedFrom?.name.startsWith("SoftbendElement."));

/** Whatever the class observes, in the order of its members, with what is said of that property. */
function attributesOf(element, members) {
  // Asking for them is what makes Lit gather the properties.
  const names = element.observedAttributes;
  const fields = new Map(
    [...element.elementProperties].map(([field, { attribute }]) => [
      typeof attribute === "string" ? attribute : field.toLowerCase(),
      field,
    ]),
  );
  const place = (name) => members.findIndex((one) => one.name === fields.get(name));
  return names
    .sort((a, b) => place(a) - place(b))
    .map((name) => ({ name, ...facts(members[place(name)]), fieldName: fields.get(name) }));
}

function member(reflection) {
  const { name, signatures, flags } = reflection;
  if (signatures === undefined) {
    return {
      kind: "field",
      name,
      ...facts(reflection),
      ...(flags.isReadonly && { readonly: true }),
    };
  }
  const [signature] = signatures;
  return {
    kind: "method",
    name,
    description: [
      summaryOf(signature),
      ...tagged(signature, "@throws").map((what) => `Throws ${what}.`),
    ].join(" "),
    parameters: (signature.parameters ?? []).map((one) => ({
      name: one.name,
      type: { text: typeText(one.type) },
    })),
    return: { type: { text: typeText(signature.type) } },
  };
}

/** A property's type, aliases of a few words spelled out, and its sentence. */
function facts(reflection) {
  const alias = reflection.type?.reflection?.type;
  const type = alias?.type === "union" && !/Record/.test(String(alias)) ? alias : reflection.type;
  return { type: { text: typeText(type) }, description: summaryOf(reflection) };
}

const detailOf = (source, name) => new RegExp(`emit<([^>]+)>\\(\\s*"${name}"`).exec(source)[1];

/** The text of a file and of all that it imports of the project's own. */
function sourceOf(start) {
  const seen = new Map();
  const read = (file) => {
    if (seen.has(file) || !file.startsWith(sources) || !existsSync(file)) return;
    const text = readFileSync(file, "utf8");
    seen.set(file, text);
    for (const [, name] of text.matchAll(/(?:from |import\()\s*"(\.[^"]+)\.js"/g)) {
      read(path.join(path.dirname(file), `${name}.ts`));
    }
  };
  read(start);
  return [...seen.values()].join("\n");
}
