// The JavaScript reference: every export of the package, from its docstring and its types.
import { code, contents, escape, heading, table } from "./html.mjs";

/** Which section an export belongs to; the first that says yes. */
const sections = [
  ["kernels", "The kernels", ({ name }) => ["load", "Kernels", "KernelBuffer"].includes(name)],
  ["registering", "Functions of your own", ({ name }) => /regist|Pointwise/i.test(name)],
  [
    "elements",
    "Elements",
    ({ name, extends: of }) =>
      name === "define" ||
      of.some((base) => /Element|PickerReader/.test(base)) ||
      name === "DefineOptions",
  ],
  [
    "errors",
    "Errors",
    ({ name, extends: of }) => /Error$/.test(name) || of.includes("SoftbendError"),
  ],
  [
    "events",
    "What events and progress hold",
    ({ name }) => /Change$|Answer|Complete$|^Progress$/.test(name),
  ],
  ["options", "Options", ({ name }) => /Options?$|^Keep$/.test(name)],
  ["results", "Results and definitions", ({ kind }) => kind === "interface"],
  ["names", "Names and other types", () => true],
];

/** { contents, body } of the page. */
export function apiReference(api, manifest) {
  const tags = new Map(
    manifest.modules[0].declarations.map(({ name, tagName }) => [name, tagName]),
  );
  const names = new Set(api.map(({ name }) => name));
  const groups = new Map(sections.map(([id]) => [id, []]));
  for (const one of api) groups.get(sections.find(([, , owns]) => owns(one))[0]).push(one);
  const body = sections.map(([id, title]) => {
    const entries = groups
      .get(id)
      .map((one) => (tags.has(one.name) ? element(one, tags.get(one.name)) : entry(one, names)));
    return [heading(2, id, title), ...entries].join("\n");
  });
  return { contents: contents(sections.map(([id, title]) => [id, title])), body: body.join("\n") };
}

function entry({ name, kind, extends: of, summary, throws, type, signatures, members }, names) {
  const own = signatures
    ? signatures.map((one) => call(name, one, names)).join("\n")
    : `${prose(summary)}${type ? definition(kind, name, type, names) : ""}${thrown(throws, names)}`;
  const base =
    of.length > 0 && /Error|Change|Answered|Options/.test(name + of)
      ? ` <small>extends ${types(of.join(", "), names)}</small>`
      : "";
  const word = kind === "function" ? "" : ` <small>${kind}</small>`;
  return `<section class="entry" aria-labelledby="${name}">
${heading(3, name, `${code(name)}${word}${base}`)}
${own}
${fields(name, members, names)}
${members
  .filter(({ signatures: calls }) => calls)
  .map((one) => method(name, one, names))
  .join("\n")}
</section>`;
}

const element = ({ name }, tag) => `<section class="entry" aria-labelledby="${name}">
${heading(3, name, `${code(name)} <small>class</small>`)}
<p>The class of <a href="${tag}.html"><code>&lt;${tag}&gt;</code></a>, registered by <a href="#define"><code>define</code></a>.</p>
</section>`;

const method = (owner, { name, signatures }, names) =>
  `<div class="method">${heading(4, `${owner}.${name}`, code(name))}
${signatures.map((one) => call(name, one, names)).join("\n")}</div>`;

function call(name, { summary, throws, parameters, returns }, names) {
  const list = parameters.map(
    ({ name: parameter, optional, type }) =>
      `${parameter}${optional ? "?" : ""}: ${types(type.replace(/ \| undefined$/, ""), names)}`,
  );
  return `<p class="call"><code>${escape(name)}(${list.join(", ")}): ${types(returns, names)}</code></p>
${prose(summary)}${thrown(throws, names)}`;
}

const definition = (kind, name, type, names) =>
  `<p class="call"><code>${kind === "value" ? "const" : "type"} ${name}${kind === "value" ? ":" : " ="} ${types(type, names)}</code></p>`;

const fields = (owner, members, names) =>
  table(
    `Fields of ${owner}`,
    ["field", "type", "meaning"],
    members
      .filter(({ signatures }) => !signatures)
      .map(({ name, optional, type, summary }) => [
        `<code id="${owner}.${name}">${escape(name)}${optional ? "?" : ""}</code>`,
        `<code>${types(type, names)}</code>`,
        inline(summary),
      ]),
  );

const prose = (text) => (text ? `<p>${inline(text)}</p>` : "");
const thrown = (list, names) =>
  list
    .map(
      (text) =>
        `<p class="throws"><b>Throws</b> ${types(text, names).replace(/`([^`]+)`/g, "<code>$1</code>")}</p>`,
    )
    .join("");
const inline = (text = "") => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** A type or sentence in which every name of the package leads to its place. */
const types = (text, names) =>
  escape(text).replace(/\b[A-Z]\w+\b/g, (word) =>
    names.has(word) ? `<a href="#${word}">${word}</a>` : word,
  );
