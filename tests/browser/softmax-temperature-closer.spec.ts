// Behind “Look closer” of <softmax-temperature>: each panel does what its tab promises.
import type { Locator, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { address, expect, test } from "./places.js";

const widget = (page: Page): Locator => page.locator("softmax-temperature");
const said = (text: string): string => text.replaceAll("\u202f", " ");
const shares = async (page: Page): Promise<string[]> =>
  (await widget(page).locator(".share").allTextContents()).map(said);
const sentence = async (page: Page): Promise<string> =>
  said(await widget(page).locator(".sentence").innerText());
const panel = (page: Page): Locator => page.getByRole("tabpanel");

async function open(page: Page, tab: string): Promise<void> {
  await page.goto(address("served", "html/softmax-temperature.html"));
  await page.getByText("Look closer").click();
  await page.getByRole("tab", { name: tab, exact: true }).click();
}

/** Types over what a field holds, as a reader would. */
async function write(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
}

test("one tab at a time, walked by arrow keys", async ({ page }) => {
  await open(page, "Temperatures");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Scores" })).toBeFocused();
  await expect(page.getByRole("tab", { name: "Scores" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("tab", { name: "Take along" })).toBeFocused();
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await page.getByText("Look closer").click();
  await expect(page.getByRole("tab")).toHaveCount(0);
});

test("temperatures: paths of all shares, the present marked, dragged and typed", async ({
  page,
}) => {
  await open(page, "Temperatures");
  const plot = panel(page).getByRole("img");
  await expect(plot.locator(".line")).toHaveCount(3);
  await expect(plot.locator(".name")).toHaveText(["mat", "sofa", "moon"]);
  await expect(widget(page).locator("ul .way")).toHaveCount(3);
  await expect(widget(page).locator("ul .here")).toHaveCount(3);
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 50);
  await page.mouse.up();
  expect((await shares(page))[0]).toBe("100 %");
  const typed = page.getByRole("textbox", { name: "T =" });
  await write(typed, "−1");
  await expect(page.getByText("T must be 0 or more; −1 is not.")).toBeVisible();
  await write(typed, "inf");
  expect((await shares(page))[0]).toBe("33.3 %");
  await write(typed, "0.1");
  expect((await shares(page))[2]).toBe("<0.1 %");
});

test("scores: examples, handles, typing, and blocking by key", async ({ page }) => {
  await open(page, "Scores");
  const examples = page.getByLabel("Example");
  await examples.selectOption("Scores around a thousand");
  expect(await shares(page)).toEqual(["9.0 %", "24.5 %", "66.5 %"]);
  expect(await sentence(page)).toContain("C gets 66.5 %");
  await examples.selectOption("Attention, not scaled");
  expect(await sentence(page)).toContain("slope p(1 − p) is only 3.4e−4");
  await examples.selectOption("Attention, divided by √64");
  expect(await sentence(page)).toContain("slope p(1 − p) of 0.22");
  await examples.selectOption("All blocked");
  expect(await shares(page)).toEqual(["NaN", "NaN", "NaN"]);
  await examples.selectOption("A tie");
  expect(await shares(page)).toEqual(["42.2 %", "42.2 %", "15.5 %"]);
  const handle = page.getByRole("slider", { name: "Score of B" });
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  expect(await sentence(page)).toBe("B now scores 2.1 and gets 44.7 %.");
  await page.keyboard.press("Delete");
  expect((await shares(page))[1]).toBe("0, blocked");
  await page.keyboard.press("Delete");
  const field = page.getByRole("textbox", { name: "Score of C" });
  await write(field, "-inf");
  expect((await shares(page))[2]).toBe("0, blocked");
  await write(field, "much");
  await expect(field).toHaveValue("−∞");
});

test("scores: a handle is dragged by the pointer", async ({ page }) => {
  await open(page, "Scores");
  const handle = page.getByRole("slider", { name: "Score of moon" });
  await handle.scrollIntoViewIfNeeded();
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + 8 + 0.51 * (box.width - 16), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
  expect(await sentence(page)).toBe("moon now scores 5 and gets 93.6 %.");
});

test("scores: add, remove, reorder, sort, rename", async ({ page }) => {
  await open(page, "Scores");
  const labels = (): Promise<string[]> => widget(page).locator("ul .label").allTextContents();
  await page.getByRole("button", { name: "Add an option" }).click();
  expect(await labels()).toEqual(["mat", "sofa", "moon", "the", "#5"]);
  await page.getByRole("button", { name: "Move #5 up" }).click();
  await page.getByRole("button", { name: "Remove sofa" }).click();
  expect(await labels()).toEqual(["mat", "moon", "#5", "the"]);
  const name = page.getByLabel("Name of option 3");
  await write(name, "rug");
  const before = await shares(page);
  await page.getByRole("button", { name: "Move mat down" }).click();
  expect(await labels()).toEqual(["moon", "mat", "rug", "the"]);
  expect([...(await shares(page))].sort()).toEqual([...before].sort());
  await page.getByRole("button", { name: "Sort" }).click();
  expect(await labels()).toEqual(["mat", "moon", "rug", "the"]);
});

test("scores: a constant on all changes nothing, a factor does", async ({ page }) => {
  await open(page, "Scores");
  const before = await shares(page);
  await page.getByRole("button", { name: "+ 100" }).click();
  expect(await shares(page)).toEqual(before);
  expect(await sentence(page)).toContain("no share changes");
  await page.getByRole("button", { name: "× 5" }).click();
  expect((await shares(page))[0]).toBe("99.3 %");
  expect(await sentence(page)).toContain("the same as T ÷ 5");
});

test("scores: a pasted list or column replaces them, and nonsense is named", async ({ page }) => {
  await open(page, "Scores");
  await page.getByText("Paste a list or a column").click();
  const area = page.getByRole("textbox", { name: "Paste a list or a column" });
  await area.fill("rug 1\nbed two");
  await page.getByRole("button", { name: "Use these" }).click();
  await expect(page.getByRole("alert")).toContainText("“rug” is not a number");
  await area.fill("rug 1\nbed 2\nlap −inf");
  await page.getByRole("button", { name: "Use these" }).click();
  expect(await widget(page).locator("ul .label").allTextContents()).toEqual(["rug", "bed", "lap"]);
  expect(await shares(page)).toEqual(["26.9 %", "73.1 %", "0, blocked"]);
  await area.fill("1 ".repeat(25));
  await page.getByRole("button", { name: "Use these" }).click();
  await expect(page.getByRole("alert")).toContainText("25 are too many for bars");
});

test("zeros: three kinds told apart, on a linear and a logarithmic axis", async ({ page }) => {
  await open(page, "Zeros");
  const lengths = (): Promise<number[]> =>
    widget(page)
      .locator("ul .fill.alive")
      .evaluateAll((bars) => bars.map((bar) => parseFloat(bar.getAttribute("width")!)));
  expect(await lengths()).toEqual([
    expect.closeTo(65.9, 1),
    expect.closeTo(24.2, 1),
    expect.closeTo(9.9, 1),
  ]);
  await page.getByRole("button", { name: "Show all three" }).click();
  expect(await shares(page)).toEqual([">99.9 %", "<0.1 %", "0, underflowed", "0, blocked"]);
  const [all, small] = await lengths();
  expect(all).toBeGreaterThan(99);
  expect(small).toBeCloseTo(90.3, 0);
  const meanings = page.getByRole("row");
  await expect(meanings.nth(2)).toContainText("small but alive: 1 in 22000");
  await expect(meanings.nth(3)).toContainText("underflowed: about 10^−45");
  await expect(meanings.nth(4)).toContainText("a true 0: blocked");
  await page.getByLabel("Axis of the bars").selectOption("linear");
  expect((await lengths())[1]).toBeCloseTo(0.005, 3);
});

test("readings: entropy, perplexity, and sigmoids that do not compete", async ({ page }) => {
  await open(page, "How sure?");
  await expect(panel(page)).toContainText("1.22 of at most 1.58 bits");
  await expect(panel(page)).toContainText("2.33: as undecided");
  const totals = page.getByRole("table").locator("tfoot");
  expect(said((await totals.innerText()).replace(/\s+/g, " "))).toContain(
    "total 100.0 % total 213.7 %",
  );
  await page.getByRole("button", { name: "Block mat" }).click();
  const sofa = page.getByRole("row", { name: /^sofa/ });
  await expect(sofa).toContainText("71.1\u202f%");
  await expect(sofa).toContainText("73.1\u202f%");
});

test("take along: code with its output, a copy button, and three files", async ({ page }) => {
  await open(page, "Take along");
  await expect(panel(page).locator("samp")).toHaveText("0.6590 0.2424 0.0986 0.0000");
  for (const [language, part] of [
    ["JAX", "jax.nn.softmax(logits / 1.0)"],
    ["NumPy", "np.exp((logits - logits.max()) / 1.0)"],
    ["JavaScript", "kernels.softmax(logits, { temperature: 1 })"],
    ["PyTorch", "torch.softmax(logits / 1.0, dim=-1)"],
  ] as const) {
    await page.getByRole("button", { name: language }).click();
    await expect(panel(page).locator("code")).toContainText(part);
  }
  await page.evaluate(() => {
    const clipboard = {
      writeText: (text: string) => Promise.resolve(void (document.title = text)),
    };
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  });
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  expect(await page.title()).toContain("import torch");
});

test("take along: files hold what is on the screen", async ({ page, browserName }) => {
  await open(page, "Take along");
  // Over WebDriver BiDi Firefox reports no downloads, so the click on the link is watched instead.
  const contents = page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        const files: Record<string, string> = {};
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          void fetch(this.href)
            .then((response) => response.arrayBuffer())
            .then((bytes) => {
              const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
              files[this.download] = text.join("");
              if (Object.keys(files).length === 3) resolve(files);
            });
        };
      }),
  );
  for (const kind of ["SVG", "PNG", "CSV"]) {
    await page.getByRole("button", { name: kind, exact: true }).click();
  }
  const files = await contents;
  const svg = Buffer.from(files["softmax-temperature.svg"]!, "latin1").toString();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
  for (const word of ["The cat sat on the …", "sofa", "24.2\u202f%", "0, blocked", "T = 1"]) {
    expect(svg).toContain(`>${word}<`);
  }
  expect(svg).toContain('fill="rgb(10, 95, 196)"');
  expect(svg).not.toMatch(/class=|style=|var\(|<script|>Block</);
  expect(files["softmax-temperature.png"]!.slice(1, 4)).toBe("PNG");
  expect(files["softmax-temperature.png"]!.length).toBeGreaterThan(2000);
  const [head, mat, , , the] = files["softmax-temperature.csv"]!.split("\r\n");
  expect(head).toBe("option,logit,temperature,share,log share");
  expect(mat).toMatch(/^mat,2,1,0\.659\d+,-0\.41\d+$/);
  expect(the).toBe("the,-inf,1,0,-inf");
  if (browserName === "chromium") {
    await page.goto(address("served", "html/softmax-temperature.html"));
    await page.getByText("Look closer").click();
    await page.getByRole("tab", { name: "Take along" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    expect(await readFile(await (await download).path(), "utf8")).toContain("sofa,1,1,0.24");
  }
});

test("the picture carries its own colours and is drawn alike as SVG", async ({ page }) => {
  await open(page, "Take along");
  const svg = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          void fetch(this.href)
            .then((response) => response.text())
            .then(resolve);
        };
      }),
  );
  await page.getByRole("button", { name: "SVG" }).click();
  const text = await svg;
  const size = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, text);
  expect(size[0]).toBeGreaterThan(200);
  expect(size[1]).toBeGreaterThan(200);
});

