// Vite plugin: joins the article's sections and fills their numbers from evidence run on the kernels.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

const INCLUDE = /<!-- include: ([\w-]+) -->/g;
const EXAMPLES = "<!-- examples -->";
const PLACEHOLDER = /\{\{([\w-]+(?:\.[\w-]+)?)\}\}/g;

/** The plugin; `root` of the Vite config must be the folder that holds index.html and article/. */
export function articleNumbers() {
  let root;
  return {
    name: "softbend-article-numbers",
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        return isArticle(html) ? composeArticle(html, await readArticle(root)) : html;
      },
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(join(root, "article")) || !/\.(html|json|js)$/.test(file)) return;
      server.ws.send({ type: "full-reload" });
      return [];
    },
  };
}

const isArticle = (html) => html.includes("{{") || html.search(INCLUDE) >= 0;

/** Everything the article is made of: texts, evidence, examples, and the kernels that judge them. */
export async function readArticle(root) {
  const file = (name) => readFileSync(join(root, "article", name), "utf8");
  const { module } = await runnerImport(join(root, "article/evidence.ts"), {
    root,
    configFile: false,
    logLevel: "error",
  });
  return {
    section: (name) => file(`sections/${name}.html`),
    numbers: JSON.parse(file("numbers.json")),
    drawings: JSON.parse(file("lines.json")),
    examples: await import(`${join(root, "article/examples.js")}?${Date.now()}`),
    version: JSON.parse(readFileSync(join(root, "../package.json"), "utf8")).version,
    evaluate: module.evaluate,
    kernels: module.kernels,
  };
}

/**
 * The finished page.
 * @throws when a printed number differs from the computed one, or a placeholder has no number.
 */
export function composeArticle(html, parts) {
  const values = articleValues(parts);
  return html
    .replace(INCLUDE, (_, name) => parts.section(name).trimEnd())
    .replace(EXAMPLES, () => exampleListing(parts.examples, parts.kernels))
    .replace(PLACEHOLDER, (whole, id) => {
      const value = values.get(id);
      if (value === undefined) throw new Error(`The article asks for ${whole}; no number has it.`);
      return value;
    });
}

/** Every value a placeholder may name: shows, items of a list ("p.0"), lines, the version. */
export function articleValues({ numbers, drawings, version, evaluate, kernels }) {
  const values = new Map([["version", version]]);
  const { shows } = evaluate(numbers, kernels);
  const wrong = shows.filter((show) => !show.agrees);
  if (wrong.length > 0) {
    const lines = wrong.map(({ id, printed, text }) => `  ${id}: printed ${printed}, is ${text}`);
    throw new Error(`Numbers of the article disagree with the kernels:\n${lines.join("\n")}`);
  }
  for (const { id, text } of shows) {
    const items = text.replaceAll(" %", "\u00a0%").split(", ");
    values.set(id, items.join(", "));
    if (items.length > 1) items.forEach((item, index) => values.set(`${id}.${index}`, item));
  }
  for (const [id, points] of polylines(drawings, evaluate, kernels)) {
    values.set(`line.${id}`, points);
  }
  return values;
}

/** SVG points of every line, in the figure's own coordinates, to a thousandth. */
function polylines({ steps, lines }, evaluate, kernels) {
  const { values } = evaluate({ steps, shows: [] }, kernels);
  const round = (value) => String(Number(value.toFixed(3)) + 0);
  return lines.map(({ id, x, y }) => {
    const ys = values.get(y);
    return [
      id,
      Array.from(values.get(x), (value, i) => `${round(value)},${round(ys[i])}`).join(" "),
    ];
  });
}

/** The code section: each call in PyTorch and in JavaScript, with the result the kernels gave. */
export function exampleListing({ setup, examples, print }, kernels) {
  const blocks = examples.map(({ id, title, python, run, printed }) => {
    const result = print(run(kernels));
    if (result !== printed) throw new Error(`Example ${id}: printed ${printed}, is ${result}`);
    return call(id, title, python, sourceOf(run), result);
  });
  const start = call("setup", "Once, at the start", setup.python, setup.javascript);
  return `<div class="calls">${start}${blocks.join("")}</div>`;
}

/** The body of an arrow function as it is written in the examples' source. */
const sourceOf = (run) => run.toString().replace(/^\(kernels\) =>\s*/, "");

function call(id, title, python, javascript, result) {
  const output = `<dt>Result</dt><dd><output data-call="${id}">${result}</output></dd>`;
  return `<section class="call" aria-labelledby="call-${id}">
<h3 id="call-${id}">${title}</h3>
<dl>
<dt>PyTorch</dt><dd>${snippet(python, `PyTorch: ${title}`)}</dd>
<dt>JavaScript</dt><dd>${snippet(javascript, `JavaScript: ${title}`)}</dd>
${result === undefined ? "" : output}
</dl>
</section>`;
}

const snippet = (code, name) =>
  `<div class="snippet"><pre><code>${escape(code)}</code></pre>` +
  `<button type="button" class="copy" aria-label="Copy ${escape(name)}" hidden>Copy</button></div>`;

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
