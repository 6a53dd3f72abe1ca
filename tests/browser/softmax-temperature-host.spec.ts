// What <softmax-temperature> owes the page it stands in: attributes, events, address, themes, long rows.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./places.js";

const file = "html/softmax-temperature.html";
const widget = (page: Page): Locator => page.locator("softmax-temperature").first();
const said = (text: string): string => text.replaceAll("\u202f", " ");
const shares = async (page: Page): Promise<string[]> =>
  (await widget(page).locator(".share").allTextContents()).map(said);
const slider = (page: Page): Locator =>
  widget(page).getByRole("slider", { name: "Temperature", exact: true });

async function visit(page: Page, query = ""): Promise<void> {
  await page.goto(`/${file}${query}`);
  await expect(slider(page)).toBeVisible();
}

/** Puts another element in the place of the page's own. */
async function show(page: Page, attributes: Record<string, string>, inner = ""): Promise<void> {
  await page.evaluate(
    ([given, text]) => {
      const element = document.createElement("softmax-temperature");
      const json = document.createElement("script");
      json.type = "application/json";
      json.textContent = text;
      if (text) element.append(json);
      for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
      document.querySelector("softmax-temperature")!.replaceWith(element);
    },
    [attributes, inner] as const,
  );
  await expect(slider(page)).toBeVisible();
}

test("takes its scores, labels, prompt, temperature and goal from attributes", async ({ page }) => {
  await visit(page);
  await show(page, {
    prompt: "Which animal?",
    logits: "1, 2, -inf",
    labels: "cat, dog, yak",
    temperature: "0.5",
    goal: "0.9",
    tools: "none",
  });
  expect(await shares(page)).toEqual(["11.9 %", "88.1 %", "0, blocked"]);
  await expect(page.getByText("Which animal?")).toBeVisible();
  await expect(widget(page).locator(".sentence")).toHaveText(/^dog gets 88\.1\s%\.$/);
  await expect(page.getByText("make the tallest bar reach 90")).toBeVisible();
  await expect(page.getByText("Look closer")).toHaveCount(0);
  await slider(page).press("ArrowLeft");
  await expect(page.getByText("✓ Done: at T = 0.479, dog holds 89.0")).toHaveCount(0);
  await slider(page).press("Shift+ArrowLeft");
  await expect(page.getByText("✓ Done: at T = ")).toBeVisible();
  await show(page, { logits: "2, 2, 1", labels: "cat, dog, yak", temperature: "0" });
  await expect(widget(page).locator(".sentence")).toHaveText(
    /^cat and dog tie: each gets 50\.0\s%\.$/,
  );
});

test("takes text as its property too, which is what React gives it", async ({ page }) => {
  await visit(page);
  const give = (given: unknown): Promise<number> =>
    widget(page).evaluate(async (element, value) => {
      console.error = () => undefined;
      const chart = element as HTMLElement & {
        temperature: unknown;
        updateComplete: Promise<void>;
      };
      chart.temperature = value;
      await chart.updateComplete;
      return chart.temperature as number;
    }, given);
  expect(await give("0.5")).toBe(0.5);
  expect(await shares(page)).toEqual(["86.4 %", "11.7 %", "1.9 %", "0, blocked"]);
  expect(await give(undefined)).toBe(1);
  expect(await give("warm")).toBe("warm");
  await expect(widget(page).getByRole("alert")).toHaveText(/^temperature is "warm"; allowed: /);
  expect(await give(2)).toBe(2);
  await expect(slider(page)).toBeVisible();
});

test("takes the same and examples of one's own from JSON inside the tag", async ({ page }) => {
  await visit(page);
  const presets = [
    { name: "Dice", logits: [0, 0], labels: ["odd", "even"], note: "{share} each." },
  ];
  const json = { logits: [3, 1], labels: ["yes", "no"], temperature: 2, presets, tools: "scores" };
  await show(page, {}, JSON.stringify(json));
  expect(await shares(page)).toEqual(["73.1 %", "26.9 %"]);
  await page.getByText("Look closer").click();
  await expect(page.getByRole("tab")).toHaveText(["Scores"]);
  await page.getByLabel("Example").selectOption("Dice");
  await expect(widget(page).locator(".prompt")).toHaveText("Dice");
  expect(await shares(page)).toEqual(["50.0 %", "50.0 %"]);
  await expect(widget(page).locator(".sentence")).toHaveText(/50\.0\s%\seach\./);
});

