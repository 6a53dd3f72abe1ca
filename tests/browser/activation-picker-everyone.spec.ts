// What the picker owes every reader and page: few controls, keyboard, axe, 320 px, themes, rtl, two on a page.
import type { Page } from "@playwright/test";
import { axeFindings, expect, test } from "./places.js";
import { choice, compose, lookCloser, more, open, picker, plot, probe } from "./picker.js";
import { sections, sentence, slope, task, xOf } from "./picker.js";

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("shows at most five controls as first met", async ({ page }) => {
  await open(page);
  const choices = await picker(page).locator("fieldset").first().locator("input, button").count();
  const all = await picker(page)
    .locator("button:visible:not(.term), input:visible, select:visible, [role=slider]:visible")
    .count();
  // The row of choices with its “More…” counts as one.
  expect(choices).toBe(6);
  expect(all - choices + 1).toBeLessThanOrEqual(5);
});

test("is used from start to end by keyboard alone", async ({ page }) => {
  await open(page);
  const focused = (): Promise<string> =>
    picker(page).evaluate((element) => {
      const active = element.shadowRoot!.activeElement;
      return active?.getAttribute("aria-label") ?? active?.textContent.trim() ?? "";
    });
  const tabTo = async (name: string): Promise<void> => {
    for (let i = 0; i < 12 && (await focused()) !== name; i += 1) await page.keyboard.press("Tab");
    expect(await focused()).toBe(name);
  };
  await page.keyboard.press("Tab");
  await expect(choice(page, "GELU")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(choice(page, "SiLU")).toBeChecked();
  await tabTo("More…");
  await tabTo("Input x");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(task(page)).toContainText("✓ Done");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(slope(page)).toContainText("Slope −0.091");
  await tabTo("Look closer");
  await page.keyboard.press("Enter");
  await tabTo("Take ReLU away");
  await page.keyboard.press("Enter");
  await expect(picker(page)).toHaveAttribute("compare", "");
  await tabTo("Values as a table");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table")).toBeVisible();
});

test("has no accessibility finding, everything open, light and dark", async ({ page }) => {
  await open(page);
  await more(page).click();
  await choice(page, "Softplus").check();
  await page.getByRole("checkbox", { name: "Show steepness" }).check();
  await page.getByRole("button", { name: "slope" }).first().click();
  await lookCloser(page, ...sections);
  await page.getByRole("combobox", { name: "Add a curve…" }).selectOption({ label: "SiLU" });
  await page.getByRole("checkbox", { name: /Show the difference/ }).check();
  await page.getByRole("checkbox", { name: "Zoom and move the plot" }).check();
  expect(await axeFindings(page)).toEqual([]);
  await page.evaluate(() => {
    document.body.style.cssText = "color: #eceef1; background: #14171b";
    document.querySelector("activation-picker")!.className = "now-dark";
  });
  await expect(picker(page).locator(".softbend.dark")).toHaveCount(1);
  expect(await axeFindings(page)).toEqual([]);
});

test("fits 320 pixels without sideways scrolling, every function, everything open", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page);
  await lookCloser(page, ...sections);
  await page.getByRole("checkbox", { name: "Zoom and move the plot" }).check();
  await more(page).click();
  for (const radio of await page.getByRole("radio").all()) {
    await radio.check();
    expect(await sideways(page), (await radio.getAttribute("value"))!).toBeLessThanOrEqual(0);
  }
});

test("keeps its size while the probe moves: nothing below jumps", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: "Show steepness" }).check();
  const heights = new Set<number>();
  await probe(page).press("Home");
  for (let i = 0; i < 10; i += 1) {
    await probe(page).press("PageUp");
    heights.add((await picker(page).boundingBox())!.height);
  }
  expect([...heights]).toHaveLength(1);
});

test("reads from left to right in a page that does not", async ({ page }) => {
  await open(page);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await probe(page).press("ArrowRight");
  expect(await xOf(page)).toBe(-0.9);
  const [left, right] = await picker(page).evaluate((element) => {
    const texts = [...element.shadowRoot!.querySelectorAll(".axes text")];
    const at = (text: string): number =>
      texts.find((node) => node.textContent === text)!.getBoundingClientRect().left;
    return [at("−4"), at("4")];
  });
  expect(left).toBeLessThan(right);
  await page.setViewportSize({ width: 320, height: 800 });
  await lookCloser(page, ...sections);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});