const choose = (page: Page, example: string): Promise<unknown> =>
  panel(page).getByRole("combobox", { name: "Example" }).selectOption(example);
const heat = (page: Page, temperature: number): Promise<void> =>
  widget(page).evaluate(
    (element, temperature) => void Object.assign(element, { temperature }),
    temperature,
  );

test("examples begin at T = 1, where what is said of them holds", async ({ page }) => {
  await open(page, "Scores");
  await heat(page, 0.2);
  await choose(page, "Attention, divided by √64");
  expect(await sentence(page)).toContain("66.5 %, and a slope p(1 − p) of 0.22");
  await expect(widget(page).locator(".reading output").first()).toHaveText("T = 1");
  await expect(page.getByText("✓ Done")).toHaveCount(0);
});

test("ties are spoken of as ties, and one that is left alone as that", async ({ page }) => {
  await open(page, "Scores");
  await choose(page, "A tie");
  const slider = page.getByRole("slider", { name: "Temperature", exact: true });
  await slider.press("ArrowLeft");
  expect(await sentence(page)).toMatch(/^A and B tie: each gets 4\d\.\d %\.$/);
  for (const label of ["Block A", "Block C"])
    await page.getByRole("button", { name: label }).click();
  await slider.press("ArrowLeft");
  expect(await sentence(page)).toBe("B gets 100 %.");
});

