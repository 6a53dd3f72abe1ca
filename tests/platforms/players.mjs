// Plays the samples in the programs that they are for; a program that refuses throws what it said.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** WordPress' functions that the plugin calls, as its handbook describes them. */
const WORDPRESS = `<?php
define('ABSPATH', '/'); $codes = []; $scripts = [];
function add_shortcode($name, $call) { global $codes; $codes[$name] = $call; }
function wp_enqueue_script($name, $url) { global $scripts; $scripts[$name] = $url; }
function plugins_url($file, $plugin) { return '/wp-content/plugins/softbend/' . $file; }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
function wp_strip_all_tags($text) { return trim(strip_tags($text)); }
require $argv[1];
$given = json_decode($argv[2], true);
echo json_encode([$codes['softbend']($given, $argv[3]), $scripts]);`;

/** Calls WordPress' shortcode: [markup, scripts asked for]. */
export function wordpress(php) {
  const plugin = path.join(samples, "wordpress/softbend/softbend.php");
  const file = path.join(folderWith(), "wordpress.php");
  writeFileSync(file, WORDPRESS);
  return (given, words) => JSON.parse(run(php, [file, plugin, JSON.stringify(given), words]));
}
