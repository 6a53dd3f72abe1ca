// <activation-picker> as a reader meets it: choose a function, move the dot, read what it means.
import type { Locator, Page } from "@playwright/test";
import { address, axeFindings, expect, places, test } from "./places.js";

const PAGE = "html/activation-picker.html";
const picker = (page: Page): Locator => page.locator("activation-picker");
const probe = (page: Page): Locator => page.getByRole("slider", { name: "Input x" });
const sentence = (page: Page): Locator => picker(page).locator('[part="sentence"]');
const task = (page: Page): Locator => picker(page).locator('[part="task"]');
const slope = (page: Page): Locator => picker(page).locator('[part="slope"]');
const choice = (page: Page, name: string): Locator =>
  page.getByRole("radio", { name, exact: true });
const xOf = async (page: Page): Promise<number> =>
  Number(await probe(page).getAttribute("aria-valuenow"));

/** Opens “Look closer” itself, not what lies inside it. */
const lookCloser = (page: Page): Promise<void> => page.getByText("Look closer").click();

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address(place, PAGE));
      await expect(probe(page)).toBeVisible();
    });

    test("starts with GELU at −1, ReLU beside it", async ({ page }) => {
      await expect(choice(page, "GELU")).toBeChecked();
      await expect(sentence(page)).toHaveText(
        "−1 goes in, −0.16 comes out: a little gets through.",
      );
      await expect(page.getByRole("img", { name: "GELU from −4 to 4" })).toBeVisible();
      await expect(picker(page).locator("desc")).toContainText("Beside it: ReLU.");
      await expect(picker(page).locator("math")).toHaveCount(1);
    });

    test("shows every function of the table, grouped behind “More…”", async ({ page }) => {
      await expect(page.getByRole("radio")).toHaveCount(5);
      await page.getByRole("button", { name: "More…" }).click();
      await expect(page.getByRole("radio")).toHaveCount(10);
      for (const radio of await page.getByRole("radio").all()) {
        await radio.check();
        const label = (await radio.locator("xpath=..").textContent())!.trim();
        await expect(page.getByRole("img", { name: `${label} from −4 to 4` })).toBeVisible();
        await expect(sentence(page)).not.toContainText("NaN");
      }
      await page.getByRole("group", { name: "Hinges" }).getByRole("radio").last().check();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: "More…" })).toBeFocused();
      await expect(page.getByRole("radio")).toHaveCount(6);
      await expect(choice(page, "ELU")).toBeChecked();
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
      await probe(page).focus();
      await page.keyboard.press("End");
      await expect(task(page)).toContainText("Try this");
      await page.keyboard.press("Home");
      await expect(task(page)).toContainText("✓ Done: around x = −4");
      await choice(page, "Sigmoid").check();
      await expect(task(page)).toContainText(
        "Try this: find an input where Sigmoid is almost flat",
      );
    });

    test("shows the slope when asked, with what it means and its words explained", async ({
      page,
    }) => {
      await page.getByRole("checkbox", { name: "Show steepness" }).check();
      await expect(slope(page)).toContainText("Slope −0.083");
      await choice(page, "Sigmoid").check();
      await probe(page).focus();
      await page.keyboard.press("End");
      await expect(slope(page)).toContainText(
        /Saturated\s*:\s*slope\s*0\.018, almost nothing\s*flows back/,
      );
      await page.getByRole("button", { name: "flows back" }).click();
      await expect(picker(page).locator('[part="explanation"]')).toContainText("multiplied by");
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

    test("bends with a parameter", async ({ page }) => {
      await page.getByRole("button", { name: "More…" }).click();
      await choice(page, "ELU").check();
      await lookCloser(page);
      await page.getByRole("slider", { name: "Depth of the curve" }).press("End");
      await expect(sentence(page)).toContainText("−1 goes in, −6.32 comes out");
      await page.getByRole("slider", { name: "Depth of the curve" }).press("Home");
      await expect(sentence(page)).toContainText("nothing gets through");
    });

    test("compares, and tells what the kernels do beside the mathematics", async ({ page }) => {
      await choice(page, "Sigmoid").check();
      await lookCloser(page);
      await page.getByRole("checkbox", { name: "Tanh", exact: true }).check();
      await expect(picker(page).locator("desc")).toContainText("Beside it: ReLU and Tanh.");
      const facts = picker(page).locator('[part="facts"]');
      await expect(facts).toContainText("(0, 1)");
      await expect(facts).toContainText(/in float32 exactly 1 from x = 1[567]\.\d\d upwards/);
      await page.getByText("The same call elsewhere").click();
      await expect(picker(page)).toContainText("torch.sigmoid(x)");
      await page.getByText("Values as a table").click();
      await expect(page.getByRole("row", { name: /^0 0\.5 0\.25$/ })).toBeVisible();
    });

    test("has no accessibility finding, closed or open", async ({ page }) => {
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "More…" }).click();
      await choice(page, "Softplus").check();
      await page.getByRole("checkbox", { name: "Show steepness" }).check();
      await page.getByRole("button", { name: "slope" }).first().click();
      await lookCloser(page);
      await page.getByText("The same call elsewhere").click();
      await page.getByText("Values as a table").click();
      expect(await axeFindings(page)).toEqual([]);
    });

    test("fits 320 pixels without sideways scrolling", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.getByRole("button", { name: "More…" }).click();
      for (const radio of await page.getByRole("radio").all()) {
        await radio.check();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      }
      await lookCloser(page);
      await page.getByText("The same call elsewhere").click();
      await page.getByText("Values as a table").click();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
}