test("accepts properties before its upgrade, typed arrays too", async ({ page }) => {
  await visit(page);
  const found = await page.evaluate(async () => {
    const element = document.createElement("later-softmax-temperature") as HTMLElement & {
      logits: Float32Array;
      temperature: number;
    };
    element.logits = Float32Array.of(4, 2);
    element.temperature = 2;
    document.querySelector("main")!.append(element);
    const { softbend } = globalThis as unknown as {
      softbend: { define(options: { prefix: string }): void };
    };
    softbend.define({ prefix: "later" });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [...element.shadowRoot!.querySelectorAll(".share")].map((share) => share.textContent);
  });
  expect(found.map(said)).toEqual(["73.1 %", "26.9 %"]);
});

test("keeps the reader's state when it is moved, and two do not disturb each other", async ({
  page,
}) => {
  await visit(page);
  await page.evaluate(() => {
    const other = document.createElement("softmax-temperature");
    document.querySelector("main")!.append(other);
  });
  const second = page.locator("softmax-temperature").nth(1);
  await expect(second.locator(".share")).toHaveCount(4);
  await slider(page).press("Home");
  await page.evaluate(() => {
    const element = document.querySelector("softmax-temperature")!;
    const place = element.parentElement!;
    element.remove();
    document.querySelector("main")!.prepend(element);
    place.prepend(element);
  });
  expect((await shares(page))[0]).toBe("100 %");
  expect(said((await second.locator(".share").allTextContents())[0]!)).toBe("65.9 %");
});

test("keeps what the reader did when a framework gives the same scores in a new array", async ({
  page,
}) => {
  await visit(page);
  const give = (logits: number[]): Promise<void> =>
    widget(page).evaluate((element, logits) => void Object.assign(element, { logits }), logits);
  await give([2, 1]);
  await page.getByRole("button", { name: "Block #2" }).click();
  await slider(page).press("ArrowLeft");
  await give([2, 1]);
  await slider(page).press("ArrowLeft");
  expect(await shares(page)).toEqual(["100 %", "0, blocked"]);
  await page.getByRole("button", { name: "Start again" }).click();
  expect(await widget(page).evaluate((element) => Object(element).temperature)).toBe(1);
  await give([2, 3]);
  await expect.poll(() => shares(page)).toEqual(["26.9 %", "73.1 %"]);
});

