// The failures that recipes foretell and a browser tells of, made on purpose: it says what they quote.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FIGURE =
  '<figure><softmax-temperature temperature="0.5"><p>Scores become shares.</p></softmax-temperature></figure>';
const TAG = '<script src="softbend.js"></script>';

/** What a recipe says the console says, a failure a row, as patterns. */
const foretoldBy = (sample: string): RegExp[] =>
  [
    ...readFileSync(path.join(root, `web/samples/${sample}/README.md`), "utf8").matchAll(
      /^\| (?!you see|---)[^|]+ \| `([^`]+)`/gm,
    ),
  ].map(([, line]) => new RegExp(line!.split("…").map(escaped).join(".*")));
const foretold = foretoldBy("html");

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Opens a page of this content from disk, the script beside it; everything that the console says. */
async function consoleOf(page: Page, folder: string, markup: string): Promise<string> {
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, "dist/softbend.js"), path.join(folder, "softbend.js"));
  const file = path.join(folder, "page.html");
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>A page</title>${markup}`);
  await page.goto(pathToFileURL(file).href);
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  return lines.join("\n");
}

const failures: readonly (readonly [string, string])[] = [
  [
    "the script is not where its src says",
    TAG.replace("softbend.js", "scripts/softbend.js") + FIGURE,
  ],
  [
    "integrity on a page from disk",
    TAG.replace(" src", ' integrity="sha384-AAAA" crossorigin="anonymous" src') + FIGURE,
  ],
  ["an attribute that cannot be meant", TAG + FIGURE.replace("0.5", "warm")],
];

// The words are Chromium's own.
for (const [i, [what, markup]] of failures.entries()) {
  test(`@not-firefox plain HTML: ${what}`, async ({ page }, { outputDir }) => {
    expect(foretold).toHaveLength(failures.length);
    expect(await consoleOf(page, outputDir, markup)).toMatch(foretold[i]!);
  });
}

/** Answers as a host does that sends everything with these headers. */
async function answer(page: Page, url: string, headers: Record<string, string>): Promise<void> {
  await page.route(url, (route) => route.fulfill({ headers, body: "<!doctype html><p>Words." }));
}

test("@not-firefox iframe: a server that forbids its pages to be framed", async ({ page }) => {
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));
  await page.goto("/question.schema.json");
  await answer(page, "**/frame/refusing.html", { "x-frame-options": "DENY" });
  await page.setContent('<iframe src="/frame/refusing.html"></iframe>');
  await expect.poll(() => lines.join("\n")).toMatch(foretoldBy("iframe")[0]!);
});

test("@not-firefox picture: a host that sends pages as text/plain shows their source", async ({
  page,
}) => {
  await answer(page, "**/html/as-text.html", { "content-type": "text/plain" });
  await page.goto("/html/as-text.html");
  await expect(page.locator("body")).toHaveText("<!doctype html><p>Words.");
});
