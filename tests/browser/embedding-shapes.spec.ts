// Every shape in dist/ does its work in every engine, over http and from a double-clicked file.
import { readFileSync } from "node:fs";
import path from "node:path";
import { complaintsOf, expect, meetAll, pageOf, resourcesOf, TAGS, test } from "./embedding.js";
import { dist } from "./engines/host.js";

const SIBLINGS = ["softbend-fallback.js", "traps-quiz-further.js"];

test("softbend.js brings all widgets to a served page, and loads its own files alone", async ({
  tab,
  host,
}) => {
  await tab.go(host.page(pageOf({ head: '<script src="/softbend.js"></script>' })));
  expect(await meetAll(tab)).toBe(3);
  expect(await complaintsOf(tab)).toEqual([]);
  const own = ["softbend.js", "traps-quiz-further.js"].map((file) => `${host.origin}/${file}`);
  expect(own).toEqual(expect.arrayContaining(await resourcesOf(tab)));
});

test("softbend.js brings all widgets to a page from disk", async ({ tab, host }) => {
  const page = pageOf({ head: '<script src="softbend.js"></script>' });
  await tab.go(host.onDisk(page, ["softbend.js", ...SIBLINGS]));
  expect(await meetAll(tab)).toBe(3);
  expect(await complaintsOf(tab)).toEqual([]);
});

for (const tag of TAGS) {
  test(`${tag}.js brings its widget, served and from disk`, async ({ tab, host }) => {
    const page = pageOf({ head: `<script src="${tag}.js"></script>` });
    for (const url of [host.page(page), host.onDisk(page, [`${tag}.js`, ...SIBLINGS])]) {
      await tab.go(url);
      expect(await meetAll(tab, [tag])).toBe(1);
      expect(await complaintsOf(tab)).toEqual([]);
      const others = TAGS.filter((other) => other !== tag);
      const defined = await tab.run(
        (names) => names.map((name) => customElements.get(name) !== undefined),
        others,
      );
      expect(defined).toEqual([false, false]);
    }
  });

  test(`html/${tag}.html is one file that starts by double click`, async ({ tab, host }) => {
    const page = readFileSync(path.join(dist, `html/${tag}.html`));
    await tab.go(host.onDisk(page, []));
    expect(await meetAll(tab, [tag])).toBe(1);
    expect(await resourcesOf(tab)).toEqual([]);
  });
}
