// What the picker's specs look at: its parts by the names that readers hear.
import type { Locator, Page } from "@playwright/test";
import { address, expect } from "./places.js";

export const PAGE = "html/activation-picker.html";
export const picker = (page: Page): Locator => page.locator("activation-picker");
export const probe = (page: Page): Locator => page.getByRole("slider", { name: "Input x" });
export const sentence = (page: Page): Locator => picker(page).locator('[part="sentence"]');
export const task = (page: Page): Locator => picker(page).locator('[part="task"]');
export const slope = (page: Page): Locator => picker(page).locator('[part="slope"]');
export const choice = (page: Page, name: string): Locator =>
  page.getByRole("radio", { name, exact: true });
export const xOf = async (page: Page): Promise<number> =>
  Number(await probe(page).getAttribute("aria-valuenow"));
export const plot = (page: Page, name: string): Locator => page.getByRole("img", { name });
export const more = (page: Page): Locator => page.getByRole("button", { name: "More…" });
export const curve = (page: Page, kind: string): Locator =>
  picker(page).locator(`.plot .curve.${kind}`);

/** Opens “Look closer” itself, and then the sections of these names. */
export async function lookCloser(page: Page, ...sections: string[]): Promise<void> {
  await page.getByText("Look closer").click();
  for (const name of sections) await page.getByText(name, { exact: true }).click();
}

export const sections = [
  "Formula and slope in numbers",
  "Facts, and what this device does",
  "The same in code",
  "Values as a table",
  "Take it along",
] as const;

/** Opens the picker's page, by default as a server gives it, and waits for the picture. */
export async function open(page: Page, place: "served" | "from disk" = "served"): Promise<void> {
  await page.goto(address(place, PAGE));
  await expect(probe(page)).toBeVisible();
}

/** A page of the test's own: this markup above the built script, or with "" none. */
export async function compose(
  page: Page,
  markup: string,
  { query = "", script = "activation-picker.js" } = {},
): Promise<void> {
  await page.route(/own\.html/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><title>Own page</title><link rel="icon" href="data:,">
        <main><h1>Own page</h1>${markup}</main>${script && `<script src="/${script}"></script>`}</html>`,
    }),
  );
  await page.goto(`/own.html${query}`);
}
