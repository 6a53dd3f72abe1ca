// <traps-quiz> in an author's hands: own questions as JSON, file and HTML; policies; what is said when they are wrong.
import { address, axeFindings, expect, places, test } from "./places.js";
import { headline, legend, onward, quiz } from "./quiz-page.js";
import type { Page } from "@playwright/test";

/** Puts a quiz of the author's making before the page's own; returns what it says to that. */
async function place(page: Page, attributes: object, inside: string): Promise<string> {
  await page.evaluate(
    ([attributes, inside]) => {
      console.error = () => undefined;
      const markup = `<traps-quiz>${inside}</traps-quiz>`;
      const element = new DOMParser().parseFromString(markup, "text/html").body.firstElementChild!;
      for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value as string);
      }
      document.querySelector("main")!.prepend(element);
    },
    [attributes, inside] as const,
  );
  const said = quiz(page).locator(".problem, legend").first();
  await expect(said).not.toBeEmpty();
  return (await said.textContent())!;
}

const json = (value: unknown): string =>
  `static content<script type="application/json">${JSON.stringify(value)}</script>`;

const choices = [
  { text: "yes", why: "so", right: true },
  { text: "no", why: "not so" },
];
const own = { id: "own", prompt: "Is it so?", choices };

/** Two questions in plain HTML, as a reader without JavaScript sees them. */
const written = `
  <section id="kettle" data-topic="tea">
    <h3>What boils first?</h3>
    <ul>
      <li data-right>Water <details><summary>Why?</summary>At 100 degrees.</details></li>
      <li data-belief="All liquids boil alike">Oil <details><summary>Why?</summary>Far later.</details></li>
    </ul>
    <details><summary>Hint</summary>Think of soup.</details>
    <footer>Water boils before oil.</footer>
  </section>
  <section>
    <p>Which of these are hot?</p>
    <ol>
      <li data-right>Fire <details><summary>Why?</summary>Very.</details></li>
      <li data-right>Lava <details><summary>Why?</summary>Very, too.</details></li>
      <li>Ice <details><summary>Why?</summary>Not at all.</details></li>
    </ol>
  </section>`;

for (const where of places) {
  test.describe(where, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address(where, "html/traps-quiz.html"));
      await expect(legend(page)).toContainText("1 of 6");
    });

    test("asks an author's JSON, and says in place what is wrong with it", async ({ page }) => {
      expect(await place(page, {}, json({ questions: [own] }))).toMatch(/1 of 1\s+Is it so\?/);
      expect(await place(page, {}, json({ questions: [own], level: "further" }))).toContain(
        'No question has level "further"',
      );
      expect(await place(page, { questions: "tanh-safe" }, "")).toMatch(/1 of 1\s+Four curves/);
      const torn = '<script type="application/json">{</script>';
      expect(await place(page, {}, torn)).toContain("The JSON inside <traps-quiz> cannot be read");
      expect(await place(page, {}, json({ questions: [{ id: "x" }] }))).toContain(
        "questions[0].prompt",
      );
      expect(await place(page, { topic: "cooking" }, "static")).toContain(
        "Topics there are: layers, ",
      );
      expect(await place(page, { feedback: "never" }, "")).toContain(
        'feedback is "never"; allowed: at-once, at-end.',
      );
      await expect(page.getByText("static content").first()).toBeVisible();
    });

    test("says which step of an author's evidence cannot be computed", async ({ page }) => {
      const evidence = { steps: [{ id: "s", call: "softmax", args: [[]] }], shows: [] };
      const said = await place(page, {}, json({ questions: [{ ...own, evidence }] }));
      expect(said).toContain('Evidence step "s"');
    });

    test("asks an author's plain HTML, and says what it lacks", async ({ page }) => {
      expect(await place(page, {}, written)).toMatch(/1 of 2\s+What boils first\?/);
      await quiz(page).locator(".hint summary").click();
      await expect(quiz(page).locator(".hint")).toContainText("Think of soup.");
      await quiz(page).getByLabel("Oil").check();
      await onward(page).click();
      await expect(quiz(page).locator(".bad.loud")).toContainText("Far later.");
      await expect(quiz(page).locator(".good.loud")).toContainText("At 100 degrees.");
      await onward(page).click();
      await quiz(page).getByLabel("Fire").check();
      await quiz(page).getByLabel("Lava").check();
      await onward(page).click();
      await onward(page).click();
      await expect(headline(page)).toHaveText("1 of 2 right");
      await expect(quiz(page).locator(".lessons")).toContainText("“All liquids boil alike”");
      await expect(quiz(page).locator(".lessons")).toContainText("Water boils before oil.");
      expect(await axeFindings(page)).toEqual([]);
      expect(await place(page, {}, written.replaceAll("data-right", ""))).toContain(
        "Question 1 in this tag marks no item with data-right.",
      );
      expect(await place(page, {}, "<section><ul><li>a</li></ul></section>")).toContain(
        "Question 1 in this tag asks nothing before its list.",
      );
    });
  });
}