test("shows at most five controls as first met", async ({ page }) => {
  await page.goto(address("served", PAGE));
  await expect(probe(page)).toBeVisible();
  const choices = await picker(page).locator("fieldset").first().locator("input, button").count();
  const all = await picker(page)
    .locator("button:visible:not(.term), input:visible, select:visible, [role=slider]:visible")
    .count();
  // The row of choices with its “More…” counts as one.
  expect(choices).toBe(6);
  expect(all - choices + 1).toBeLessThanOrEqual(5);
});

test("is used from start to end by keyboard alone", async ({ page }) => {
  await page.goto(address("served", PAGE));
  await expect(probe(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(choice(page, "GELU")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(choice(page, "SiLU")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "More…" })).toBeFocused();
  for (let i = 0; i < 4; i += 1) {
    await page.keyboard.press("Tab");
    if (await probe(page).evaluate((handle) => handle.matches(":focus"))) break;
  }
  await expect(probe(page)).toBeFocused();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(task(page)).toContainText("✓ Done");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(slope(page)).toContainText("Slope −0.091");
});

test("tells the page what the reader does, and nothing else", async ({ page }) => {
  await page.goto(address("served", PAGE));
  await expect(probe(page)).toBeVisible();
  await page.evaluate(() => {
    const heard: unknown[] = ((globalThis as Record<string, unknown>)["heard"] = []);
    for (const type of ["activation-change", "probe-change"]) {
      document.addEventListener(type, (event) =>
        heard.push([type, (event as CustomEvent<unknown>).detail]),
      );
    }
    const element = document.querySelector("activation-picker")!;
    element.setAttribute("x", "2");
    element.setAttribute("activation", "silu");
  });
  await expect(choice(page, "SiLU")).toBeChecked();
  await choice(page, "ReLU").check();
  await probe(page).press("ArrowRight");
  const heard = await page.evaluate(() => (globalThis as Record<string, unknown>)["heard"]);
  expect(heard).toEqual([
    ["activation-change", { id: "relu" }],
    ["probe-change", { x: 2.1, value: 2.0999999046325684, slope: 1 }],
  ]);
  await expect(picker(page)).toHaveAttribute("activation", "relu");
  await expect(picker(page)).toHaveAttribute("x", "2.1");
});

test("takes attributes, child JSON, and says in place what cannot be meant", async ({ page }) => {
  await page.goto(address("served", PAGE));
  await expect(probe(page)).toBeVisible();
  const texts = await page.evaluate(async () => {
    console.error = () => undefined;
    const make = async (attributes: Record<string, string>, json = ""): Promise<string> => {
      const element = document.createElement("activation-picker");
      const script = document.createElement("script");
      script.type = "application/json";
      script.textContent = json;
      element.append("static content", script);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector("main")!.prepend(element);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const root = element.shadowRoot!;
      const shown = root.querySelector(".problem") ?? root.querySelector("title");
      const row = [...root.querySelectorAll(".row label")].map((label) => label.textContent.trim());
      element.remove();
      return `${shown?.textContent} ${row.join(" ")}`.trim();
    };
    return [
      await make({
        functions: "tanh, silu",
        activation: "silu",
        range: "−2 2",
      }),
      await make({}, '{ "functions": ["sigmoid"], "compare": [], "range": [0, 6] }'),
      await make({ activation: "gleu" }),
      await make({ functions: "relu gleu" }),
      await make({ range: "4 -4" }),
      await make({ x: "here" }),
      await make({}, "{ functions: }"),
    ];
  });
  expect(texts[0]).toBe("SiLU from −2 to 2 Tanh SiLU");
  expect(texts[1]).toBe("Sigmoid from 0 to 6 Sigmoid");
  expect(texts[2]).toContain('activation is "gleu"; allowed: identity, relu');
  expect(texts[3]).toContain('functions is "gleu"; allowed: identity, relu');
  expect(texts[4]).toContain('range is "4 -4"; allowed: two numbers');
  expect(texts[5]).toContain('x is "here"; allowed: a number');
  expect(texts[6]).toContain("The JSON inside <activation-picker> cannot be read");
});

test("survives being taken out and put back, and goes on from there", async ({ page }) => {
  await page.goto(address("served", PAGE));
  await expect(probe(page)).toBeVisible();
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
  await expect(page.getByRole("img", { name: "Tanh from −4 to 4" })).toBeVisible();
});

test("reads from left to right in a page that does not", async ({ page }) => {
  await page.goto(address("served", PAGE));
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await expect(probe(page)).toBeVisible();
  await probe(page).press("ArrowRight");
  expect(await xOf(page)).toBe(-0.9);
  const [left, right] = await picker(page).evaluate((element) => {
    const texts = [...element.shadowRoot!.querySelectorAll(".axes text")];
    const at = (text: string): number =>
      texts.find((node) => node.textContent === text)!.getBoundingClientRect().left;
    return [at("−4"), at("4")];
  });
  expect(left).toBeLessThan(right);
});
