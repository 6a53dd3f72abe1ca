// <traps-quiz> as a reader meets it: one question at a time, an explanation at every choice.
import type { Locator, Page } from "@playwright/test";
import { address, axeFindings, expect, places, test } from "./places.js";

const quiz = (page: Page): Locator => page.locator("traps-quiz");
const legend = (page: Page): Locator => quiz(page).locator(".asked").first();
const onward = (page: Page): Locator => quiz(page).locator("[part=next]");
const choices = (page: Page): Locator => quiz(page).getByRole("radio");
const headline = (page: Page): Locator => quiz(page).locator(".headline");

/** The place of the right choice in each of the first six. */
const RIGHT = [2, 1, 2, 1, 0, 3];

async function answer(page: Page, place: number): Promise<void> {
  await choices(page).nth(place).check();
  await onward(page).click();
}

/** Answers the six; those in `wrong` by another choice. */
async function play(page: Page, wrong: readonly number[] = []): Promise<void> {
  for (const [i, place] of RIGHT.entries()) {
    await expect(legend(page)).toContainText(`${i + 1} of 6`);
    await answer(page, wrong.includes(i) ? (place + 1) % 3 : place);
    await onward(page).click();
  }
}

/** Controls that can be seen; a row of like ones counts as one, a disclosure not at all. */
const controls = (page: Page): Promise<number> =>
  quiz(page).evaluate((element) => {
    const seen = (one: HTMLElement): boolean => one.checkVisibility();
    const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>("button, input, select, a")];
    const row = (one: HTMLElement): unknown =>
      one.matches(".choice input, .further button, .term, .read a")
        ? `${one.localName} ${one.parentElement!.className} ${one.className}`
        : one;
    return new Set(all.filter(seen).map(row)).size;
  });

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address(place, "html/traps-quiz.html"));
      await expect(legend(page)).toContainText("1 of 6");
    });

    test("computes its proof in front of the reader", async ({ page }) => {
      for (const right of RIGHT.slice(0, 4)) {
        await answer(page, right);
        await onward(page).click();
      }
      await answer(page, 1);
      await quiz(page).getByText("See it happen").click();
      const chips = await quiz(page).locator(".chips dd").allTextContents();
      expect(chips.map((text) => text.replaceAll("\u202f", " "))).toContain(
        "36.6 %, 33.1 %, 30.3 %",
      );
      await expect(quiz(page).getByRole("table")).toContainText(
        "softmax([2, 1, 0.1], temperature 10)",
      );
    });

    test("is answered from beginning to end by keyboard alone", async ({ page }) => {
      const tabTo = async (target: Locator): Promise<void> => {
        for (let i = 0; i < 12; i += 1) {
          if (await target.evaluate((node) => node.matches(":focus"))) return;
          await page.keyboard.press("Tab");
        }
        await expect(target).toBeFocused();
      };
      for (const [i, right] of RIGHT.entries()) {
        await expect(legend(page)).toContainText(`${i + 1} of 6`);
        await tabTo(choices(page).first());
        await page.keyboard.press("Space");
        for (let step = 0; step < right; step += 1) await page.keyboard.press("ArrowDown");
        await expect(choices(page).nth(right)).toBeChecked();
        await tabTo(onward(page));
        await page.keyboard.press("Enter");
        await expect(quiz(page).locator(".good.loud")).toBeVisible();
        await expect(onward(page)).toBeFocused();
        await page.keyboard.press("Enter");
      }
      await expect(headline(page)).toHaveText("6 of 6 right");
    });

    test("goes further by topic: several of several, and a number", async ({ page }) => {
      await play(page);
      await quiz(page)
        .getByRole("button", { name: /^Limits of numbers/ })
        .click();
      await expect(legend(page)).toBeFocused();
      await onward(page).click();
      await expect(quiz(page).locator(".complaint")).toHaveText("Tick at least one answer first.");
      await quiz(page).getByRole("checkbox").nth(0).check();
      await onward(page).click();
      await expect(quiz(page).locator(".bad.loud")).toContainText(
        "you left it out, but it is true",
      );
      await quiz(page).getByRole("button", { name: "Start over" }).click();
      await expect(legend(page)).toContainText("1 of 6");
      await play(page);
      await quiz(page)
        .getByRole("button", { name: /^Temperature \(/ })
        .click();
      await quiz(page).getByLabel("Your number").fill("5.44");
      await page.keyboard.press("Enter");
      await expect(onward(page)).toBeFocused();
      await expect(quiz(page).locator(".bad.loud")).toContainText("5.44 your answer");
      await expect(quiz(page).locator(".good.loud")).toContainText("7.389 the right answer");
      expect(await axeFindings(page)).toEqual([]);
    });

    test("has no accessibility finding in any state", async ({ page }) => {
      const clean = async (): Promise<void> => expect(await axeFindings(page)).toEqual([]);
      await quiz(page).getByText("Hint").click();
      await quiz(page).getByRole("button", { name: "linear" }).click();
      await onward(page).click();
      await expect(quiz(page).locator(".complaint")).toHaveText("Pick an answer first.");
      await clean();
      await answer(page, 0);
      await quiz(page).getByText("See it happen").click();
      await clean();
      await onward(page).click();
      await quiz(page).getByRole("button", { name: "Start over" }).click();
      await play(page, [1]);
      await quiz(page).getByText("Look at the answers again").click();
      await clean();
    });

    test("explains chosen and unchosen, in words as well as colour", async ({ page }) => {
      await answer(page, 0);
      const verdicts = quiz(page).locator(".choice");
      await expect(verdicts.nth(0)).toContainText("✗ A line with up to ten bends your answer");
      await expect(verdicts.nth(1)).toContainText("not this");
      await expect(verdicts.nth(2)).toContainText("the right answer");
      for (const why of await verdicts.locator(".why").allTextContents()) {
        expect(why.length).toBeGreaterThan(40);
      }
      await expect(quiz(page).getByRole("status")).toHaveText(/^Not quite\. Straight layers fold/);
    });

    test("ends with the beliefs, and retries the missed ones only", async ({ page }) => {
      await play(page, [0, 4]);
      await expect(headline(page)).toHaveText("4 of 6 right");
      await expect(headline(page)).toBeFocused();
      await expect(quiz(page).locator(".belief")).toHaveCount(2);
      await quiz(page).getByRole("button", { name: "Try the 2 missed ones again" }).click();
      await expect(legend(page)).toContainText("1 of 2");
      await answer(page, RIGHT[0]!);
      await onward(page).click();
      await answer(page, RIGHT[4]!);
      await onward(page).click();
      await expect(headline(page)).toHaveText("2 of 2 right");
    });

    test("fits 320 pixels without sideways scrolling", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      const width = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth);
      for (const right of RIGHT) {
        expect(await width()).toBeLessThanOrEqual(320);
        await answer(page, right);
        await quiz(page).getByText("See it happen").click();
        expect(await width()).toBeLessThanOrEqual(320);
        await onward(page).click();
      }
      expect(await width()).toBeLessThanOrEqual(320);
    });
  });
}

