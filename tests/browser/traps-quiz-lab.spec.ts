// “See it happen” where picker and chart are on the page: each opens in the very state a question speaks of.
import type { Locator, Page } from "@playwright/test";
import { address, expect, test } from "./places.js";
import { legend, onward, putIn, questionsOf, quiz } from "./quiz-page.js";

const withLab = [...questionsOf("first"), ...questionsOf("further")].filter(({ lab }) => lab);
const proof = (page: Page): Locator => quiz(page).getByText("See it happen");
const lab = (page: Page): Locator => quiz(page).locator(".lab > *");

type Attributes = Readonly<Record<string, string>>;

/** What a picker with these attributes has to show. */
function pickerWanted({ activation, x, range, steepness, compare = "relu" }: Attributes): object {
  const beside = compare.split(" ").filter((id) => id !== activation);
  return {
    activation,
    x: Number(x),
    range: range ?? "-4 4",
    steepness: steepness !== undefined,
    curves: 1 + beside.length,
  };
}

const pickerShown = (page: Page): Promise<object> =>
  lab(page).evaluate((element) => {
    const inner = element.shadowRoot!;
    const probe = inner.querySelector("[role=slider]")!;
    const end = (name: string): string => probe.getAttribute(`aria-value${name}`)!;
    return {
      activation: inner.querySelector<HTMLInputElement>("[type=radio]:checked")!.value,
      x: Number(end("now")),
      range: `${end("min")} ${end("max")}`,
      steepness: inner.querySelector<HTMLInputElement>("[type=checkbox]")!.checked,
      curves: inner.querySelectorAll(".plot .curve:not(.slope)").length,
    };
  });

/** The shares of an attribute's scores, which are float32, in double precision; NaN where all are blocked. */
function sharesWanted({ logits, temperature = "1" }: Attributes): number[] {
  const scores = logits!
    .split(",")
    .map((text) => Math.fround(Number(text.replace("inf", "Infinity"))));
  const top = Math.max(...scores);
  const powers = scores.map((score) =>
    Number(temperature) === 0
      ? Number(score === top)
      : Math.exp((score - top) / Number(temperature)),
  );
  const sum = powers.reduce((sum, power) => sum + power);
  return powers.map((power) => power / sum);
}

/** Shares as the chart writes them, as numbers; what is blocked or underflowed says 0. */
const sharesShown = async (page: Page): Promise<number[]> => {
  const texts = await lab(page).locator("li .share").allTextContents();
  return texts.map((text) => parseFloat(text.replace(/[<>]/, "")) / 100);
};

test("every question with a lab opens it in the very state it speaks of", async ({ page }) => {
  test.setTimeout(120_000);
  expect(withLab.length).toBeGreaterThan(30);
  await page.goto(address("served", "html/article.html"));
  await quiz(page).scrollIntoViewIfNeeded();
  const ids = withLab.map(({ id }) => id).join(" ");
  await quiz(page).evaluate((element, ids) => element.setAttribute("questions", ids), ids);
  await quiz(page).getByRole("radio").first().focus();
  for (const [i, question] of withLab.entries()) {
    await expect(legend(page)).toContainText(`${i + 1} of ${withLab.length}`);
    await putIn(page, question);
    await onward(page).click();
    await proof(page).click();
    const { tag, attributes } = question.lab!;
    await expect(lab(page), question.id).toHaveJSProperty("localName", tag);
    if (tag === "activation-picker") {
      await expect(lab(page).getByRole("slider", { name: "Input x" })).toBeVisible();
      expect(await pickerShown(page), question.id).toEqual(pickerWanted(attributes));
    } else {
      await expect(lab(page).locator(".reading output")).toHaveText(
        `T = ${attributes["temperature"] ?? "1"}`,
      );
      const wanted = sharesWanted(attributes);
      const shown = await sharesShown(page);
      expect(shown.length, question.id).toBe(wanted.length);
      for (const [row, share] of wanted.entries()) {
        if (Number.isNaN(share)) expect(shown[row], question.id).toBeNaN();
        else expect(Math.abs(shown[row]! - share), question.id).toBeLessThanOrEqual(0.00151);
      }
    }
    await expect(quiz(page).locator(".chips dd").first()).toBeVisible();
    await onward(page).click();
  }
});

test("without these widgets on the page the numbers alone are the proof", async ({ page }) => {
  await page.goto(address("served", "html/traps-quiz.html"));
  const ids = withLab[0]!.id;
  await quiz(page).evaluate((element, ids) => element.setAttribute("questions", ids), ids);
  await putIn(page, withLab[0]!);
  await onward(page).click();
  await proof(page).click();
  await expect(quiz(page).locator(".chips dd").first()).toBeVisible();
  await expect(lab(page)).toHaveCount(0);
});
