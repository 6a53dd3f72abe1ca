// The recipes: each sample's README and its files, as one page.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";
import { contents, escape, snippet } from "./html.mjs";
import { markdown } from "./markdown.mjs";

const samples = path.join(root, "web/samples");
const read = (...names) => readFileSync(path.join(samples, ...names), "utf8");

/** A link of the samples' READMEs, as it leads from dist/docs/. */
const link = (from) => (href) => {
  if (/^(https?:|#)/.test(href)) return href;
  const target = path.posix.normalize(path.posix.join(from, href));
  const recipe = /^([\w-]+)\/README\.md$/.exec(target);
  return recipe ? `#${recipe[1]}` : path.posix.join("../samples", target);
};

const folders = () =>
  readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

function filesOf(folder) {
  return readdirSync(path.join(samples, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => path.relative(samples, path.join(entry.parentPath, entry.name)))
    .sort();
}

function recipe(folder) {
  const html = markdown(read(folder, "README.md"), {
    level: 2,
    prefix: `${folder}-`,
    link: link(folder),
  });
  const files = filesOf(folder).map(
    (file) =>
      `<details><summary><code>samples/${escape(file)}</code></summary>${snippet(read(file).trimEnd(), file)}</details>`,
  );
  return `<section class="recipe">${html.replace(/<h2 id="[^"]*">/, `<h2 id="${folder}">`)}\n${files.join("\n")}</section>`;
}

/** { table, contents, recipes } in the order in which the table names them. */
export function platforms() {
  const overview = read("README.md");
  const order = [...overview.matchAll(/\]\(([\w-]+)\/README\.md\)/g)].map(([, folder]) => folder);
  const all = folders();
  const absent = all.filter((folder) => !order.includes(folder));
  if (absent.length > 0)
    throw new Error(`web/samples/README.md does not name ${absent.join(", ")}`);
  const names = order.map((folder) => /^# (.*)$/m.exec(read(folder, "README.md"))[1]);
  return {
    // The title is the page's own.
    table: markdown(overview.replace(/^# .*\n/, ""), { level: 2, link: link("") }),
    contents: contents(order.map((folder, i) => [folder, escape(names[i])])),
    recipes: order.map(recipe).join("\n"),
  };
}
