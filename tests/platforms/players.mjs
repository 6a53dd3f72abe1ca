// Plays the samples in the programs that they are for; a program that refuses throws what it said.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run } from "./help.mjs";

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

/** What Quarto's shortcode makes of a tag, its document played by pandoc. */
export function quartoShortcode(pandoc, tag) {
  const folder = folderWith("quarto");
  const filter = `quarto = { doc = { is_format = function() return true end, add_html_dependency = function(d) print(d.scripts[1]) end } }
local made = dofile("_extensions/softbend/softbend.lua").softbend({ "${tag}" }, { words = "Shares.", temperature = '0.5"' })
function Pandoc(document) return pandoc.Pandoc({ made }) end`;
  writeFileSync(path.join(folder, "play.lua"), filter);
  const options = { cwd: folder, input: "x" };
  return run(pandoc, ["-f", "markdown", "-t", "html", "--lua-filter", "play.lua"], options);
}
