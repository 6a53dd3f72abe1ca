// The steps of <softmax-temperature>: two ways side by side, one option followed through both and the bars.
import type { Locator, Page } from "@playwright/test";
import { address, expect, test } from "./places.js";

const widget = (page: Page): Locator => page.locator("softmax-temperature");

test.beforeEach(async ({ page }) => {
  await page.goto(address("served", "html/softmax-temperature.html"));
  await page.getByText("Look closer").click();
  await page.getByRole("tab", { name: "Steps" }).click();
});

test("steps: linked columns beside the naive way, which breaks before one's eyes", async ({
  page,
}) => {
  const stable = page.getByRole("table").first();
  const naive = page.getByRole("table").last();
  await expect(stable).toContainText("−2, ÷1");
  await expect(stable).toContainText("tallest 2");
  await expect(stable).toContainText("total 1.517");
  await expect(stable).toContainText("÷1.517");
  await expect(naive).toContainText("7.391");
  await page.getByRole("button", { name: "Make it overflow" }).click();
  await expect(stable.locator(".wrong")).toHaveCount(0);
  for (const format of ["float16", "bfloat16", "float32", "float64"]) {
    await page.getByLabel("The naive way, in").selectOption(format);
    await expect(naive.locator(".wrong")).toHaveText(["∞", "NaN", "∞", "NaN", "∞", "NaN"]);
    await expect(page.getByText(`Too large for ${format}`)).toBeVisible();
  }
});

/** What is lit: the option's row in each of the two tables, and its bar. */
const lit = async (page: Page): Promise<string[]> =>
  (await widget(page).locator(".lit th, li.lit .label").allTextContents()).map((text) =>
    text.trim(),
  );
const sofa = (page: Page, table: number): Locator =>
  page.getByRole("table").nth(table).getByRole("row", { name: /^sofa/ });

test("steps: an option pointed at is lit in both tables and among the bars", async ({ page }) => {
  expect(await lit(page)).toEqual([]);
  for (const table of [0, 1]) {
    await sofa(page, table).getByRole("cell").last().hover();
    await expect.poll(() => lit(page)).toEqual(["sofa", "sofa", "sofa"]);
    await page.getByRole("tab", { name: "Steps" }).hover();
    await expect.poll(() => lit(page)).toEqual([]);
  }
});

test("steps: Tab reaches each option once and lights it", async ({ page }) => {
  const seen: string[] = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press("Tab");
    // The word that explains itself comes first: it stands in the table's head.
    if (press === 0) await page.keyboard.press("Tab");
    await expect.poll(() => lit(page)).toHaveLength(3);
    seen.push((await lit(page))[0]!);
  }
  expect(seen).toEqual(["mat", "sofa", "moon", "the"]);
  await page.keyboard.press("Tab");
  await expect.poll(() => lit(page)).toEqual([]);
  await expect(page.getByLabel("The naive way, in")).toBeFocused();
});

test("steps: a tapped option stays lit after the finger has lifted", async ({ page }) => {
  for (const table of [0, 1]) {
    // What a finger sends: it comes and goes at once, and the row takes the focus.
    const row = sofa(page, table);
    await row.dispatchEvent("pointerenter", { pointerType: "touch" });
    await row.dispatchEvent("pointerleave", { pointerType: "touch" });
    await row.focus();
    await expect.poll(() => lit(page)).toEqual(["sofa", "sofa", "sofa"]);
    await row.blur();
    await expect.poll(() => lit(page)).toEqual([]);
  }
});