test("an author's file is asked where it may be read, else the reason is said", async ({
  page,
}) => {
  await page.route("**/own/*.json", (route) => {
    const name = route.request().url().split("/").at(-1);
    if (name === "torn.json") return route.fulfill({ body: "[" });
    return route.fulfill({
      json: name === "bad.json" ? [{ ...own, choices: [] }] : { questions: [own] },
    });
  });
  await page.goto(address("served", "html/traps-quiz.html"));
  expect(await place(page, { src: "own/good.json" }, "")).toMatch(/1 of 1\s+Is it so\?/);
  expect(await place(page, { src: "own/bad.json" }, "")).toContain(
    "own/bad.json: questions[0].choices has to be",
  );
  expect(await place(page, { src: "own/torn.json" }, "")).toMatch(
    /^own\/torn\.json cannot be read: /,
  );
});

test("a page from disk says why it cannot read a file, and what to do instead", async ({
  page,
}) => {
  await page.goto(address("from disk", "html/traps-quiz.html"));
  await page.evaluate(() => (globalThis.fetch = () => Promise.reject(new Error("blocked"))));
  expect(await place(page, { src: "own.json" }, "")).toContain(
    "own.json cannot be read: a page opened from disk may not read other files. " +
      "Questions can also stand inside the tag, as JSON or HTML.",
  );
});