test("fires events on the reader's action only, and speaks shortly once it rests", async ({
  page,
}) => {
  await visit(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ["temperature-change", "logits-change"]) {
      document.addEventListener(type, (event) =>
        heard.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`),
      );
    }
    Object.assign(document.querySelector("softmax-temperature")!, { temperature: 3 });
  });
  const heard = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await expect(widget(page).locator("output")).toHaveText("T = 3");
  expect(await heard()).toEqual([]);
  await page.evaluate(() =>
    Object.assign(document.querySelector("softmax-temperature")!, { temperature: 1 }),
  );
  const spoken = widget(page).locator(".spoken");
  await slider(page).focus();
  for (let i = 0; i < 15; i += 1) await page.keyboard.press("ArrowLeft");
  await expect(spoken).toHaveText("T 0.5: mat 86\u202f%");
  const events = await heard();
  expect(events).toHaveLength(15);
  expect(events.at(-1)).toBe('temperature-change {"temperature":0.5}');
  await page.getByRole("button", { name: "Block mat" }).click();
  expect((await heard()).at(-1)).toBe(
    'logits-change {"logits":[null,1,0.1,null],"labels":["mat","sofa","moon","the"]}',
  );
  await page.getByRole("button", { name: "Start again" }).click();
  expect((await heard()).slice(-2).map((event) => event.split(" ")[0])).toEqual([
    "logits-change",
    "temperature-change",
  ]);
});

test("keeps its state in the address where asked, and touches nothing else there", async ({
  page,
}) => {
  await visit(page, "?q=a%20b&flag#part");
  await show(page, { "state-key": "k" });
  expect(new URL(page.url()).search).toBe("?q=a%20b&flag");
  await slider(page).focus();
  for (let i = 0; i < 15; i += 1) await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: "Block sofa" }).click();
  await expect.poll(() => page.url()).toContain("sb.k.blocked=1,3");
  const { search, hash } = new URL(page.url());
  expect(search).toBe("?q=a%20b&flag&sb.k.t=0.5&sb.k.blocked=1,3");
  expect(hash).toBe("#part");
  await visit(page, `${search}${hash}`);
  await show(page, { "state-key": "k" });
  expect(await shares(page)).toEqual(["97.8 %", "0, blocked", "2.2 %", "0, blocked"]);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect.poll(() => new URL(page.url()).search).toBe("?q=a%20b&flag");
  await visit(page, "?sb.k.t=-4&sb.k.logits=1,two&sb.k.labels=[&sb.k.blocked=x");
  await show(page, { "state-key": "k" });
  expect(await shares(page)).toEqual(["65.9 %", "24.2 %", "9.9 %", "0, blocked"]);
});

test("writes nothing into the address of the page that a router shows next", async ({ page }) => {
  await visit(page);
  await show(page, { "state-key": "k" });
  await slider(page).press("ArrowLeft");
  const search = await page.evaluate(async () => {
    const before = location.href;
    history.pushState(null, "", "/elsewhere");
    await new Promise((wait) => setTimeout(wait, 600));
    const there = location.href.replace(location.origin, "");
    history.replaceState(null, "", before);
    return there;
  });
  expect(search).toBe("/elsewhere");
  await slider(page).press("ArrowLeft");
  await expect.poll(() => new URL(page.url()).search).toContain("sb.k.t=");
});

test("slots hold an author's prompt, task and note", async ({ page }) => {
  await visit(page);
  await page.evaluate(() => {
    for (const slot of ["prompt", "task", "note"]) {
      const words = document.createElement("b");
      words.slot = slot;
      words.textContent = `my ${slot}`;
      document.querySelector("softmax-temperature")!.append(words);
    }
  });
  for (const slot of ["prompt", "task", "note"]) {
    await expect(page.getByText(`my ${slot}`)).toBeVisible();
  }
});

test("a long row runs at slider speed without a kernel buffer per frame", async ({ page }) => {
  await visit(page);
  await page.getByText("Look closer").click();
  await page.getByRole("tab", { name: "Vocabulary" }).click();
  await page.getByLabel("Row").selectOption("128,256, synthetic");
  await expect(page.getByText("128,246 others")).toBeVisible();
  await page.evaluate(async () => {
    type Modules = Map<string, Promise<{ allocate(bytes: number): number }>>;
    const shared = globalThis as unknown as Record<symbol, Modules>;
    const [module] = await Promise.all(shared[Symbol.for("softbend")]!.values());
    const original = module!.allocate;
    const counter = { made: 0 };
    module!.allocate = (bytes) => {
      counter.made += 1;
      return original(bytes);
    };
    Object.assign(globalThis, { counter });
  });
  const made = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { counter: { made: number } }).counter.made);
  const before = await widget(page).locator(".top").innerText();
  const again = page.getByRole("slider", { name: "The same temperature" });
  await again.focus();
  for (let i = 0; i < 20; i += 1) await page.keyboard.press("ArrowLeft");
  expect(await widget(page).locator(".top").innerText()).not.toBe(before);
  expect(await made()).toBe(0);
  await page.getByLabel("Row").selectOption("50,257, synthetic");
  await expect(page.getByText("50,247 others")).toBeVisible();
  expect(await made()).toBe(2);
});

test("a long row shows its top, its curve and the exact rest, and says it is made up", async ({
  page,
}) => {
  await visit(page);
  await page.getByText("Look closer").click();
  await page.getByRole("tab", { name: "Vocabulary" }).click();
  await expect(page.getByText("This row is synthetic")).toBeVisible();
  await expect(page.getByRole("img", { name: /Share by rank/ })).toBeVisible();
  const percent = (text: string): number => parseFloat(said(text));
  const numbers = await widget(page).locator(".top .number").allTextContents();
  expect(numbers).toHaveLength(11);
  const tail = await widget(page).locator("[part=tail]").innerText();
  expect(said(tail)).toMatch(/^Exactly \d\d\.\d{4} % lies beyond the top 10\./);
  expect(percent(tail.slice(8))).toBeCloseTo(percent(numbers[10]!), 0);
  const total = numbers.reduce((sum, text) => sum + percent(text), 0);
  expect(Math.abs(total - 100)).toBeLessThan(0.6);
});

test("a long row of one's own comes as property, attribute, JSON or file", async ({ page }) => {
  await visit(page);
  const look = async (): Promise<string> => {
    await page.getByText("Look closer").click();
    await page.getByRole("tab", { name: "Vocabulary" }).click();
    return said(await widget(page).locator(".top").innerText()).replace(/\s+/g, " ");
  };
  await show(page, { vocabulary: "1, 3, 2", "vocabulary-labels": "low, high, mid" });
  expect(await look()).toContain("high 66.5 % mid 24.5 % low 9.0 %");
  await show(page, {}, JSON.stringify({ vocabulary: [1, 3], vocabularyLabels: ["a", "b"] }));
  expect(await look()).toContain("b 88.1 % a 11.9 %");
  await show(page, {});
  await page.evaluate(() => {
    const vocabulary = Float32Array.from({ length: 1000 }, (_, i) => (i === 7 ? 9 : 0));
    Object.assign(document.querySelector("softmax-temperature")!, { vocabulary });
  });
  expect(await look()).toContain("#7 89.0 %");
  const chooser = widget(page).locator("input[type=file]");
  await chooser.setInputFiles({
    name: "own.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("x,1\ny,2"),
  });
  await expect(widget(page).locator(".top")).toContainText("y");
  await expect(page.getByLabel("Row")).toHaveValue("2");
  const floats = Buffer.from(Float32Array.of(5, 6, 7).buffer);
  await chooser.setInputFiles({ name: "own.f32", mimeType: "", buffer: floats });
  await expect(widget(page).locator(".top")).toContainText("66.5\u202f%");
  await chooser.setInputFiles({ name: "bad.txt", mimeType: "", buffer: Buffer.from("no numbers") });
  await expect(page.getByRole("alert")).toContainText("bad.txt is no list of numbers");
});

test("a file can be dropped onto it", async ({ page }) => {
  await visit(page);
  await page.getByText("Look closer").click();
  await page.getByRole("tab", { name: "Vocabulary" }).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["[8, 1, 1]"], "row.json"));
    const zone = document
      .querySelector("softmax-temperature")!
      .shadowRoot!.querySelector("select")!;
    const options = { dataTransfer: data, bubbles: true, cancelable: true };
    zone.dispatchEvent(new DragEvent("drop", options));
  });
  await expect(widget(page).locator(".top")).toContainText("99.8\u202f%");
});

test("fits 320 pixels without sideways scrolling, every panel open", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await visit(page);
  await page.getByText("Look closer").click();
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  }
});

test("in a page from right to left arrows and bars turn round, the ends stay named", async ({
  page,
}) => {
  await visit(page);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(widget(page).locator("output")).toHaveText("T = 1.05");
  await page.keyboard.press("ArrowDown");
  await expect(widget(page).locator("output")).toHaveText("T = 1");
  const cold = (await page.getByText("0: always the tallest").boundingBox())!;
  const hot = (await page.getByText("∞: all equal").boundingBox())!;
  expect(cold.x).toBeGreaterThan(hot.x);
  const bar = widget(page).locator("ul .bar").nth(1);
  const [all, fill] = [await bar.boundingBox(), await bar.locator(".fill").boundingBox()];
  expect(Math.abs(fill!.x + fill!.width - all!.x - all!.width)).toBeLessThan(2);
});

// Firefox ignores emulated media over BiDi.
test.describe("as the reader's system asks @not-firefox", () => {
  test("dark: light text and light bars", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await visit(page);
    expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(
      true,
    );
    const fill = widget(page).locator(".fill").first();
    expect(await fill.evaluate((bar) => getComputedStyle(bar).fill)).toBe("rgb(125, 184, 255)");
  });

  test("on paper: dark ink, also where the page or its author chose dark", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await visit(page);
    await show(page, { theme: "dark" });
    const inks = (): Promise<string[]> =>
      widget(page)
        .locator(".softbend")
        .evaluate((root) => [
          getComputedStyle(root).getPropertyValue("--muted"),
          getComputedStyle(root.querySelector(".fill")!).fill,
          getComputedStyle(root).colorScheme,
        ]);
    expect(await inks()).toEqual(["#a7afba", "rgb(125, 184, 255)", "dark"]);
    await page.emulateMedia({ media: "print" });
    expect(await inks()).toEqual(["#59616c", "rgb(10, 95, 196)", "light"]);
  });

  test("forced colours: bars keep their outline and system colours", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await visit(page);
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    const track = widget(page).locator(".track").first();
    expect(await track.evaluate((bar) => getComputedStyle(bar).stroke)).not.toBe("none");
    const fill = widget(page).locator(".fill").first();
    expect(await fill.evaluate((bar) => getComputedStyle(bar).fill)).not.toBe("rgb(10, 95, 196)");
  });

  test("reduced motion: nothing moves by itself", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await visit(page);
    const reduced = "(prefers-reduced-motion: reduce)";
    expect(await page.evaluate((query) => matchMedia(query).matches, reduced)).toBe(true);
    await slider(page).press("Home");
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
