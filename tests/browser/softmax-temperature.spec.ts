// <softmax-temperature> as a reader meets it: bars follow the slider, blocked means exactly 0.
import type { Locator, Page } from "@playwright/test";
import { address, axeFindings, expect, places, test } from "./places.js";

const shares = (page: Page): Promise<string[]> =>
  page.locator("softmax-temperature .share").allTextContents();
const slider = (page: Page): Locator =>
  page.getByRole("slider", { name: "Temperature", exact: true });
const sentence = (page: Page): Locator => page.locator("softmax-temperature .sentence");
const said = (texts: string[]): string[] => texts.map((text) => text.replace("\u202f", " "));

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
}

const temperature = (page: Page): Promise<string> =>
  page.locator("softmax-temperature .reading output").first().innerText();

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
      await press(page, "Home");
      expect(said(await shares(page))).toEqual(["100 %", "0 %", "0 %", "0, blocked"]);
      await expect(sentence(page)).toContainText("takes everything");
      await press(page, "End");
      expect(said(await shares(page))).toEqual(["33.3 %", "33.3 %", "33.3 %", "0, blocked"]);
      await press(page, "ArrowLeft");
      expect(await temperature(page)).toBe("T = 100");
      await press(page, "ArrowRight");
      expect(await temperature(page)).toBe("T = ∞");
    });

    test("gives the published shares at T = 0.5 by keyboard alone", async ({ page }) => {
      await press(page, "Tab");
      for (let i = 0; i < 12; i += 1) {
        const onSlider = await slider(page).evaluate((input) => input.matches(":focus"));
        if (onSlider) break;
        await press(page, "Tab");
      }
      await expect(slider(page)).toBeFocused();
      await press(page, "ArrowLeft", 15);
      expect(said(await shares(page))).toEqual(["86.4 %", "11.7 %", "1.9 %", "0, blocked"]);
      await expect(slider(page)).toHaveAttribute("aria-valuetext", "T 0.5: mat 86\u202f%");
    });

    test("has no accessibility finding, closed or open", async ({ page }) => {
      test.slow();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "Temperature" }).click();
      await page.getByText("Look closer").click();
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        expect(await axeFindings(page)).toEqual([]);
      }
    });

    test("moves finely with Alt, coarsely with Shift, and stays on the page", async ({ page }) => {
      const before = page.url();
      await slider(page).focus();
      await press(page, "Alt+ArrowRight");
      expect(await temperature(page)).toBe("T = 1.01");
      await press(page, "Alt+ArrowRight", 4);
      expect(await temperature(page)).toBe("T = 1.02");
      await press(page, "Home");
      await press(page, "End");
      await press(page, "ArrowLeft");
      await press(page, "Shift+ArrowLeft");
      expect(await temperature(page)).toBe("T = 63.1");
      expect(page.url()).toBe(before);
    });

    test("follows the pointer and stops on the temperatures that people quote", async ({
      page,
    }) => {
      const box = (await slider(page).boundingBox())!;
      const at = async (share: number): Promise<string> => {
        await page.mouse.move(box.x + 8 + share * (box.width - 16), box.y + box.height / 2);
        return temperature(page);
      };
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      expect(await at(0.462)).toBe("T = 0.7");
      expect(await at(0.575)).toBe("T = 2");
      expect(await at(0)).toBe("T = 0");
      expect(await at(1)).toBe("T = ∞");
      await page.mouse.up();
    });

    test("notices when the task is done", async ({ page }) => {
      await slider(page).focus();
      await press(page, "PageDown", 4);
      await expect(page.getByText("✓ Done: at T = ")).toBeVisible();
      await page.getByRole("button", { name: "Start again" }).click();
      await expect(page.getByText("make the tallest bar reach 99")).toBeVisible();
    });

    test("blocks and allows, and says so when nothing is left", async ({ page }) => {
      for (const label of ["mat", "sofa", "moon"]) {
        await page.getByRole("button", { name: `Block ${label}` }).click();
      }
      expect(await shares(page)).toEqual(Array(4).fill("NaN"));
      await expect(sentence(page)).toContainText("0 ÷ 0 is not a number (NaN)");
      await page.getByRole("button", { name: "Allow the again" }).click();
      expect(said(await shares(page))[3]).toBe("100 %");
      await page.getByRole("button", { name: "Start again" }).click();
      expect(said(await shares(page))[0]).toBe("65.9 %");
    });
  });
}

test("shows at most five controls as first met", async ({ page }) => {
  await page.goto(address("served", "html/softmax-temperature.html"));
  await expect(slider(page)).toBeVisible();
  const buttons = await page.locator("softmax-temperature li button:visible").count();
  const all = await page
    .locator("softmax-temperature")
    .locator("button:visible:not(.term), input:visible, select:visible, textarea:visible")
    .count();
  // A row of like controls, the block buttons, counts as one.
  expect(all - buttons + 1).toBeLessThanOrEqual(5);
  expect(buttons).toBe(4);
});

test("explains its word of the field one tap away", async ({ page }) => {
  await page.goto(address("served", "html/softmax-temperature.html"));
  await page.getByRole("button", { name: "Temperature" }).click();
  await expect(page.getByText("a number T that every score is divided by first")).toBeVisible();
});

test("ends and marks of the slider carry words", async ({ page }) => {
  await page.goto(address("served", "html/softmax-temperature.html"));
  await expect(page.getByText("0: always the tallest")).toBeVisible();
  await expect(page.getByText("∞: all equal")).toBeVisible();
  const box = (await slider(page).boundingBox())!;
  for (const [i, share] of [0.255, 0.462, 0.5, 0.574].entries()) {
    const tick = (await page.locator(".marks span").nth(i).boundingBox())!;
    expect(Math.abs(tick.x - (box.x + 8 + share * (box.width - 16)))).toBeLessThan(2);
  }
  expect(await page.locator(".marks i").allTextContents()).toEqual(["0.1", "0.7", "1", "2"]);
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
      { goal: "2" },
      { tools: "path spanner" },
      { presets: "[1" },
      { vocabulary: "1, 2, three" },
      { logits: "1 ".repeat(25) },
    ]) {
      const element = document.createElement("softmax-temperature");
      element.textContent = "static content";
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector("main")!.prepend(element);
      await new Promise((resolve) => setTimeout(resolve, 200));
      results.push(element.shadowRoot!.querySelector(".problem")?.textContent ?? "no problem");
    }
    return results;
  });
  for (const [i, part] of [
    'logits[1] is "one"',
    "labels.length is 3; allowed: 2, one for each of logits",
    'temperature is "-1"',
    'logits is ""; allowed: a list like "2, 1, 0.1"',
    "goal is 2; allowed: between 0 and 1",
    'tools is "spanner"; allowed: none, path, scores',
    'presets is "[1"; allowed: a list',
    'a score of vocabulary is "three"; allowed: a number',
    "logits.length is 25; allowed: 24 at most; longer rows go to vocabulary",
  ].entries()) {
    expect(texts[i]).toContain(part);
  }
  await expect(page.getByText("static content").first()).toBeVisible();
});
