// <softmax-temperature> as a reader meets it: bars follow the slider, blocked means exactly 0.
import type { Locator, Page } from "@playwright/test";
import { address, axeFindings, expect, places, test } from "./places.js";

const shares = (page: Page): Promise<string[]> =>
  page.locator("softmax-temperature .share").allTextContents();
const slider = (page: Page): Locator => page.getByRole("slider", { name: "Temperature" });
const sentence = (page: Page): Locator => page.locator("softmax-temperature .sentence");
const said = (texts: string[]): string[] => texts.map((text) => text.replace("\u202f", " "));

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
}

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address(place, "html/softmax-temperature.html"));
      await expect(slider(page)).toBeVisible();
    });

    test("starts with the article's shares and one blocked option", async ({ page }) => {
      expect(said(await shares(page))).toEqual(["65.9 %", "24.2 %", "9.9 %", "0, blocked"]);
    });

    test("moves the bars with the slider, to the true ends", async ({ page }) => {
      await slider(page).focus();
      await page.keyboard.press("Home");
      expect(said(await shares(page))).toEqual(["100 %", "0 %", "0 %", "0, blocked"]);
      await expect(sentence(page)).toContainText("takes everything");
      await page.keyboard.press("End");
      expect(said(await shares(page))).toEqual(["33.3 %", "33.3 %", "33.3 %", "0, blocked"]);
      await press(page, "ArrowLeft", 1);
    });

    test("gives the published shares at T = 0.5 by keyboard alone", async ({ page }) => {
      await page.keyboard.press("Tab");
      for (let i = 0; i < 12; i += 1) {
        const onSlider = await slider(page).evaluate((input) => input.matches(":focus"));
        if (onSlider) break;
        await page.keyboard.press("Tab");
      }
      await expect(slider(page)).toBeFocused();
      await press(page, "ArrowLeft", 15);
      expect(said(await shares(page))).toEqual(["86.4 %", "11.7 %", "1.9 %", "0, blocked"]);
      await expect(slider(page)).toHaveAttribute("aria-valuetext", /T = 0\.5: Colder/);
    });

    test("notices when the task is done", async ({ page }) => {
      await slider(page).focus();
      await press(page, "PageDown", 4);
      await expect(page.getByText("✓ Done: at T = ")).toBeVisible();
    });

    test("blocks and allows, and says so when nothing is left", async ({ page }) => {
      for (const label of ["mat", "sofa", "moon"]) {
        await page.getByRole("button", { name: `Block ${label}` }).click();
      }
      expect(await shares(page)).toEqual(Array(4).fill("0, blocked"));
      await expect(sentence(page)).toContainText("NaN");
      await page.getByRole("button", { name: "Allow the again" }).click();
      expect(said(await shares(page))[3]).toBe("100 %");
      await page.getByRole("button", { name: "Start again" }).click();
      expect(said(await shares(page))[0]).toBe("65.9 %");
    });

    test("shows its steps and takes a typed temperature behind “Look closer”", async ({ page }) => {
      await page.getByText("Look closer").click();
      const typed = page.getByLabel("Temperature, typed");
      await typed.fill("−1");
      await typed.press("Enter");
      await expect(page.getByText("T must be 0 or more; −1 is not.")).toBeVisible();
      await typed.fill("∞");
      await typed.press("Enter");
      expect(said(await shares(page))[0]).toBe("33.3 %");
      await expect(page.getByRole("table")).toContainText("total");
    });

    test("has no accessibility finding, closed or open", async ({ page }) => {
      expect(await axeFindings(page)).toEqual([]);
      await page.getByText("Look closer").click();
      await page.getByRole("button", { name: "Temperature" }).click();
      expect(await axeFindings(page)).toEqual([]);
    });

    test("fits 320 pixels without sideways scrolling", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.getByText("Look closer").click();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
}

test("shows at most five controls as first met", async ({ page }) => {
  await page.goto(address("served", "html/softmax-temperature.html"));
  await expect(slider(page)).toBeVisible();
  const buttons = await page.locator("softmax-temperature li button:visible").count();
  const all = await page
    .locator("softmax-temperature")
    .locator("button:visible:not(.term), input:visible, select:visible")
    .count();
  // A row of like controls, the block buttons, counts as one.
  expect(all - buttons + 1).toBeLessThanOrEqual(5);
});

test("keeps the author's children and says so when the configuration is wrong", async ({
  page,
}) => {
  await page.goto(address("served", "html/softmax-temperature.html"));
  await expect(slider(page)).toBeVisible();
  const texts = await page.evaluate(async () => {
    console.error = () => undefined;
    const results: string[] = [];
    for (const attributes of [
      { logits: "2, one" },
      { logits: "1, 2", labels: "a, b, c" },
      { temperature: "-1" },
      { logits: "" },
    ]) {
      const element = document.createElement("softmax-temperature");
      element.textContent = "static content";
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector("main")!.prepend(element);
      await new Promise((resolve) => setTimeout(resolve, 400));
      results.push(element.shadowRoot!.querySelector(".problem")?.textContent ?? "no problem");
    }
    return results;
  });
  expect(texts[0]).toContain('logits[1] is "one"');
  expect(texts[1]).toContain("labels names 3 options, but logits has 2");
  expect(texts[2]).toContain('temperature is "-1"');
  expect(texts[3]).toContain("logits has to be a list");
  await expect(page.getByText("static content").first()).toBeVisible();
});