test.describe("served", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address("served", "html/traps-quiz.html"));
    await expect(legend(page)).toContainText("1 of 6");
  });

  test("two on a page keep apart, and their names keep their progress apart", async ({ page }) => {
    const questions = ["a", "b"].map((id) => ({ ...own, id, prompt: `Question ${id}?` }));
    await place(page, { id: "one" }, json({ questions }));
    await place(page, { id: "two" }, json({ questions }));
    const [two, one] = [page.locator("#two"), page.locator("#one")];
    await two.getByLabel("yes").check();
    await one.getByLabel("no").check();
    await expect(two.getByLabel("yes")).toBeChecked();
    await two.locator("[part=next]").click();
    await two.locator("[part=next]").click();
    await expect(two.locator(".asked")).toContainText("2 of 2");
    await expect(one.locator(".asked")).toContainText("1 of 2");
    await page.evaluate(() => {
      for (const id of ["one", "two"]) {
        const element = document.getElementById(id)!;
        element.replaceWith(element.cloneNode(true));
      }
    });
    await expect(two.locator(".asked")).toContainText("2 of 2");
    await expect(one.locator(".asked")).toContainText("1 of 2");
  });

  test("moves within the page without losing its place or its draft", async ({ page }) => {
    await place(page, {}, json({ questions: [own] }));
    await quiz(page).getByLabel("no").check();
    await page.evaluate(() => {
      const element = document.querySelector("traps-quiz")!;
      element.remove();
      document.querySelector("main")!.prepend(element);
    });
    await expect(quiz(page).getByLabel("no")).toBeChecked();
    await onward(page).click();
    await expect(quiz(page).locator(".bad.loud")).toContainText("no");
  });

  test("takes properties that were set before it was defined", async ({ page }) => {
    await page.goto(address("served", "html/softmax-temperature.html"));
    await page.evaluate(() => {
      const element = document.createElement("traps-quiz");
      Object.assign(element, { questions: "tanh-safe", shuffle: "7" });
      document.querySelector("main")!.prepend(element);
    });
    await page.addScriptTag({ url: address("served", "traps-quiz.js") });
    await expect(legend(page)).toContainText("Four curves");
  });

  test("carries answers to another device as text, and refuses a foreign one", async ({ page }) => {
    const questions = [own, { ...own, id: "second" }];
    await place(page, { id: "here" }, json({ questions }));
    for (const choice of ["yes", "no"]) {
      await quiz(page).getByLabel(choice).check();
      await onward(page).click();
      await onward(page).click();
    }
    await quiz(page).getByText("Take your answers").click();
    const text = await quiz(page).getByRole("textbox").inputValue();
    await place(page, { id: "there" }, json({ questions }));
    for (let i = 0; i < 2; i += 1) {
      await quiz(page).getByLabel("no").check();
      await onward(page).click();
      await onward(page).click();
    }
    await expect(headline(page)).toHaveText("0 of 2 right");
    await quiz(page).getByText("Take your answers").click();
    await quiz(page).getByRole("textbox").fill("{}");
    await quiz(page).getByRole("button", { name: "Use this text" }).click();
    await expect(quiz(page).locator(".carry .complaint")).toContainText("not the text of answers");
    await quiz(page).getByRole("textbox").fill(text);
    await quiz(page).getByRole("button", { name: "Use this text" }).click();
    await expect(headline(page)).toHaveText("1 of 2 right");
    await expect(headline(page)).toBeFocused();
  });

  test("remembers within the page when the browser refuses storage", async ({ page }) => {
    await page.evaluate(() => {
      const refuse = (): never => {
        throw new DOMException("refused", "SecurityError");
      };
      Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
    });
    await place(page, {}, json({ questions: [own, { ...own, id: "second" }] }));
    await quiz(page).getByLabel("no").check();
    await onward(page).click();
    await onward(page).click();
    await page.evaluate(() => {
      const element = document.querySelector("traps-quiz")!;
      element.replaceWith(element.cloneNode(true));
    });
    await expect(legend(page)).toContainText("2 of 2");
  });

  test("asks at most so many, in the order that the seed makes", async ({ page }) => {
    const questions = Array.from({ length: 20 }, (_, i) => ({
      ...own,
      id: `q${i}`,
      prompt: `No. ${i}`,
    }));
    const first = await place(page, { shuffle: "tea", limit: "5" }, json({ questions }));
    expect(first).toContain("1 of 5");
    expect(await place(page, { shuffle: "tea", limit: "5" }, json({ questions }))).toBe(first);
    const others = new Set<string>();
    for (const shuffle of ["a", "b", "c"]) {
      others.add(await place(page, { shuffle, limit: "5" }, json({ questions })));
    }
    expect(others.size).toBeGreaterThan(1);
  });

  test("shows where to read next, by the author's links", async ({ page }) => {
    const reading = JSON.stringify({ tea: "#tea" });
    await place(
      page,
      { reading },
      json({ questions: [{ ...own, topic: "tea", truth: "It is so." }] }),
    );
    await quiz(page).getByLabel("no").check();
    await onward(page).click();
    await onward(page).click();
    await expect(quiz(page).locator(".read a")).toHaveAttribute("href", "#tea");
    await expect(quiz(page).locator(".read")).toHaveText(/Read next:\s+tea/);
  });
});
