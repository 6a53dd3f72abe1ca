// Plays the samples in the programs that they are for; a program that refuses throws what it said.
import ghostNodes from "@tryghost/kg-default-nodes";
import { htmlToLexical } from "@tryghost/kg-html-to-lexical";
import Renderer from "@tryghost/kg-lexical-html-renderer";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { folderWith, run, samples } from "./help.mjs";

/** The post's page, built by Hugo with the shortcode. */
export function hugoSite(program, post, ...options) {
  const site = folderWith("hugo");
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  };
  write(
    "config.toml",
    'baseURL="https://example.org/blog/"\ndisableKinds=["taxonomy","term","RSS","sitemap"]\n',
  );
  write("layouts/_default/single.html", "<!doctype html><html><body>{{ .Content }}</body></html>");
  write("layouts/index.html", "-");
  write("content/post.md", post);
  run(program, options, { cwd: site });
  return readFileSync(path.join(site, "public/post/index.html"), "utf8");
}

/** The post's page, built by Jekyll; without the include if asked so. */
export function jekyllSite(program, post, { include = true } = {}) {
  const site = folderWith("jekyll");
  if (!include) rmSync(path.join(site, "_includes"), { recursive: true });
  writeFileSync(path.join(site, "_config.yml"), "baseurl: /blog\nexclude: [README.md]\n");
  writeFileSync(path.join(site, "post.md"), `---\n---\n${post}`);
  run(program, ["build", "--quiet"], { cwd: site });
  return readFileSync(path.join(site, "_site/post.html"), "utf8");
}

/** The folder of a site that Eleventy has built; without the configuration if asked so. */
export function eleventySite(post, { configuration = true } = {}) {
  const site = folderWith("eleventy");
  if (!configuration) rmSync(path.join(site, "eleventy.config.js"));
  writeFileSync(path.join(site, "package.json"), '{"type":"module"}');
  mkdirSync(path.join(site, "softbend"));
  writeFileSync(path.join(site, "softbend/softbend.js"), "");
  writeFileSync(path.join(site, "post.md"), post);
  const tool = path.join(import.meta.dirname, "node_modules/@11ty/eleventy/cmd.cjs");
  run(process.execPath, [tool, "--quiet"], { cwd: site });
  return site;
}

/** The page that Astro builds with the component in it, perhaps edited, for a site in a folder of its host. */
export function astroSite(markup, edit = (component) => component) {
  const site = folderWith("astro");
  const component = path.join(site, "Softbend.astro");
  writeFileSync(component, edit(readFileSync(component, "utf8")));
  const modules = path.join(import.meta.dirname, "node_modules");
  symlinkSync(modules, path.join(site, "node_modules"));
  mkdirSync(path.join(site, "src/pages"), { recursive: true });
  writeFileSync(path.join(site, "package.json"), '{"type":"module"}');
  writeFileSync(path.join(site, "astro.config.mjs"), 'export default { base: "/blog" };');
  const page = `---\nimport Softbend from "../../Softbend.astro";\n---\n<html><body>${markup}</body></html>`;
  writeFileSync(path.join(site, "src/pages/index.astro"), page);
  // Vitest has a base of its own in the environment, which Astro would take for the site's.
  const env = { ...process.env, BASE_URL: undefined, ASTRO_TELEMETRY_DISABLED: "1" };
  run(process.execPath, [path.join(modules, "astro/astro.js"), "build"], { cwd: site, env });
  return readFileSync(path.join(site, "dist/index.html"), "utf8");
}

/** { html, said } of Sphinx over the sample, or over another page; `more` are further files. */
export function sphinxSite(python, page, more = {}) {
  const site = folderWith("sphinx");
  mkdirSync(path.join(site, "_static"));
  const files = { "_static/softbend.js": "", ...(page && { "index.rst": page }), ...more };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(site, name), text);
  // Warnings go to a file, as a program that ends well is asked for its output alone.
  run(python, ["-m", "sphinx", "-q", "-w", "said.txt", "-b", "html", ".", "out"], { cwd: site });
  return {
    html: readFileSync(path.join(site, "out/index.html"), "utf8"),
    said: readFileSync(path.join(site, "said.txt"), "utf8"),
  };
}