test.describe("served", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address("served", "html/traps-quiz.html"));
    await expect(legend(page)).toContainText("1 of 6");
  });

  test("shows at most five controls: asked, answered, at the end", async ({ page }) => {
    expect(await controls(page)).toBeLessThanOrEqual(5);
    await answer(page, 0);
    expect(await controls(page)).toBeLessThanOrEqual(5);
    await onward(page).click();
    await quiz(page).getByRole("button", { name: "Start over" }).click();
    await play(page, [2]);
    expect(await controls(page)).toBeLessThanOrEqual(5);
  });

  test("continues after a reload where the reader left", async ({ page }) => {
    await answer(page, RIGHT[0]!);
    await onward(page).click();
    await page.reload();
    await expect(legend(page)).toContainText("2 of 6");
    await quiz(page).getByRole("button", { name: "Start over" }).click();
    await expect(legend(page)).toContainText("1 of 6");
    await page.reload();
    await expect(legend(page)).toContainText("1 of 6");
  });

  test("tells the page about answers and the end, and about nothing else", async ({ page }) => {
    await page.evaluate(() => {
      const seen: unknown[] = [];
      Object.assign(globalThis, { seen });
      for (const type of ["trap-answered", "quiz-complete"]) {
        document.addEventListener(type, (event) => {
          const { id, right, total, beliefs } = (event as CustomEvent<Record<string, unknown>>)
            .detail;
          seen.push({ type, id, right, total, beliefs });
        });
      }
    });
    await play(page, [5]);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: object[] }).seen);
    expect(seen).toHaveLength(7);
    expect(seen[0]).toMatchObject({
      type: "trap-answered",
      id: "straight-layers-fold",
      right: true,
    });
    expect(seen[5]).toMatchObject({
      right: false,
      beliefs: ["Training keeps pushing a silent neuron down"],
    });
    expect(seen[6]).toMatchObject({ type: "quiz-complete", right: 5, total: 6 });
  });

  test("gives its progress as data and takes it back", async ({ page }) => {
    await answer(page, 0);
    await onward(page).click();
    const index = await quiz(page).evaluate(async (element) => {
      const one = element as HTMLElement & {
        restore(value: unknown): Promise<void>;
        toJSON(): unknown;
      };
      const kept = JSON.parse(JSON.stringify(one)) as { index: number };
      await one.restore({ ...kept, index: 3 });
      return kept.index;
    });
    expect(index).toBe(1);
    await expect(legend(page)).toContainText("4 of 6");
  });

  test("takes progress back before it is near, and leaves focus and page alone", async ({
    page,
  }) => {
    const [focus, scroll, total] = await quiz(page).evaluate(async (element) => {
      const one = document.createElement("traps-quiz") as HTMLElement & {
        restore(value: unknown): Promise<void>;
        toJSON(): { index: number };
      };
      const far = document.createElement("div");
      far.style.height = "9000px";
      document.querySelector("main")!.append(far, one);
      await one.restore({ ...Object(element).toJSON(), index: 2 });
      await Object(one).updateComplete;
      return [document.activeElement!.localName, scrollY, one.toJSON().index];
    });
    expect([focus, scroll, total]).toEqual(["body", 0, 2]);
  });

  test("keeps its verdicts for the end where the author wants that", async ({ page }) => {
    await quiz(page).evaluate((element) => element.setAttribute("feedback", "at-end"));
    for (const [i, right] of RIGHT.entries()) {
      await expect(onward(page)).toHaveText(i < 5 ? "Next" : "See how it went");
      await answer(page, i === 0 ? 0 : right);
      if (i < 5) await expect(legend(page)).toContainText(`${i + 2} of 6`);
    }
    await expect(headline(page)).toHaveText("5 of 6 right");
  });
});

for (const place of places) {
  test(`${place}: the classic script finds the further questions beside it`, async ({ page }) => {
    await page.goto(address(place, "html/softmax-temperature.html"));
    await page.addScriptTag({ url: address(place, "traps-quiz.js") });
    await page.evaluate(() => {
      document.querySelector("main")!.prepend(document.createElement("traps-quiz"));
    });
    await play(page);
    await expect(quiz(page).locator(".further button")).toHaveCount(9);
  });
}
