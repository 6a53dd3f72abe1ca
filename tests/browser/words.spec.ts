// A reader who meets a word of the field finds its explanation one tap away, in the widget that used it.
import { glossary } from "../../web/src/widgets/shared/content/glossary.en.js";
import type { Locator, Page } from "@playwright/test";
import { address, expect, test } from "./places.js";

// Names of functions are what the widgets are about: the picker's own choices explain them.
const names = ["ReLU", "GELU", "sigmoid", "tanh", "softmax"];
const words = Object.values(glossary)
  .map(({ word }) => word as string)
  .filter((word) => !names.includes(word));

/** What a reader sees of a widget: its plain text, and the words that explain themselves. */
function seen(element: Element): { text: string; terms: string[] } {
  const plain: string[] = [];
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    if (!parent?.checkVisibility() || parent.closest("style, .term, .hidden, math, code, samp"))
      continue;
    plain.push(node.textContent!);
  }
  const terms = [...element.shadowRoot!.querySelectorAll(".term")];
  return { text: plain.join(" "), terms: terms.map((term) => term.textContent.trim()) };
}

/** Words of the glossary that stand in the text and have no explanation anywhere in the widget. */
function unexplained({ text, terms }: { text: string; terms: string[] }): string[] {
  const explained = terms.join(" ").toLowerCase();
  return words.filter((word) => {
    // The e of 1e−10 is no word.
    const stands = new RegExp(`(?<![\\p{L}\\d-])${word}(?![\\p{L}-])`, "iu");
    return stands.test(text) && !stands.test(explained);
  });
}

for (const tag of ["activation-picker", "softmax-temperature", "traps-quiz"]) {
  test(`<${tag}> as first met leaves no word of the field unexplained`, async ({ page }) => {
    await page.goto(address("served", `html/${tag}.html`));
    const widget = page.locator(tag);
    await expect(widget.locator('[part~="widget"] :is(button, input)').first()).toBeVisible();
    const view = await widget.evaluate(seen);
    expect(view.text.length).toBeGreaterThan(100);
    expect(unexplained(view)).toEqual([]);
    // The check itself: the same text without the explanations, and with a word that has none.
    const bare = { text: `${view.text} ${view.terms.join(" ")} logit`, terms: [] };
    expect(unexplained(bare)).toEqual(expect.arrayContaining(["logit"]));
  });
}

/** What a reader comes to see beyond the first view, a step at a time. */
const deeper: Readonly<Record<string, (page: Page, widget: Locator) => Promise<Locator[]>>> = {
  "activation-picker": async (page, widget) => {
    await page.getByText("Look closer").click();
    await expect(widget.locator("details details summary").first()).toBeVisible();
    return await widget.locator("details details summary").all();
  },
  "softmax-temperature": async (page) => {
    await page.getByText("Look closer").click();
    await expect(page.getByRole("tab").first()).toBeVisible();
    return await page.getByRole("tab").all();
  },
  "traps-quiz": async (page, widget) => {
    await widget.locator("label.choice").first().click();
    return [page.getByRole("button", { name: "Check" }), page.getByText("See it happen")];
  },
};

for (const [tag, open] of Object.entries(deeper)) {
  test(`<${tag}> looked at closer leaves no word of the field unexplained`, async ({ page }) => {
    await page.goto(address("served", `html/${tag}.html`));
    const widget = page.locator(tag);
    await expect(widget.locator('[part~="widget"] :is(button, input)').first()).toBeVisible();
    const steps = await open(page, widget);
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) {
      await step.click();
      await expect.poll(async () => unexplained(await widget.evaluate(seen))).toEqual([]);
    }
  });
}
