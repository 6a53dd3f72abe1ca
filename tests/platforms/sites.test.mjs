// The samples built by the real programs: what comes out has the script, the tag and every attribute.
import { compile } from "@mdx-js/mdx";
import { minify } from "html-minifier-terser";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { attributesOf, FIGURE, need, root, samples } from "./help.mjs";
import {
  astroSite,
  docusaurusSite,
  eleventySite,
  ghostCard,
  ghostLine,
  hugoSite,
  jekyllSite,
  mdbookSite,
  quartoShortcode,
  sphinxSite,
} from "./players.mjs";
import { wordpress } from "./wordpress.mjs";

const POST = `---
title: Temperature
---
Before.

{{< softbend tag="softmax-temperature" temperature="0.5" labels="mat, so\\"fa & <moon>" theme="auto" >}}Scores become shares.{{< /softbend >}}

{{< softbend "traps-quiz" >}}Six questions.{{< /softbend >}}
`;

for (const options of [[], ["--minify"]]) {
  test(`Hugo's shortcode ${options.join("")}`, (context) => {
    const html = hugoSite(need(context, "hugo"), POST, ...options);
    expect(html.match(/<script src="?\/blog\/softbend\/softbend\.js"?>/g)).toHaveLength(2);
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
  const include = `{% include softbend.html tag="softmax-temperature" attributes='temperature="0.5"' words="Scores & shares." %}`;
  const html = jekyllSite(program, `Before.\n\n${include}\n\n${include}\n\nAfter.\n`);
  expect(html.match(/<script src="\/blog\/softbend\/softbend\.js">/g)).toHaveLength(1);
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: "0.5" });
  expect(html).toContain("Scores &amp; shares.");
  expect(html).toMatch(/<p>After\.<\/p>/);
});

test("Eleventy's shortcode", () => {
  const post = `Before.\n\n{% softbend "softmax-temperature", 'temperature="0.5"' %}Shares.{% endsoftbend %}\n\n${FIGURE}\n`;
  const site = eleventySite(post);
  const html = readFileSync(path.join(site, "_site/post/index.html"), "utf8");
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: "0.5" });
  expect(html).toContain(FIGURE);
  expect(readFileSync(path.join(site, "_site/softbend/softbend.js"), "utf8")).toBe("");
});

test("Astro's component", () => {
  const html = astroSite(
    `<Softbend tag="softmax-temperature" temperature="0.5" labels='a "b" & c'>Scores become shares.</Softbend>`,
  );
  expect(html).toContain('<script src="/blog/softbend/softbend.js"></script>');
  expect(attributesOf(html, "softmax-temperature")).toEqual({
    temperature: "0.5",
    labels: 'a "b" & c',
  });
  expect(html).toMatch(/<figure><softmax-temperature [^>]*><p>Scores become shares\.<\/p>/);
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
  const { html } = sphinxSite(python);
  expect(html).toMatch(/<script[^>]* src="_static\/softbend\.js"/);
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: "0.5" });
});

test("WordPress' shortcode, in WordPress itself", (context) => {
  const send = wordpress(need(context, "php"), need(context, "wordpress"));
  const code = `[softbend tag="softmax-temperature" labels='a"b, so & so' onclick="x"]<b>Shares -- soon.</b>[/softbend]`;
  const { html, scripts } = send(
    `Before.\n\n${code}\n\n[softbend tag="script"]x[/softbend]\n\nAfter.`,
  );
  expect(attributesOf(html, "softmax-temperature")).toEqual({ labels: 'a"b, so & so' });
  expect(html).toMatch(/<p>Before\.<\/p>\s*<figure><softmax-temperature/);
  expect(html).toMatch(/<p>Shares [^<]* soon\.<\/p><\/softmax-temperature><\/figure>/);
  expect(html).toContain("softbend: no widget");
  expect(html).toMatch(/<p>After\.<\/p>/);
  expect(scripts.match(/<script[^>]*wp-content\/plugins\/softbend\/softbend\.js/g)).toHaveLength(1);
  const picker = send(
    `[softbend tag="activation-picker" steepness onload activation="gelu"]x[/softbend]`,
  );
  expect(attributesOf(picker.html, "activation-picker")).toEqual({
    steepness: "",
    activation: "gelu",
  });
  const presets = `[{"name": "Close", "logits": [1, 1.1]}]`;
  const written = presets.replaceAll("[", "&#91;").replaceAll("]", "&#93;");
  const chart = send(`[softbend tag="softmax-temperature" presets='${written}']x[/softbend]`);
  expect(attributesOf(chart.html, "softmax-temperature")).toEqual({ presets });
  // Without a shortcode most authors' tags are taken out; their words stay.
  const { cleaned } = send(FIGURE);
  expect(cleaned).toBe("<figure><p>Scores become shares.</p></figure>");
});

test("Quarto's shortcode, its document played by pandoc", (context) => {
  const html = quartoShortcode(need(context, "pandoc"), "softmax-temperature");
  expect(attributesOf(html, "softmax-temperature")).toEqual({ temperature: '0.5"', steepness: "" });
  // Quarto copies what is named, and nothing else that lies in the folder.
  const script = readFileSync(path.join(root, "dist/softbend.js"), "utf8");
  const fetched = [...script.matchAll(/([\w-]+\.js)"?:\s*"sha384-/g)].map(([, file]) => file);
  expect(html.match(/^[\w-]+\.js$/gm).sort()).toEqual(["softbend.js", ...fetched].sort());
});

test("mdBook", (context) => {
  const html = mdbookSite(need(context, "mdbook"), `Before.\n\n${FIGURE}\n\nAfter.\n`);
  expect(html).toMatch(/<script src="softbend[-\w]*\.js"><\/script>/);
  expect(attributesOf(html, "softmax-temperature")).toEqual(
    attributesOf(FIGURE, "softmax-temperature"),
  );
  expect(html).toMatch(/<p>Scores become shares\.<\/p>\s*<\/softmax-temperature><\/figure>/);
  expect(html).toMatch(/<p>After\.<\/p>/);
});

test("Docusaurus", () => {
  const html = docusaurusSite(`# Page\n\n${FIGURE}\n\nAfter.\n`);
  expect(html).toContain('<script src="/softbend/softbend.js"></script>');
  expect(attributesOf(html, "softmax-temperature")).toEqual(
    attributesOf(FIGURE, "softmax-temperature"),
  );
  expect(html).toContain("<p>Scores become shares.</p></softmax-temperature></figure>");
});

test.each(["web", "email"])("Ghost's HTML card, rendered for %s", async (target) => {
  expect(await ghostCard(ghostLine, target)).toContain(`\n${ghostLine}\n`);
});