/** The chapter's page of a book; without the script beside book.toml if asked so. */
export function mdbookSite(program, chapter, { script = true } = {}) {
  const book = folderWith();
  // Its own theme without the icons: Debian's looks for these in a folder of the system alone.
  run(program, ["init", "--theme", "--force"], { cwd: book });
  const theme = path.join(book, "theme/index.hbs");
  writeFileSync(theme, readFileSync(theme, "utf8").replace(/\{\{fa [^}]*\}\}/g, ""));
  cpSync(path.join(samples, "mdbook"), book, { recursive: true });
  if (script) writeFileSync(path.join(book, "softbend.js"), "");
  writeFileSync(path.join(book, "src/SUMMARY.md"), "# Summary\n\n- [Chapter](chapter.md)\n");
  writeFileSync(path.join(book, "src/chapter.md"), chapter);
  run(program, ["build"], { cwd: book });
  return readFileSync(path.join(book, "book/chapter.html"), "utf8");
}

/** A page that Docusaurus builds, with the sample's setting in its configuration. */
export function docusaurusSite(page) {
  const site = folderWith("docusaurus");
  renameSync(path.join(site, "docusaurus.config.js"), path.join(site, "own.mjs"));
  const configuration = `import own from "./own.mjs";
export default {
  ...own,
  title: "Notes",
  url: "https://example.org",
  baseUrl: "/",
  presets: [["classic", { docs: false, blog: false }]],
};
`;
  const files = {
    "docusaurus.config.mjs": configuration,
    "package.json": '{"private":true}',
    "static/softbend/softbend.js": "",
    "src/pages/index.mdx": page,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), text);
  }
  const modules = path.join(import.meta.dirname, "node_modules");
  symlinkSync(modules, path.join(site, "node_modules"));
  const tool = path.join(modules, "@docusaurus/core/bin/docusaurus.mjs");
  const env = { ...process.env, NODE_ENV: undefined, BABEL_ENV: undefined };
  run(process.execPath, [tool, "build", "--no-minify"], { cwd: site, env });
  return readFileSync(path.join(site, "build/index.html"), "utf8");
}

/** What Quarto's shortcode makes of a tag, its document played by pandoc. */
export function quartoShortcode(pandoc, tag) {
  const folder = folderWith("quarto");
  const filter = `local function depend(d)
  for _, script in ipairs(d.scripts) do print(script) end
  for _, resource in ipairs(d.resources) do print(resource.name) end
end
quarto = { doc = { is_format = function() return true end, add_html_dependency = depend } }
local made = dofile("_extensions/softbend/softbend.lua").softbend({ "${tag}", "steepness" }, { words = "Shares.", temperature = '0.5"' })
function Pandoc(document) return pandoc.Pandoc({ made }) end`;
  writeFileSync(path.join(folder, "play.lua"), filter);
  const options = { cwd: folder, input: "x" };
  return run(pandoc, ["-f", "markdown", "-t", "html", "--lua-filter", "play.lua"], options);
}

/** The line that the recipe puts into an HTML card. */
export const ghostLine = readFileSync(path.join(samples, "ghost/card.html"), "utf8").trim();

/** A post as the editor of Ghost 5 keeps it, rendered for "web" or "email". */
function ghostPost(lexical, target) {
  const renderer = new Renderer({ nodes: ghostNodes.DEFAULT_NODES });
  return renderer.render(JSON.stringify(lexical), { target });
}

/** A post whose one HTML card holds this text. */
export const ghostCard = (html, target = "web") =>
  ghostPost({ root: { type: "root", version: 1, children: [{ type: "html", html }] } }, target);

/** A post that came as HTML: over Ghost's Admin API, or from an import. */
export const ghostSource = (html) => ghostPost(htmlToLexical(html), "web");
