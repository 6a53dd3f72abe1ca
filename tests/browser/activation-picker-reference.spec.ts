// What a reader looks up: formulas with numbers, facts, code, values, files; and when these cannot load.
import { type Page, test as bare } from "@playwright/test";
import { expect, test } from "./places.js";
import { choice, compose, lookCloser, open, picker, probe } from "./picker.js";

test("puts the probe's number into formula and slope", async ({ page }) => {
  await open(page);
  await lookCloser(page, "Formula and slope in numbers");
  await expect(picker(page)).toContainText("With x = −1 put in:");
  await expect(picker(page).locator("math")).toHaveCount(4);
  const numbers = picker(page).getByRole("group", { name: "Formula and slope in numbers" });
  await expect(numbers).toContainText("= −0.158655");
  await expect(numbers).toContainText("= −0.0833155");
  await probe(page).press("ArrowRight");
  await expect(numbers.locator("mn").filter({ hasText: "(−0.9)" }).first()).toBeVisible();
});

test("tells what this device does beside the mathematics", async ({ page }) => {
  await open(page);
  await choice(page, "Sigmoid").check();
  await lookCloser(page, "Facts, and what this device does");
  const facts = picker(page).locator('[part="facts"]').last();
  await expect(facts).toContainText("(0, 1)");
  await expect(facts).toContainText(/in float32 exactly 1 from x = 1[567]\.\d\d upwards/);
  await expect(facts).toContainText("0 of 8000 steps go down");
  await choice(page, "ReLU").check();
  await expect(facts).toContainText("slope 0, then 1, at x = 0");
});

test("gives the same in four languages, to copy", async ({ page }) => {
  await open(page);
  await lookCloser(page, "The same in code");
  for (const [language, call] of [
    ["PyTorch", "torch.nn.functional.gelu(x)"],
    ["JAX", "jax.nn.gelu(x, approximate=False)"],
    ["NumPy", "scipy.stats.norm.cdf(x)"],
    ["JavaScript", 'kernels.activation("gelu", -1)'],
  ] as const) {
    await page.getByRole("button", { name: language }).click();
    await expect(picker(page).locator("pre").first()).toContainText(call);
    await expect(picker(page).locator("pre.output")).toHaveText("-0.1587");
  }
  await expect(page.getByRole("button", { name: "Copy" })).toBeVisible();
});

test("has a table of the values in sight", async ({ page }) => {
  await open(page);
  await choice(page, "Sigmoid").check();
  await lookCloser(page, "Values as a table");
  await expect(page.getByRole("row", { name: /^0 0\.5 0\.25 0$/ })).toBeVisible();
});

test("gives picture and numbers to take along", async ({ page }) => {
  await open(page);
  await lookCloser(page, "Take it along");
  // Not every driver tells of downloads, so the link is caught where it would be followed.
  await page.evaluate(() => {
    const shared = globalThis as Record<string, unknown>;
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => create.call(URL, (shared["content"] = blob));
    HTMLAnchorElement.prototype.click = function () {
      shared["taken"] = this.download;
    };
  });
  const take = async (kind: string): Promise<[string, Buffer]> => {
    await page.evaluate(() => delete (globalThis as Record<string, unknown>)["taken"]);
    await page.getByRole("button", { name: kind, exact: true }).click();
    await page.waitForFunction(() => "taken" in globalThis);
    const [name, bytes] = await page.evaluate(async () => {
      const { taken, content } = globalThis as unknown as { taken: string; content: Blob };
      return [taken, [...new Uint8Array(await content.arrayBuffer())]] as const;
    });
    return [name, Buffer.from(bytes)];
  };
  const [name, svg] = await take("SVG");
  expect(name).toBe("gelu.svg");
  expect(svg.toString()).toContain("<title>GELU from −4 to 4</title>");
  expect(svg.toString()).toContain("lowest −0.17 at −0.75");
  expect(svg.toString()).not.toMatch(/NaN|var\(/);
  const [, png] = await take("PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const [, csv] = await take("CSV");
  const rows = csv.toString().trim().split("\r\n");
  expect(rows[0]).toBe("x,GELU,slope,ReLU");
  expect(rows).toHaveLength(402);
  expect(rows[201]).toBe("0,0,0.5,0");
});

const siblings = (page: Page, requests: string[]): void => {
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
};

test("comes with the closer look and not before", async ({ page }) => {
  const requests: string[] = [];
  siblings(page, requests);
  await compose(page, "<activation-picker>Static.</activation-picker>");
  await expect(probe(page)).toBeVisible();
  expect(requests).not.toContain("/activation-picker-closer.js");
  await lookCloser(page);
  await expect(picker(page)).toContainText("GPT and BERT");
  expect(requests.filter((path) => path === "/activation-picker-closer.js")).toHaveLength(1);
});

// The browser itself complains about a file that does not load, so this one is not held to silence.
bare("says so in place when its file is missing, all else still working", async ({ page }) => {
  await page.route(/activation-picker-closer\.js/, (route) => route.abort());
  await compose(page, "<activation-picker>Static.</activation-picker>");
  await lookCloser(page);
  await expect(picker(page)).toContainText("activation-picker-closer.js, which did not load");
  await choice(page, "SiLU").check();
  await expect(picker(page).locator("title")).toContainText("SiLU from −4 to 4");
});
