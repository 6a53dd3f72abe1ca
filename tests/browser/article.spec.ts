// The article as a reader meets it: widgets that work, code that runs, a page that fits and can be heard.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { address, axeFindings, expect, places, test } from "./places.js";

const ARTICLE = "html/article.html";
const WIDGETS = ["activation-picker", "softmax-temperature", "traps-quiz"] as const;

/** Brings a widget near, so that it starts, and waits for its first picture. */
async function meet(page: Page, tag: (typeof WIDGETS)[number]): Promise<void> {
  await page.locator(tag).scrollIntoViewIfNeeded();
  await expect(page.locator(tag).locator('[part="widget"]')).toBeVisible();
}

const width = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

const top = (page: Page, id: string): Promise<number> =>
  page.locator(`#${id}`).evaluate((heading) => heading.getBoundingClientRect().top + scrollY);

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address(place, ARTICLE));
    });

    test("moves the bars when the temperature moves", async ({ page }) => {
      await meet(page, "softmax-temperature");
      const mat = page.locator("softmax-temperature .share").first();
      await expect(mat).toContainText("65.9");
      await page.getByRole("slider", { name: "Temperature" }).press("Home");
      await expect(mat).toContainText("100");
    });

    test("shows the curve that was picked", async ({ page }) => {
      await meet(page, "activation-picker");
      const sentence = page.locator("activation-picker").locator('[part="sentence"]');
      await expect(sentence).toContainText("−0.16 comes out");
      await page.getByRole("radio", { name: "ReLU", exact: true }).check();
      await expect(sentence).toContainText("−1 goes in, 0 comes out");
    });

    test("explains the answer to a question, by keyboard alone", async ({ page }) => {
      await meet(page, "traps-quiz");
      const quiz = page.locator("traps-quiz");
      await quiz.getByRole("radio").first().focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await quiz.getByRole("button", { name: "Check" }).focus();
      await page.keyboard.press("Enter");
      await expect(quiz.getByText("Right.").first()).toBeVisible();
      await expect(quiz.getByRole("button", { name: "Next" })).toBeVisible();
    });

    test("runs every call and finds the printed results", async ({ page }) => {
      await expect(page.getByText("All 10 calls have just run in your browser")).toContainText(
        "with these very results",
      );
      await expect(page.locator('[data-call="mask"]')).toHaveText("[0.8699, 0.0000, 0.1301]");
    });

    test("copies what stands beside the button", async ({ page }) => {
      await page.evaluate(() => {
        const writeText = (text: string) => {
          document.body.dataset["clipboard"] = text;
          return Promise.resolve();
        };
        Object.defineProperty(navigator, "clipboard", { value: { writeText } });
      });
      const copied = page.locator("body");
      const button = page.getByRole("button", { name: "Copy JavaScript: SiLU" });
      await button.click();
      await expect(button).toHaveText("Copied");
      await expect(copied).toHaveAttribute("data-clipboard", 'kernels.activation("silu", x)');
      await page.getByRole("button", { name: "Copy BibTeX" }).click();
      await expect(copied).toHaveAttribute("data-clipboard", /^@misc\{softbend2026,[\s\S]*\}$/);
    });

    test("selects the code where the clipboard is refused", async ({ page }) => {
      await page.evaluate(() => {
        const writeText = () => Promise.reject(new Error("refused"));
        Object.defineProperty(navigator, "clipboard", { value: { writeText } });
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- what pages from disk fall back to
        document.execCommand = () => false;
      });
      const button = page.getByRole("button", { name: "Copy PyTorch: ReLU" });
      await button.click();
      await expect(button).toHaveText("Press Ctrl+C");
      expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe("F.relu(x)");
    });

    test("begins, for the keyboard, with the way past its opening", async ({ page }) => {
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Skip to the article" });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page.locator("main")).toBeFocused();
    });

    test("fits every width without sideways scrolling", async ({ page }) => {
      for (const tag of WIDGETS) await meet(page, tag);
      for (const wide of [320, 480, 720, 1200]) {
        await page.setViewportSize({ width: wide, height: 900 });
        expect(await width(page), `at ${wide}`).toBeLessThanOrEqual(wide);
      }
    });
  });
}

for (const wide of [320, 720, 1200]) {
  test(`keeps the widgets' places until they come, ${wide} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width: wide, height: 900 });
    await page.goto(address("served", ARTICLE));
    const before = await top(page, "use");
    for (const tag of WIDGETS) await meet(page, tag);
    expect(Math.abs((await top(page, "use")) - before)).toBeLessThan(200);
  });
}

test("has no accessibility finding, by day or by night", async ({ page, browserName }) => {
  await page.goto(address("served", ARTICLE));
  for (const tag of WIDGETS) await meet(page, tag);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  // Firefox ignores the request when it is driven this way; Chromium must not.
  expect(dark || browserName === "firefox").toBe(true);
  if (dark) expect(await axeFindings(page)).toEqual([]);
});

test("teaches without scripts: sentences in the widgets' places, results as built", async ({
  page,
}) => {
  const file = fileURLToPath(new URL(`../../dist/${ARTICLE}`, import.meta.url));
  const body = readFileSync(file, "utf8").replace(/<script\b[\s\S]*?<\/script>/g, "");
  await page.route(`**/${ARTICLE}`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(address("served", ARTICLE));
  for (const tag of WIDGETS) await expect(page.locator(`${tag} > p`)).toBeVisible();
  await expect(page.locator('[data-call="gelu"]')).toHaveText("[-0.0455, -0.1700, 0.0000, 0.8413]");
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByText("The results were computed when this page was built.")).toBeVisible();
});
