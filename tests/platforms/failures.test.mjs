// The failures that the recipes foretell, made on purpose: each program says what its recipe quotes.
import { compile } from "@mdx-js/mdx";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FIGURE, folderWith, need, root, run, samples } from "./help.mjs";
import {
  astroSite,
  eleventySite,
  ghostLine,
  ghostSource,
  hugoSite,
  jekyllSite,
  mdbookSite,
  quartoShortcode,
  sphinxSite,
} from "./players.mjs";
import { wordpress } from "./wordpress.mjs";

/** What a recipe quotes in its table of failures, with these words in it, as a pattern. */
function quoted(sample, words) {
  const recipe = readFileSync(path.join(samples, sample, "README.md"), "utf8");
  const rows = recipe.split("## If it does not show")[1];
  const quotes = [...rows.matchAll(/`([^`]+)`/g)].map(([, quote]) => quote);
  const found = quotes.find((quote) => quote.includes(words));
  if (found === undefined) throw new Error(`${sample} quotes ${quotes.join(" | ")}`);
  const parts = found.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".*"));
}

/** Everything that is said by an action that has to fail. */
async function complaintOf(action) {
  try {
    await action();
  } catch (error) {
    return [error.message, error.stdout, error.stderr].join("\n");
  }
  throw new Error("nothing failed");
}

test("Hugo: a misspelt tag, and the plain tag dropped", async (context) => {
  const program = need(context, "hugo");
  const misspelt = 'Text.\n\n{{< softbend "softmax" >}}x{{< /softbend >}}';
  expect(await complaintOf(() => hugoSite(program, misspelt))).toMatch(
    quoted("hugo", "softbend: tag"),
  );
  expect(hugoSite(program, `Text.\n\n${FIGURE}`)).toMatch(quoted("hugo", "raw HTML omitted"));
});

test("Jekyll: no include, and an include without its tag", async (context) => {
  const program = need(context, "jekyll");
  const include = '{% include softbend.html words="W" %}';
  const said = await complaintOf(() => jekyllSite(program, include, { include: false }));
  expect(said).toMatch(quoted("jekyll", "Could not locate"));
  const shown = jekyllSite(program, include).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  expect(shown).toMatch(quoted("jekyll", "< >"));
});

test("Eleventy: no configuration, and a misspelt tag", async () => {
  const post = (tag) => `{% softbend "${tag}" %}W{% endsoftbend %}`;
  const bare = () => eleventySite(post("softmax-temperature"), { configuration: false });
  expect(await complaintOf(bare)).toMatch(quoted("eleventy", "not found"));
  expect(await complaintOf(() => eleventySite(post("softmax")))).toMatch(
    quoted("eleventy", "no widget"),
  );
});

test("Quarto: a misspelt tag", async (context) => {
  const pandoc = need(context, "pandoc");
  const said = await complaintOf(() => quartoShortcode(pandoc, "softmax"));
  expect(said).toMatch(quoted("quarto", "no widget"));
});

test("Sphinx: the tag as text, and a host that forbids raw HTML", (context) => {
  const python = need(context, "python");
  expect(sphinxSite(python, `Title\n=====\n\n${FIGURE}\n`).html).toContain("&lt;figure&gt;");
  const forbidden = { "docutils.conf": "[general]\nraw_enabled: false\n" };
  expect(sphinxSite(python, undefined, forbidden).said).toMatch(quoted("sphinx", "directive"));
});

test("WordPress: a plugin that is not active, and a tag between curly quotes", (context) => {
  const send = wordpress(need(context, "php"), need(context, "wordpress"));
  const code = (tag) => `[softbend tag=${tag}]Shares.[/softbend]`;
  const { html, scripts } = send(code('"softmax-temperature"'), { active: false });
  expect(html).toMatch(quoted("wordpress", "[softbend"));
  expect(scripts).toBe("");
  const curly = send(code("”softmax-temperature”")).html;
  expect(curly).toMatch(quoted("wordpress", "no widget"));
});

test("Ghost: a post sent as HTML without the card's marks", async () => {
  expect(await ghostSource(ghostLine)).toBe("<p>Scores become shares.</p>");
  const recipe = readFileSync(path.join(samples, "ghost/README.md"), "utf8");
  const [before, after] = [...recipe.matchAll(/`(<!--kg[^`]*)`/g)].map(([, mark]) => mark);
  const figure = ghostLine.slice(ghostLine.indexOf("<figure"));
  expect(await ghostSource(before + ghostLine + after)).toContain(figure);
});

test("mdBook: no script beside book.toml", async (context) => {
  const program = need(context, "mdbook");
  const said = await complaintOf(() => mdbookSite(program, FIGURE, { script: false }));
  expect(said).toMatch(quoted("mdbook", "hashing"));
});

test("Astro: a script's address written out without is:inline", async () => {
  const plain = (component) =>
    component.replace(/<script .*<\/script>/, '<script src="/softbend/softbend.js"></script>');
  const said = await complaintOf(() => astroSite('<Softbend tag="traps-quiz" />', plain));
  expect(said).toMatch(quoted("astro", "references an asset"));
});

test.each(["react", "astro", "docusaurus"])("MDX, as %s quotes it", async (sample) => {
  const comment = await complaintOf(() => compile("<!-- a comment -->"));
  expect(comment).toMatch(quoted(sample, "Unexpected character"));
  const json = await complaintOf(() => compile('<traps-quiz reading={"a": "b"} />'));
  expect(json).toMatch(quoted(sample, "Could not parse"));
});

test("React: no types of the tags", async () => {
  const folder = folderWith();
  const types = path.join(import.meta.dirname, "node_modules/@types");
  writeFileSync(path.join(folder, "page.tsx"), "export const page = <softmax-temperature />;\n");
  const options = `--noEmit --strict --jsx react-jsx --module esnext --moduleResolution bundler --target es2022 --skipLibCheck --types react --typeRoots ${types}`;
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const said = await complaintOf(() =>
    run(process.execPath, [compiler, ...options.split(" "), "page.tsx"], { cwd: folder }),
  );
  expect(said).toMatch(quoted("react", "does not exist"));
});
