// The samples built by the real programs: what comes out has the script, the tag and every attribute.
import { compile } from "@mdx-js/mdx";
import { minify } from "html-minifier-terser";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { attributesOf, FIGURE, folderWith, need, run, samples } from "./help.mjs";

const POST = `---
title: Temperature
---
Before.

{{< softbend tag="softmax-temperature" temperature="0.5" labels="mat, so\\"fa & <moon>" theme="auto" >}}Scores become shares.{{< /softbend >}}

{{< softbend "traps-quiz" >}}Six questions.{{< /softbend >}}
`;

function hugoSite(program, post, ...options) {
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

for (const options of [[], ["--minify"]]) {
  test(`Hugo's shortcode ${options.join("")}`, (context) => {
    const html = hugoSite(need(context, "hugo"), POST, ...options);
    expect(html.match(/<script src="?\/blog\/softbend\/softbend\.js"?>/g)).toHaveLength(1);
    expect(attributesOf(html, "softmax-temperature")).toEqual({
      temperature: "0.5",
      labels: 'mat, so"fa & <moon>',
      theme: "auto",
    });
    expect(attributesOf(html, "traps-quiz")).toEqual({});
    expect(html).toContain("Scores become shares.");
    expect(html).not.toContain("raw HTML omitted");
  });
}

test("Hugo says which tags there are when one is misspelt", (context) => {
  const program = need(context, "hugo");
  let said = "";
  try {
    hugoSite(program, 'Text.\n\n{{< softbend "softmax" >}}x{{< /softbend >}}');
  } catch ({ stdout, stderr }) {
    said = stdout + stderr;
  }
  expect(said).toMatch(
    /softbend: tag "softmax" at .*; there are: activation-picker, softmax-temperature, traps-quiz/,
  );
});

test("Hugo drops the plain tag, as the recipe says", (context) => {
  expect(hugoSite(need(context, "hugo"), `Text.\n\n${FIGURE}`)).toContain("raw HTML omitted");
});

test("html-minifier-terser at its hardest keeps every attribute", async () => {
  const every = `<figure><activation-picker activation="gelu" functions="relu gelu" compare="relu" range="-4 4" x="-1" steepness theme="auto" state-key="k"></activation-picker><softmax-temperature prompt="a &quot;b&quot;" logits="2, 1" labels="x, y" temperature="1"></softmax-temperature><traps-quiz questions="a b" level="first" topic="softmax" feedback="at-once" shuffle="7"></traps-quiz></figure>`;
  const small = await minify(every, {
    collapseBooleanAttributes: true,
    collapseWhitespace: true,
    decodeEntities: true,
    removeAttributeQuotes: true,
    removeEmptyAttributes: true,
    removeOptionalTags: true,
    removeRedundantAttributes: true,
    sortAttributes: true,
  });
  for (const tag of ["activation-picker", "softmax-temperature", "traps-quiz"]) {
    expect(attributesOf(small, tag)).toEqual(attributesOf(every, tag));
  }
});

test("Jekyll's include", (context) => {
  const program = need(context, "jekyll");
  const site = folderWith("jekyll");
  writeFileSync(path.join(site, "_config.yml"), "baseurl: /blog\nexclude: [README.md]\n");
  const include = `{% include softbend.html tag="softmax-temperature" attributes='temperature="0.5"' words="Scores & shares." %}`;
  writeFileSync(
    path.join(site, "post.md"),
    `---\n---\nBefore.\n\n${include}\n\n${include}\n\nAfter.\n`,
  );
  run(program, ["build", "--quiet"], { cwd: site });
  const html = readFileSync(path.join(site, "_site/post.html"), "utf8");
  expect(html.match(/<script src="\/blog\/softbend\/softbend\.js">/g)).toHaveLength(1);
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: "0.5" });
  expect(html).toContain("Scores &amp; shares.");
  expect(html).toMatch(/<p>After\.<\/p>/);
});