test("survives being taken out and put back, and goes on from there", async ({ page }) => {
  await open(page);
  await probe(page).press("End");
  await page.evaluate(() => {
    const element = document.querySelector("activation-picker")!;
    const place = element.parentElement!;
    for (let i = 0; i < 50; i += 1) {
      element.remove();
      place.append(element);
    }
  });
  await probe(page).press("ArrowLeft");
  expect(await xOf(page)).toBe(3.9);
  await choice(page, "Tanh").check();
  await expect(plot(page, "Tanh from −4 to 4")).toBeVisible();
});

test("is drawn at its full width once a mistake is mended, and follows its column again", async ({
  page,
}) => {
  await open(page);
  const widths = await picker(page).evaluate(async (element) => {
    console.error = () => undefined;
    const frames = async (): Promise<void> => {
      for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
    };
    const width = (): number | undefined =>
      element.shadowRoot!.querySelector<SVGSVGElement>(".plot > svg")?.viewBox.baseVal.width;
    const seen = [width()];
    for (const activation of ["gleu", "gelu"]) {
      element.setAttribute("activation", activation);
      await frames();
      seen.push(width());
    }
    (element as HTMLElement).style.width = "400px";
    await frames();
    return [...seen, width()];
  });
  expect(widths[0]).toBeGreaterThan(500);
  expect(widths).toEqual([widths[0], undefined, widths[0], 400]);
});

test("is not drawn again once it has been taken out", async ({ page }) => {
  await open(page);
  const changed = await picker(page).evaluate(async (element) => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const task = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
    let changes = 0;
    const count: MutationCallback = (records) => (changes += records.length);
    const observer = new MutationObserver(count);
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    // The new width is seen at the end of a frame and read in the next one: gone in between.
    (element as HTMLElement).style.width = "300px";
    await frame();
    await task();
    element.remove();
    changes = 0;
    for (let i = 0; i < 5; i += 1) await frame();
    return changes;
  });
  expect(changed).toBe(0);
});

test("lives twice on a page, each with a state of its own", async ({ page }) => {
  const two = "<activation-picker>One.</activation-picker>".repeat(2);
  await compose(page, two);
  const [first, second] = [picker(page).first(), picker(page).last()];
  await expect(second.getByRole("slider")).toBeVisible();
  await second.getByRole("radio", { name: "Tanh" }).check();
  await second.getByRole("slider").press("End");
  await expect(first.getByRole("radio", { name: "GELU" })).toBeChecked();
  await expect(first.locator('[part="sentence"]')).toContainText("−1 goes in");
  await expect(second.locator('[part="sentence"]')).toContainText("4 goes in, 0.999");
  expect(await axeFindings(page)).toEqual([]);
});

test("says a new curve in words to those who listen, briefly after the choice", async ({
  page,
}) => {
  await open(page);
  await choice(page, "Tanh").check();
  await expect(picker(page).getByRole("status").last()).toContainText(
    /Tanh from −4 to 4\. At −4 the curve is at −0\.999\d*, at 4 it is at 0\.999/,
  );
});

test("shows the author's own words until it can draw", async ({ page }) => {
  await compose(page, "<activation-picker>Static words.</activation-picker>", {
    script: "",
  });
  await expect(page.getByText("Static words.")).toBeVisible();
});

test("@not-firefox takes colours from the reader's own where these are forced", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page);
  expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  const [chosen, ghost] = await picker(page).evaluate((element) =>
    ["chosen", "ghost"].map(
      (kind) => getComputedStyle(element.shadowRoot!.querySelector(`.curve.${kind}`)!).stroke,
    ),
  );
  expect(chosen).not.toBe(ghost);
  await expect(sentence(page)).toBeVisible();
});

test("@not-firefox bends at once where motion is unwelcome, and eases where it is not", async ({
  page,
}) => {
  const moving = async (reducedMotion: "reduce" | "no-preference"): Promise<number> => {
    await page.emulateMedia({ reducedMotion });
    await open(page);
    const matches = `(prefers-reduced-motion: ${reducedMotion})`;
    expect(await page.evaluate((query) => matchMedia(query).matches, matches)).toBe(true);
    return picker(page).evaluate(async (element) => {
      const radio = element.shadowRoot!.querySelector<HTMLInputElement>("[value=tanh]")!;
      radio.click();
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      return element.shadowRoot!.getAnimations().length;
    });
  };
  expect(await moving("no-preference")).toBeGreaterThan(0);
  expect(await moving("reduce")).toBe(0);
});
