// Zooming by buttons, keys, drag and pinch, only in the zoom mode; and scrolling by touch outside it.
import type { Page } from "@playwright/test";
import { expect, test } from "./places.js";
import { lookCloser, open, picker, plot, probe, xOf } from "./picker.js";

const title = (page: Page): Promise<string | null> => picker(page).locator("title").textContent();
const zoomSwitch = (page: Page) => page.getByRole("checkbox", { name: "Zoom and move the plot" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function zoom(page: Page): Promise<void> {
  await lookCloser(page);
  await zoomSwitch(page).check();
}

/** Pointer events as fingers make them; only the browser itself may capture a pointer. */
async function fingers(
  page: Page,
  steps: readonly (readonly [type: string, id: number, x: number, y: number])[],
): Promise<void> {
  await picker(page).evaluate((element, events) => {
    Element.prototype.setPointerCapture = () => undefined;
    const surface = element.shadowRoot!.querySelector(".plot")!;
    const { left, top } = surface.getBoundingClientRect();
    for (const [type, pointerId, x, y] of events) {
      const init = { pointerId, clientX: left + x, clientY: top + y, button: 0 };
      const event = { pointerType: "touch", bubbles: true, cancelable: true, ...init };
      surface.dispatchEvent(new PointerEvent(type, event));
    }
  }, steps);
}

test.beforeEach(({ page }) => open(page));

test("has no zoom before it is asked for", async ({ page }) => {
  await expect(button(page, "Zoom out")).toHaveCount(0);
  await probe(page).press("+");
  await expect(plot(page, "GELU from −4 to 4")).toBeVisible();
});

test("zooms to the dot by buttons, moves, stretches, and shows the whole again", async ({
  page,
}) => {
  await zoom(page);
  await button(page, "Zoom in to the dot").click();
  await expect(plot(page, "GELU from −3 to 1")).toBeVisible();
  await button(page, "Move right").click();
  await expect(plot(page, "GELU from −2 to 2")).toBeVisible();
  await button(page, "Move left").click();
  await button(page, "Zoom out").click();
  await expect(plot(page, "GELU from −5 to 3")).toBeVisible();
  await page.getByRole("checkbox", { name: "Stretch the height" }).check();
  await expect(picker(page)).toHaveAttribute("stretched", "");
  await button(page, "Whole curve").click();
  await expect(plot(page, "GELU from −4 to 4")).toBeVisible();
  await zoomSwitch(page).uncheck();
  await expect(button(page, "Zoom out")).toHaveCount(0);
});

test("zooms by keys on the dot, and the view follows it", async ({ page }) => {
  await zoom(page);
  await probe(page).press("+");
  await expect(plot(page, "GELU from −3 to 1")).toBeVisible();
  await probe(page).press("End");
  await probe(page).press("Shift+ArrowRight");
  expect(await xOf(page)).toBeGreaterThan(1);
  await expect(probe(page)).toBeInViewport();
  await probe(page).press("-");
  await probe(page).press("-");
  await probe(page).press("0");
  await expect(plot(page, "GELU from −4 to 4")).toBeVisible();
});

test("reaches float32's own numbers and walks along them one by one", async ({ page }) => {
  await zoom(page);
  await probe(page).press("End");
  for (let i = 0; i < 20; i += 1) await button(page, "Zoom in to the dot").click();
  await expect(picker(page)).toContainText(/The grain of float32: \d+ numbers in sight/);
  await probe(page).press("ArrowRight");
  expect(await xOf(page)).toBe(4 + 2 ** -21);
  await probe(page).press("ArrowLeft");
  await probe(page).press("ArrowLeft");
  expect(await xOf(page)).toBe(4 - 2 ** -22);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});

test("pans by drag beside the dot, and drags the dot on it", async ({ page }) => {
  await zoom(page);
  await picker(page).locator(".plot").scrollIntoViewIfNeeded();
  const box = (await picker(page).locator(".plot").boundingBox())!;
  await page.mouse.move(box.x + 400, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 60, { steps: 4 });
  await page.mouse.up();
  expect(await title(page)).not.toBe("GELU from −4 to 4");
  expect(await xOf(page)).toBe(-1);
  const before = await title(page);
  const dot = (await probe(page).boundingBox())!;
  await page.mouse.move(dot.x + 22, dot.y + 22);
  await page.mouse.down();
  await page.mouse.move(dot.x + 62, dot.y + 22, { steps: 4 });
  await page.mouse.up();
  expect(await xOf(page)).toBeGreaterThan(-1);
  expect(await title(page)).toBe(before);
});

test("scales by two fingers, and by a trackpad's pinch", async ({ page }) => {
  await zoom(page);
  await fingers(page, [
    ["pointerdown", 11, 300, 60],
    ["pointerdown", 12, 400, 60],
    ["pointermove", 12, 500, 60],
    ["pointerup", 12, 500, 60],
    ["pointerup", 11, 300, 60],
  ]);
  const span = async (): Promise<number> =>
    Number(await probe(page).getAttribute("aria-valuemax")) -
    Number(await probe(page).getAttribute("aria-valuemin"));
  expect(await span()).toBeCloseTo(4, 1);
  expect(await xOf(page)).toBe(-1);
  const prevented = await picker(page).evaluate((element) => {
    const surface = element.shadowRoot!.querySelector(".plot")!;
    const event = new WheelEvent("wheel", { deltaY: 64, ctrlKey: true, cancelable: true });
    return [
      !surface.dispatchEvent(event),
      !surface.dispatchEvent(new WheelEvent("wheel", { deltaY: 64, cancelable: true })),
    ];
  });
  expect(prevented, "pinching zooms, turning the wheel scrolls the page").toEqual([true, false]);
  expect(await span()).toBeCloseTo(8, 1);
});

test("leaves a vertical swipe to the page, and moves by a horizontal one", async ({ page }) => {
  const action = await picker(page)
    .locator(".plot")
    .evaluate((surface) => getComputedStyle(surface).touchAction);
  expect(action).toContain("pan-y");
  await fingers(page, [
    ["pointerdown", 7, 500, 60],
    ["pointermove", 7, 502, 160],
    ["pointercancel", 7, 502, 160],
  ]);
  expect(await xOf(page)).toBe(-1);
  await fingers(page, [
    ["pointerdown", 8, 500, 60],
    ["pointermove", 8, 540, 62],
    ["pointerup", 8, 540, 62],
  ]);
  expect(await xOf(page)).toBeGreaterThan(1);
  await zoom(page);
  const free = await picker(page)
    .locator(".plot")
    .evaluate((surface) => getComputedStyle(surface).touchAction);
  expect(free).toBe("none");
});