test("Eleventy's shortcode", () => {
  const site = folderWith("eleventy");
  writeFileSync(path.join(site, "package.json"), '{"type":"module"}');
  mkdirSync(path.join(site, "softbend"));
  writeFileSync(path.join(site, "softbend/softbend.js"), "");
  const post = `Before.\n\n{% softbend "softmax-temperature", 'temperature="0.5"' %}Shares.{% endsoftbend %}\n\n${FIGURE}\n`;
  writeFileSync(path.join(site, "post.md"), post);
  run(
    process.execPath,
    [path.join(import.meta.dirname, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"],
    { cwd: site },
  );
  const html = readFileSync(path.join(site, "_site/post/index.html"), "utf8");
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: "0.5" });
  expect(html).toContain(FIGURE);
  expect(readFileSync(path.join(site, "_site/softbend/softbend.js"), "utf8")).toBe("");
});

test("MDX and React 19 on a server", async () => {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { createElement } = await import("react");
  const folder = path.join(import.meta.dirname, ".mdx");
  mkdirSync(folder, { recursive: true });
  const options = { jsxImportSource: "react" };
  const component = readFileSync(path.join(samples, "react/Softbend.jsx"), "utf8");
  const compilerOptions = { jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext };
  const compiled = ts.transpileModule(component, { compilerOptions }).outputText;
  writeFileSync(path.join(folder, "Softbend.mjs"), compiled);
  const article = readFileSync(path.join(samples, "react/article.mdx"), "utf8");
  const page = String(await compile(article.replace("Softbend.jsx", "Softbend.mjs"), options));
  writeFileSync(path.join(folder, "article.mjs"), page);
  const { default: Article } = await import(path.join(folder, "article.mjs"));
  const html = renderToStaticMarkup(createElement(Article));
  expect(
    html.match(/<softmax-temperature temperature="0.5"><p>Scores become shares\.<\/p>/g),
  ).toHaveLength(2);
});

test("Sphinx", (context) => {
  const python = need(context, "python");
  const site = folderWith("sphinx");
  mkdirSync(path.join(site, "_static"));
  writeFileSync(path.join(site, "_static/softbend.js"), "");
  run(python, ["-m", "sphinx", "-q", "-b", "html", ".", "out"], { cwd: site });
  const html = readFileSync(path.join(site, "out/index.html"), "utf8");
  expect(html).toMatch(/<script[^>]* src="_static\/softbend\.js"/);
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: "0.5" });
});

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

test("WordPress' shortcode", (context) => {
  const php = need(context, "php");
  const plugin = path.join(samples, "wordpress/softbend/softbend.php");
  const file = path.join(folderWith(), "wordpress.php");
  writeFileSync(file, WORDPRESS);
  const call = (given, words) => JSON.parse(run(php, [file, plugin, JSON.stringify(given), words]));
  const [html, scripts] = call(
    { tag: "softmax-temperature", labels: 'a"b', onclick: "x" },
    "<b>Shares.</b>",
  );
  expect(attributesOf(html, "softmax-temperature")).toEqual({ labels: 'a"b' });
  expect(html).toContain("<p>Shares.</p>");
  expect(scripts).toEqual({ softbend: "/wp-content/plugins/softbend/softbend.js" });
  expect(call({ tag: "script" }, "")[0]).toContain("softbend: no widget");
});

test("Quarto's shortcode, its document played by pandoc", (context) => {
  const pandoc = need(context, "pandoc");
  const folder = folderWith("quarto");
  const filter = `quarto = { doc = { is_format = function() return true end, add_html_dependency = function(d) print(d.scripts[1]) end } }
local made = dofile("_extensions/softbend/softbend.lua").softbend({ "softmax-temperature" }, { words = "Shares.", temperature = '0.5"' })
function Pandoc(document) return pandoc.Pandoc({ made }) end`;
  writeFileSync(path.join(folder, "play.lua"), filter);
  const html = run(pandoc, ["-f", "markdown", "-t", "html", "--lua-filter", "play.lua"], {
    cwd: folder,
    input: "x",
  });
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: '0.5"' });
});

test("the configuration of Docusaurus names the script", async () => {
  const { default: config } = await import(path.join(samples, "docusaurus/docusaurus.config.js"));
  expect(config).toEqual({ scripts: ["/softbend/softbend.js"] });
});
