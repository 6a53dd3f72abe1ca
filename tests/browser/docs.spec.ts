// The documentation as a reader uses it: knobs that move widget and snippet together, pages that fit and can be heard.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { address, axeFindings, expect, places, test } from "./places.js";

const docs = fileURLToPath(new URL("../../dist/docs", import.meta.url));
const PAGES = readdirSync(docs).filter((file) => file.endsWith(".html"));
const WIDGETS = ["activation-picker", "softmax-temperature", "traps-quiz"] as const;

/** Opens a widget's page and waits until its knobs can be turned. */
async function open(page: Page, place: (typeof places)[number], tag: string): Promise<void> {
  await page.goto(address(place, `docs/${tag}.html`));
  await expect(page.locator(tag).locator('[part="widget"]')).toBeVisible();
  await expect(page.locator("form.knobs")).toBeVisible();
}

const snippet = (page: Page): Locator => page.locator("[data-snippet]");
const knob = (page: Page, name: string): Locator => page.locator(`#knob-${name}`);

for (const place of places) {
  test(`${place}: a knob changes the widget and the snippet at once`, async ({ page }) => {
    await open(page, place, "softmax-temperature");
    const first = page.locator("softmax-temperature .share").first();
    await expect(first).toContainText("65.9");
    await knob(page, "temperature").fill("0.5");
    await expect(first).toContainText("86.4");
    await expect(snippet(page)).toContainText('<softmax-temperature temperature="0.5">');
    await knob(page, "labels").fill('a "b", c, d');
    await expect(snippet(page)).toContainText(`labels='a "b", c, d'`);
    await knob(page, "temperature").fill("");
    await expect(first).toContainText("65.9");
    await expect(snippet(page)).not.toContainText("temperature=");
  });

  test(`${place}: what is done to the widget shows in the knobs and the snippet`, async ({
    page,
  }) => {
    await open(page, place, "activation-picker");
    await page.getByRole("radio", { name: "Tanh", exact: true }).check();
    await expect(knob(page, "activation")).toHaveValue("tanh");
    await expect(snippet(page)).toContainText('activation="tanh"');
    await page.getByRole("button", { name: "The two GELUs apart" }).click();
    await expect(knob(page, "compare")).toHaveValue("gelu-tanh");
    await expect(knob(page, "difference")).toBeChecked();
    await expect(snippet(page)).toContainText("difference");
    await page.getByRole("button", { name: "As it comes" }).click();
    await expect(snippet(page)).toContainText("<figure><activation-picker><p>");
  });
}

for (const tag of WIDGETS) {
  test(`every knob of ${tag} writes its attribute, and its example is taken`, async ({ page }) => {
    const question = {
      prompt: "Which?",
      choices: [
        { text: "This", why: "So.", right: true },
        { text: "That", why: "No." },
      ],
    };
    await page.route("**/questions.json", (route) =>
      route.fulfill({ json: { questions: [{ id: "one", ...question }] } }),
    );
    await open(page, "served", tag);
    const usual = await snippet(page).textContent();
    const names = await page
      .locator("form.knobs [name]")
      .evaluateAll((knobs) => knobs.map((one) => one.getAttribute("name")!));
    expect(names.length).toBeGreaterThanOrEqual(9);
    for (const name of names) {
      await turn(knob(page, name));
      await expect(snippet(page)).toContainText(new RegExp(`<${tag} ${name}(=|>)`));
      await expect(page.locator(tag).locator('[part="problem"]')).toHaveCount(0);
      await turnBack(knob(page, name));
      await expect(snippet(page)).toHaveText(usual!);
    }
  });

  test(`every example of ${tag} is taken whole`, async ({ page }) => {
    await open(page, "served", tag);
    for (const example of await page.locator("[data-set]").all()) {
      await example.click();
      const set = JSON.parse((await example.getAttribute("data-set"))!) as Record<string, string>;
      for (const name of Object.keys(set)) await expect(snippet(page)).toContainText(` ${name}`);
      await expect(page.locator(tag).locator('[part="problem"]')).toHaveCount(0);
    }
  });

  test(`every part that ${tag} shows is in the table`, async ({ page }) => {
    await open(page, "served", tag);
    const listed = await page.locator("#parts + .scroll th[scope=row]").allTextContents();
    for (const part of await partsOf(page, tag)) expect(listed).toContain(part);
  });
}

async function turn(control: Locator): Promise<void> {
  const kind = await control.evaluate((one: HTMLInputElement) => one.type);
  if (kind === "checkbox") await control.check();
  else if (kind === "select-one") await control.selectOption({ index: 2 });
  else await control.fill((await control.getAttribute("placeholder"))!);
}

async function turnBack(control: Locator): Promise<void> {
  const kind = await control.evaluate((one: HTMLInputElement) => one.type);
  if (kind === "checkbox") await control.uncheck();
  else if (kind === "select-one") await control.selectOption({ index: 0 });
  else await control.fill("");
}

/** Names of all parts in sight, each tab and each disclosure having been opened. */
async function partsOf(page: Page, tag: string): Promise<string[]> {
  const widget = page.locator(tag);
  const names = new Set<string>();
  const look = async (): Promise<void> => {
    const seen = await widget
      .locator("[part]")
      .evaluateAll((parts) => parts.flatMap((one) => [...one.part]));
    for (const name of seen) names.add(name);
  };
  for (const summary of await widget.locator("summary").all()) await summary.click();
  await look();
  for (const summary of await widget.locator("details[open] details > summary").all())
    await summary.click();
  await look();
  for (const tab of await widget.getByRole("tab").all()) {
    await tab.click();
    await look();
  }
  expect(names.size).toBeGreaterThan(4);
  return [...names];
}

test("the first screen holds all three widgets, live", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address("from disk", "docs/index.html"));
  for (const tag of WIDGETS) {
    await expect(page.locator(tag).locator('[part="widget"]')).toBeInViewport({ ratio: 0.9 });
  }
});

for (const file of PAGES) {
  test(`${file} fits every width and has no accessibility finding, by day or by night`, async ({
    page,
    browserName,
  }) => {
    await page.goto(address("served", `docs/${file}`));
    for (const wide of [320, 720, 1280]) {
      await page.setViewportSize({ width: wide, height: 900 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `at ${wide}`).toBeLessThanOrEqual(wide);
    }
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    // Firefox ignores the request when it is driven this way; Chromium must not.
    expect(dark || browserName === "firefox").toBe(true);
    if (dark) expect(await axeFindings(page)).toEqual([]);
  });
}