test("a total beyond the format is no success", async ({ page }) => {
  await open(page, "Scores");
  await choose(page, "A tie");
  await heat(page, 0.191);
  await page.getByRole("tab", { name: "Steps" }).click();
  await expect(panel(page)).toContainText("Too large for float16: the total becomes ∞.");
});

test("a handle stays under the pointer that drags it", async ({ page }) => {
  await open(page, "Scores");
  await choose(page, "Three kinds of nothing");
  const handle = panel(page).getByRole("slider", { name: "Score of C" });
  for (const value of ["-100", "-60", "-20"]) await handle.fill(value);
  await expect(handle).toHaveAttribute("max", "105");
  await choose(page, "A tie");
  await expect(panel(page).getByRole("slider", { name: "Score of C" })).toHaveAttribute("max", "5");
});

test("the keyboard walks an option up and down, and stays when the last one goes", async ({
  page,
}) => {
  await open(page, "Scores");
  const names = (): Promise<string[]> =>
    panel(page)
      .getByRole("textbox", { name: /Name of option/ })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await panel(page).getByRole("button", { name: "Move moon up" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await names()).toEqual(["moon", "mat", "sofa", "the"]);
  await expect(panel(page).getByRole("button", { name: "Move moon down" })).toBeFocused();
  await panel(page).getByRole("button", { name: "Remove the" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("button", { name: "Remove sofa" })).toBeFocused();
});

test("a complaint goes with what it was about", async ({ page }) => {
  await open(page, "Temperatures");
  const typed = page.getByRole("textbox", { name: "T =" });
  await write(typed, "−1");
  await expect(typed).toHaveValue("1");
  await expect(typed).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("slider", { name: "Temperature", exact: true }).press("ArrowLeft");
  await expect(typed).toHaveAttribute("aria-invalid", "false");
  await expect(page.getByText("T must be 0 or more")).toHaveCount(0);
});

test("a link brings back the example's own question", async ({ page }) => {
  const file = address("served", "html/softmax-temperature.html");
  await page.goto(`${file}?sb.k.logits=8,0,-8&sb.k.labels=["here","near","far"]&sb.k.blocked=`);
  await widget(page).evaluate((element) => {
    const other = element.cloneNode(true) as Element;
    other.setAttribute("state-key", "k");
    element.replaceWith(other);
  });
  await expect(widget(page).locator(".prompt")).toHaveText("Where does this word look?");
});
