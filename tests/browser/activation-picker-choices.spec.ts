// Finding a function by keyboard and search, and bending it with its parameters.
import { expect, test } from "./places.js";
import { choice, curve, lookCloser, more, open, picker, plot, sentence, task } from "./picker.js";

const search = "Find a function";

test.beforeEach(({ page }) => open(page));

test("finds a function by typing, keyboard alone", async ({ page }) => {
  await more(page).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("searchbox", { name: search });
  await expect(field).toBeFocused();
  await page.keyboard.type("softp");
  await expect(page.getByRole("radio")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(plot(page, "Softplus from −4 to 4")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(more(page)).toBeFocused();
  await expect(choice(page, "Softplus")).toBeChecked();
});

test("goes from the search into the list by arrow key", async ({ page }) => {
  await more(page).click();
  await page.getByRole("searchbox").fill("relu");
  await page.getByRole("searchbox").press("ArrowDown");
  const focused = picker(page).locator("input[type=radio]:focus");
  await expect(focused).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  const now = await focused.getAttribute("value");
  await expect(picker(page)).toHaveAttribute("activation", now!);
});

test("searches in words too, and says when there is nothing", async ({ page }) => {
  await more(page).click();
  await page.getByRole("searchbox").fill("bell curve");
  await expect(page.getByRole("radio")).toHaveCount(1);
  await page.getByRole("searchbox").fill("pancake");
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(picker(page)).toContainText("No function is called “pancake”.");
  await page.getByRole("button", { name: "Fewer" }).click();
  await more(page).click();
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("bends with a parameter, and says where a corner appears", async ({ page }) => {
  await more(page).click();
  await choice(page, "ELU").check();
  await lookCloser(page);
  const depth = page.getByRole("slider", { name: "Depth of the curve" });
  await expect(picker(page).locator(".plot")).not.toContainText("corner");
  await depth.press("End");
  await expect(sentence(page)).toContainText("−1 goes in, −6.32 comes out");
  await expect(picker(page).locator(".plot")).toContainText("corner");
  await expect(picker(page).locator(".plot")).toContainText("nears −10");
  await depth.press("Home");
  await expect(sentence(page)).toContainText("nothing gets through");
  await page.getByRole("button", { name: "Start again" }).click();
  await choice(page, "Tanh").check();
  await expect(depth).toHaveCount(0);
});

test("compares several curves, told apart by more than colour", async ({ page }) => {
  await lookCloser(page);
  const add = page.getByRole("combobox", { name: "Add a curve…" });
  for (const label of ["SiLU", "Tanh", "ELU"]) await add.selectOption({ label });
  await expect(picker(page).locator("desc")).toContainText("Beside it: ReLU, SiLU, Tanh and ELU.");
  const looks = await picker(page)
    .locator(".plot .curve")
    .evaluateAll((curves) =>
      curves.map((one) => {
        const { strokeDasharray, strokeWidth } = getComputedStyle(one);
        return `${strokeDasharray} ${strokeWidth}`;
      }),
    );
  expect(looks).toHaveLength(5);
  expect(new Set(looks).size).toBe(5);
  await page.getByRole("button", { name: "Take Tanh away" }).click();
  await expect(picker(page)).toHaveAttribute("compare", "relu silu elu");
  await expect(picker(page).locator("desc")).toContainText("Beside it: ReLU, SiLU and ELU.");
});

test("shows how the two GELUs differ, magnified", async ({ page }) => {
  await lookCloser(page);
  await page.getByRole("button", { name: "How GELU (tanh) differs" }).click();
  await expect(curve(page, "difference")).toHaveCount(1);
  await expect(picker(page).locator(".plot")).toContainText("difference × 1000");
  await expect(picker(page)).toContainText(
    /at most 0\.00047 apart, at x = −?2\.[67]\d*; drawn 1000 times as tall/,
  );
  await page.getByRole("checkbox", { name: /Show the difference to GELU/ }).uncheck();
  await expect(curve(page, "difference")).toHaveCount(0);
});

test("sets a task that fits each function", async ({ page }) => {
  await choice(page, "SiLU").check();
  await expect(task(page)).toContainText("SiLU goes down while x goes up");
  await more(page).click();
  await choice(page, "Identity").check();
  await expect(task(page)).toContainText("Nothing to find here");
  await choice(page, "Leaky ReLU").check();
  await expect(task(page)).toContainText("put the dot on the corner of Leaky ReLU");
});
