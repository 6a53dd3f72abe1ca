// Files to take along: CSV that data tools read, SVG that carries its own colours.
import { expect, test } from "vitest";
import { csvOf, svgOf } from "../../web/src/widgets/shared/download.js";
import type { Mark } from "../../web/src/widgets/shared/picture.js";

const shape: Mark = {
  path: "M0 0h10",
  matrix: [1, 0, 0, 1, 5, 6],
  fill: "none",
  stroke: "rgb(10, 95, 196)",
  strokeWidth: 2,
  dash: [3, 3],
  opacity: 0.5,
  font: { family: '"Some Font", serif', size: 13, weight: "700" },
};
const words: Mark = {
  ...shape,
  path: undefined as never,
  text: 'a < b & "c"',
  fill: "rgb(1, 2, 3)",
};

test("quotes what needs quotes and writes numbers in full", async () => {
  const csv = csvOf([
    ["word", "share"],
    ['say "a", b', 0.1],
    ["two\nlines", -Infinity],
    ["plain", NaN],
  ]);
  expect(csv.type).toBe("text/csv");
  expect(await csv.text()).toBe(
    'word,share\r\n"say ""a"", b",0.1\r\n"two\nlines",-inf\r\nplain,nan\r\n',
  );
});

test("writes colours, dashes and fonts into the SVG, and escapes its words", async () => {
  const picture = { width: 100, height: 50, ground: "rgb(255, 255, 255)", marks: [shape, words] };
  const svg = await svgOf(picture, "1 < 2").text();
  expect(svg).toContain("<title>1 &lt; 2</title>");
  expect(svg).toContain('<rect width="100" height="50" fill="rgb(255, 255, 255)"/>');
  expect(svg).toContain(
    '<path d="M0 0h10" transform="matrix(1 0 0 1 5 6)" fill="none" opacity="0.5" ' +
      'stroke="rgb(10, 95, 196)" stroke-width="2" stroke-dasharray="3 3"/>',
  );
  expect(svg).toContain(
    'font-family="&quot;Some Font&quot;, serif" font-size="13" font-weight="700">' +
      "a &lt; b &amp; &quot;c&quot;</text>",
  );
  expect(svg).not.toMatch(/class=|style=|var\(/);
});
