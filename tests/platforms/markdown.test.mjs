// The recommended line goes through every Markdown processor unharmed, between paragraphs.
import { HtmlRenderer, Parser } from "commonmark";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { attributesOf, FIGURE, folderWith, need, run } from "./help.mjs";

const JSON_FIGURE = FIGURE.replace(
  'temperature="0.5"',
  `logits='[2, 1, "-inf"]' prompt="5 &lt; 6 &amp; *a* _b_ $c$"`,
);
const TEXT = `# Title\n\nBefore.\n\n${FIGURE}\n\nBetween.\n\n${JSON_FIGURE}\n\nAfter.\n`;

const PYTHON = "import sys, markdown; print(markdown.markdown(sys.stdin.read()))";
const KRAMDOWN = "require 'kramdown'; puts Kramdown::Document.new($stdin.read).to_html";

const processors = {
  "markdown-it": () => new MarkdownIt({ html: true }).render(TEXT),
  marked: () => marked.parse(TEXT),
  commonmark: () => new HtmlRenderer().render(new Parser().parse(TEXT)),
  "pandoc markdown": (context) =>
    run(need(context, "pandoc"), ["-f", "markdown", "-t", "html"], { input: TEXT }),
  "pandoc gfm": (context) =>
    run(need(context, "pandoc"), ["-f", "gfm", "-t", "html"], { input: TEXT }),
  "Python-Markdown": (context) => run(need(context, "python"), ["-c", PYTHON], { input: TEXT }),
  kramdown: (context) => {
    need(context, "jekyll");
    return run("/usr/bin/ruby", ["-e", KRAMDOWN], { input: TEXT });
  },
  "goldmark (Hugo)": (context) => hugo(need(context, "hugo")),
};

/** Hugo with raw HTML allowed, since this is about the processor; the shortcode has a test of its own. */
function hugo(program) {
  const site = folderWith();
  const write = (file, text) => writeFileSync(path.join(site, file), text);
  write(
    "config.toml",
    'baseURL="/"\ndisableKinds=["taxonomy","term","RSS","sitemap"]\n[markup.goldmark.renderer]\nunsafe=true\n',
  );
  run("mkdir", ["-p", path.join(site, "content"), path.join(site, "layouts/_default")]);
  write("layouts/_default/single.html", "{{ .Content }}");
  write("layouts/index.html", "-");
  write("content/post.md", TEXT);
  run(program, ["--quiet"], { cwd: site });
  return run("cat", [path.join(site, "public/post/index.html")]);
}

for (const [name, render] of Object.entries(processors)) {
  test(`${name} leaves the figure alone`, (context) => {
    const html = render(context);
    expect(html.replace(/\s*(<[^>]*>)\s*/g, "$1")).toContain(FIGURE);
    expect(html).not.toMatch(/<p>\s*<figure/);
    expect(html).toMatch(/<p>\s*After\.\s*<\/p>/);
    const second = html.slice(html.indexOf("Between"));
    expect(attributesOf(second, "softmax-temperature")).toMatchObject({
      logits: '[2, 1, "-inf"]',
      prompt: "5 < 6 & *a* _b_ $c$",
      labels: "mat, sofa",
    });
  });
}
