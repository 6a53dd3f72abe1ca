// <activation-picker> as a reader first meets it: choose a function, move the dot, read what it means.
import { axeFindings, expect, places, test } from "./places.js";
import { choice, lookCloser, more, open, picker, plot, probe } from "./picker.js";
import { sentence, slope, task, xOf } from "./picker.js";

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(({ page }) => open(page, place));

    test("starts with GELU at −1, ReLU beside it", async ({ page }) => {
      await expect(choice(page, "GELU")).toBeChecked();
      await expect(sentence(page)).toHaveText(
        "−1 goes in, −0.16 comes out: a little gets through.",
      );
      await expect(plot(page, "GELU from −4 to 4")).toBeVisible();
      await expect(picker(page).locator("desc")).toContainText("Beside it: ReLU.");
      await expect(picker(page).locator("math")).toHaveCount(1);
      await expect(picker(page)).toContainText("the share of a bell curve");
      await expect(picker(page).locator(".plot")).toContainText("lowest −0.17 at −0.75");
    });

    test("moves by arrow keys, finely with Alt, coarsely with Shift, to the ends", async ({
      page,
    }) => {
      const { href } = new URL(page.url());
      await probe(page).focus();
      for (const [keys, x] of [
        ["ArrowRight", -0.9],
        ["Alt+ArrowLeft", -0.91],
        ["Alt+ArrowRight", -0.9],
        ["ArrowDown", -1],
        ["Shift+ArrowUp", 0],
        ["End", 4],
        ["ArrowRight", 4],
        ["PageDown", 3],
        ["Home", -4],
      ] as const) {
        await page.keyboard.press(keys);
        expect(await xOf(page), keys).toBe(x);
      }
      expect(page.url()).toBe(href);
      await expect(probe(page)).toHaveAttribute("aria-valuetext", /^−4 goes in, −0\.00013/);
    });

    test("opens its closer look, all of it", async ({ page }) => {
      await lookCloser(page, "The same in code");
      await expect(picker(page)).toContainText("GPT and BERT");
      await expect(picker(page)).toContainText("torch.nn.functional.gelu(x)");
    });

    test("has no accessibility finding as first met", async ({ page }) => {
      expect(await axeFindings(page)).toEqual([]);
    });

    test("follows the mouse, and keeps the keyboard's focus", async ({ page }) => {
      const box = (await probe(page).boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x + 8, y + 4);
      await page.mouse.down();
      expect(await xOf(page), "taking hold moves nothing").toBe(-1);
      await page.mouse.move(x + 108, y, { steps: 5 });
      expect(await xOf(page)).toBeGreaterThan(-0.5);
      await page.mouse.up();
      const before = await xOf(page);
      await page.mouse.move(x, y);
      expect(await xOf(page), "let go").toBe(before);
      await page.keyboard.press("ArrowRight");
      expect(await xOf(page)).toBeCloseTo(before + 0.1, 5);
    });

    test("notices when the task is done, by the reader's own move", async ({ page }) => {
      await expect(task(page)).toContainText("Try this: find an input where GELU goes down");
      await probe(page).press("End");
      await expect(task(page)).toContainText("Try this");
      await probe(page).press("Home");
      await expect(task(page)).toContainText("✓ Done: around x = −4");
      await choice(page, "Sigmoid").check();
      await expect(task(page)).toContainText("find an input where Sigmoid is almost flat");
    });

    test("shows the slope when asked, with what it means and its words explained", async ({
      page,
    }) => {
      await page.getByRole("checkbox", { name: "Show steepness" }).check();
      await expect(slope(page)).toContainText("Slope −0.083");
      await expect(picker(page).locator(".tangent")).toHaveCount(1);
      await choice(page, "Sigmoid").check();
      await probe(page).press("End");
      await expect(slope(page)).toContainText(
        /Saturated\s*:\s*slope\s*0\.018, almost nothing\s*flows back/,
      );
      await page.getByRole("button", { name: "flows back" }).click();
      await expect(picker(page).locator('[part="explanation"]')).toContainText("multiplied by");
    });

    test("colours a saturated zone when the dot enters it", async ({ page }) => {
      await expect(picker(page).locator(".zone")).toHaveCount(0);
      await probe(page).press("Home");
      await expect(picker(page).locator(".zone")).toHaveCount(1);
      await expect(picker(page).locator(".plot")).toContainText("saturated");
    });

    test("goes back to the start", async ({ page }) => {
      await page.getByRole("checkbox", { name: "Show steepness" }).check();
      await choice(page, "Tanh").check();
      await probe(page).press("End");
      await page.getByRole("button", { name: "Start again" }).click();
      await expect(choice(page, "GELU")).toBeChecked();
      await expect(sentence(page)).toContainText("−1 goes in, −0.16 comes out");
      await expect(slope(page)).toHaveCount(0);
    });

    test("shows every function of the table under “More…”, grouped", async ({ page }) => {
      await expect(page.getByRole("radio")).toHaveCount(5);
      await more(page).click();
      const radios = await page.getByRole("radio").all();
      expect(radios.length).toBeGreaterThanOrEqual(10);
      for (const radio of radios) {
        await radio.check();
        const label = (await radio.locator("xpath=..").textContent())!.trim();
        await expect(plot(page, `${label} from −4 to 4`)).toBeVisible();
        await expect(sentence(page)).not.toContainText("NaN");
      }
      const hinges = page.getByRole("group", { name: "Hinges" });
      await hinges.getByRole("radio", { name: "ELU", exact: true }).check();
      await page.keyboard.press("Escape");
      await expect(more(page)).toBeFocused();
      await expect(page.getByRole("radio")).toHaveCount(6);
      await expect(choice(page, "ELU")).toBeChecked();
    });
  });
}
