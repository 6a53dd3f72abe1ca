// A widget's page: the widget with a knob for each attribute, the snippet to copy, and tables of all its names.
import { code, contents, escape, heading, snippet, table } from "./html.mjs";

/** What of a type a reader of HTML needs: the words allowed, a number, or text. */
export function takes({ type: { text } }, activations) {
  if (text === "boolean") return { kind: "switch" };
  if (text.includes("AnyActivationId")) return { kind: "words", words: activations };
  const words = [...text.matchAll(/"([^"]+)"/g)].map(([, word]) => word);
  if (words.length > 0) return { kind: "words", words };
  return { kind: /\bnumber\b(?! *\[)/.test(text) && !/\[|Record/.test(text) ? "number" : "text" };
}

/** The first example that the docstring gives. */
const exampleOf = ({ description }) =>
  /for example (?:"([^"]+)"|(\{.*?\}|\[\{.*?\}\]))/.exec(description)?.slice(1).find(Boolean) ?? "";

function knob(attribute, activations) {
  const { name } = attribute;
  const id = `knob-${name}`;
  const common = `id="${id}" name="${name}" aria-describedby="attribute-${name}"`;
  const { kind, words } = takes(attribute, activations);
  const control = {
    switch: () => `<input type="checkbox" ${common}>`,
    words: () =>
      `<select ${common}><option value="">not set</option>${words.map((word) => `<option>${word}</option>`).join("")}</select>`,
    number: () =>
      `<input inputmode="text" ${common} placeholder="${escape(exampleOf(attribute))}" autocomplete="off" spellcheck="false">`,
    text: () =>
      `<input ${common} placeholder="${escape(exampleOf(attribute))}" autocomplete="off" spellcheck="false">`,
  }[kind];
  return `<div class="knob ${kind}"><label for="${id}">${code(name)}</label>${control()}</div>`;
}

/** The stage: widget and snippet on one side, examples and knobs on the other. */
export function stage(element, { words, examples, activations }) {
  const { tagName: tag, attributes } = element;
  const choices = examples.map(
    ({ name, attributes: set }) =>
      `<button type="button" data-set="${escape(JSON.stringify(set))}">${escape(name)}</button>`,
  );
  return `<div class="stage">
<figure class="widget"><${tag}><p>${escape(words)}</p></${tag}></figure>
<form class="knobs" data-knobs="${tag}" aria-label="Attributes of ${tag}" hidden>
<div class="examples" role="group" aria-label="Examples">${choices.join("")}</div>
${attributes.map((attribute) => knob(attribute, activations)).join("\n")}
</form>
<div class="paste"><p>What to paste, as the widget stands now:</p>
${snippet(`<script src="softbend.js"></script>\n<figure><${tag}><p>${words}</p></${tag}></figure>`, "the snippet", ` data-snippet="${tag}" data-words="${escape(words)}"`)}</div>
</div>`;
}

/** JSON, and words in quotation marks. */
const LITERAL = /(\[\{.*?\}\]|\{".*?\}|"[^"]+")/;

/** A docstring's sentence, what is to be typed in it set as code. */
const sentence = (text = "") =>
  text
    .split(LITERAL)
    .map((part, i) => (i % 2 ? code(part.replace(/^"(.*)"$/, "$1")) : escape(part)))
    .join("");

function takesMarkup(attribute, activations) {
  const { kind, words } = takes(attribute, activations);
  if (kind === "switch") return "there or not";
  if (kind === "words") {
    return words.length > 4 ? "one of the functions’ ids" : words.map(code).join(" · ");
  }
  return kind;
}

/** Where the tables below are. */
export const tablesList = contents([
  ["attributes", "Attributes"],
  ["properties", "Properties and methods"],
  ["events", "Events"],
  ["slots", "Slots"],
  ["parts", "Parts"],
  ["css-properties", "CSS properties"],
  ["sentences", "Sentences"],
]);

/** All names of an element, from the manifest. */
export function references(element, activations) {
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  const fields = members.filter(({ kind }) => kind === "field");
  const byField = new Map(attributes.map(({ name, fieldName }) => [fieldName, name]));
  const methods = members.filter(({ kind }) => kind === "method");
  return [
    heading(2, "attributes", "Attributes"),
    table(
      "Written on the tag; all are optional",
      ["attribute", "takes", "meaning"],
      attributes.map((one) => [
        code(one.name),
        takesMarkup(one, activations),
        `<span id="attribute-${one.name}">${sentence(one.description)}</span>`,
      ]),
    ),
    heading(2, "properties", "Properties and methods"),
    table(
      "For scripts; a property takes what its attribute takes, and more",
      ["name", "type", "meaning"],
      [
        ...fields.map(({ name, type, description }) => [
          code(name),
          code(type.text.replace(/ \| undefined$/, "")),
          byField.has(name) ? `as the attribute ${code(byField.get(name))}` : sentence(description),
        ]),
        ...methods.map((one) => [
          code(`${one.name}(${one.parameters.map(({ name }) => name).join(", ")})`),
          code(one.return.type.text),
          sentence(one.description),
        ]),
      ],
    ),
    heading(2, "events", "Events"),
    table(
      "Fired only when the reader does something; they bubble",
      ["event", "type", "when"],
      events.map(({ name, type, description }) => [
        code(name),
        linked(type.text),
        sentence(description),
      ]),
    ),
    heading(2, "slots", "Slots"),
    table(
      'Children with slot="…" go here',
      ["slot", "what it holds"],
      slots.map(({ name, description }) => [
        name ? code(name) : "(without a name)",
        sentence(description),
      ]),
    ),
    heading(2, "parts", "Parts"),
    table(
      "For ::part() in your style sheet",
      ["part", "what it is"],
      cssParts.map(({ name, description }) => [code(name), sentence(description)]),
    ),
    heading(2, "css-properties", "CSS properties"),
    table(
      "Set them on the tag or on anything around it",
      ["property", "what it colours"],
      cssProperties.map(({ name, description }) => [code(name), sentence(description)]),
    ),
  ].join("\n");
}

const linked = (type) =>
  code(type).replace(/(?<=&lt;)\w+/, (name) => `<a href="javascript.html#${name}">${name}</a>`);
