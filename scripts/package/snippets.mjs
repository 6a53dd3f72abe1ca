// What an author copies: one line per widget, and the script tag with its integrity hash for online use.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";

export const widgets = [
  {
    tag: "activation-picker",
    title: "Activation picker",
    words: "Pick a function and watch its curve.",
  },
  {
    tag: "softmax-temperature",
    title: "Softmax with temperature",
    words: "Scores become shares; temperature decides how sharply.",
  },
  { tag: "traps-quiz", title: "Traps quiz", words: "Six questions that catch nearly everyone." },
];

export const scripts = ["softbend.js", ...widgets.map(({ tag }) => `${tag}.js`)];

export const readVersion = () =>
  JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version;

/** The figure on one line, which every Markdown processor leaves alone. */
export const figure = ({ tag, words }) => `<figure><${tag}><p>${words}</p></${tag}></figure>`;

export function integrity(file) {
  const bytes = readFileSync(path.join(root, "dist", file));
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

/** For pages on the web alone: from a double-clicked file, integrity and crossorigin block every script. */
export const onlineTag = (file, base = "") =>
  `<script src="${base}${file}" integrity="${integrity(file)}" crossorigin="anonymous"></script>`;

export function snippets() {
  return `Softbend ${readVersion()}: what to paste

1. The script, once per page, before the widgets. Beside your page, or from a double-clicked file:

<script src="softbend.js"></script>

2. The widgets, each on one line:

${widgets.map(figure).join("\n")}

On the web you may have the browser check the very bytes (not from disk, where this blocks scripts):

${scripts.map((file) => onlineTag(file)).join("\n")}

Where the script stands after the widgets, keep their places until it comes:

<style>
  activation-picker:not(:defined) { display: block; min-height: 40rem; }
  softmax-temperature:not(:defined), traps-quiz:not(:defined) { display: block; min-height: 32rem; }
</style>
`;
}
