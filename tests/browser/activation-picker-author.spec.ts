// What an author can do: attributes, child JSON, slots, events, address state, functions of their own.
import type { Page } from "@playwright/test";
import { expect, test } from "./places.js";
import { choice, compose, curve, lookCloser, more, open, picker, plot } from "./picker.js";
import { probe, sentence, task, xOf } from "./picker.js";

test("tells the page what the reader does, and nothing else", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const heard: unknown[] = ((globalThis as Record<string, unknown>)["heard"] = []);
    for (const type of ["activation-change", "probe-change"] as const) {
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
  await expect(picker(page)).toHaveAttribute("activation", "relu");
  await expect(picker(page)).toHaveAttribute("x", "2.1");
  await page.getByRole("button", { name: "Start again" }).click();
  const heard = await page.evaluate(() => (globalThis as Record<string, unknown>)["heard"]);
  expect(heard).toEqual([
    ["activation-change", { id: "relu" }],
    ["probe-change", { x: 2.1, value: 2.0999999046325684, slope: 1 }],
    ["activation-change", { id: "gelu" }],
    ["probe-change", { x: -1, value: expect.closeTo(-0.158655, 5), slope: expect.any(Number) }],
  ]);
});

test("takes attributes for everything", async ({ page }) => {
  await compose(
    page,
    `<activation-picker functions="tanh, elu" activation="elu" compare="relu silu" range="−6 2" x="-2"
      parameters="elu.alpha=2" steepness difference view="-3 -1" stretched>Static.</activation-picker>`,
  );
  await expect(plot(page, "ELU from −3 to −1")).toBeVisible();
  await expect(sentence(page)).toContainText("−2 goes in, −1.73 comes out");
  await expect(picker(page).locator(".row label").first()).toHaveText("Tanh");
  await expect(picker(page).locator("desc")).toContainText("ReLU and SiLU");
  await expect(curve(page, "slope")).toHaveCount(1);
  await expect(curve(page, "difference")).toHaveCount(1);
});

test("takes the same as child JSON, attributes first", async ({ page }) => {
  await compose(
    page,
    `<activation-picker x="1"><script type="application/json">{ "functions": ["sigmoid"],
      "compare": [], "range": [0, 6], "x": 3, "steepness": true }</script><p></p></activation-picker>`,
  );
  await expect(plot(page, "Sigmoid from 0 to 6")).toBeVisible();
  expect(await xOf(page)).toBe(1);
  await expect(page.getByRole("checkbox", { name: "Show steepness" })).toBeChecked();
});

test("leaves out the parts an author does not want", async ({ page }) => {
  await compose(page, '<activation-picker tools="none">Static.</activation-picker>');
  await expect(probe(page)).toBeVisible();
  await expect(sentence(page)).toBeVisible();
  await expect(task(page)).toHaveCount(0);
  await expect(picker(page).locator("button:not(.term), input, select, details")).toHaveCount(0);
});

test("shows an author's own task, note and ending in slots", async ({ page }) => {
  await compose(
    page,
    `<activation-picker>Static.<span slot="task">Our task.</span><span slot="note">Our note.</span
      ><p slot="end">The end.</p></activation-picker>`,
  );
  await expect(page.getByText("Our task.")).toBeVisible();
  await expect(page.getByText("The end.")).toBeVisible();
  await expect(page.getByText("Our note.")).toBeHidden();
  await lookCloser(page);
  await expect(page.getByText("Our note.")).toBeVisible();
});

test("takes properties, before and after it is upgraded", async ({ page }) => {
  await compose(page, "<activation-picker>Static.</activation-picker>", { script: "" });
  await page.evaluate(() => {
    const element = document.querySelector("activation-picker")!;
    Object.assign(element, { activation: "tanh", x: 2, compare: ["silu"], range: [-3, 3] });
    const script = document.createElement("script");
    script.src = "/activation-picker.js";
    document.head.append(script);
  });
  await expect(plot(page, "Tanh from −3 to 3")).toBeVisible();
  expect(await xOf(page)).toBe(2);
  await page.evaluate(() => {
    const element = document.querySelector("activation-picker")!;
    Object.assign(element, { parameters: { elu: { alpha: 3 } }, activation: "elu", x: -1 });
  });
  await expect(sentence(page)).toContainText("−1 goes in, −1.9 comes out");
});

test("says in place what cannot be meant", async ({ page }) => {
  await open(page);
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
      const problem = (): Element | null => element.shadowRoot!.querySelector(".problem");
      for (let i = 0; i < 100 && !problem(); i += 1) await new Promise(requestAnimationFrame);
      const text = problem()?.textContent ?? "";
      element.remove();
      return text;
    };
    return [
      await make({ activation: "gleu" }),
      await make({ functions: "relu gleu" }),
      await make({ range: "4 -4" }),
      await make({ x: "here" }),
      await make({ parameters: "alpha=2" }),
      await make({ activation: "elu", parameters: "elu.alpha=99" }),
      await make({ tools: "toys" }),
      await make({}, "{ functions: }"),
    ];
  });
  for (const [i, part] of [
    'activation is "gleu"; allowed: identity, relu',
    'functions is "gleu"; allowed: identity, relu',
    'range is "4 -4"; allowed: two numbers',
    'x is "here"; allowed: a number',
    'parameters is "alpha=2"; allowed: numbers like "elu.alpha=2"',
    "parameters.alpha is 99; allowed: a number from 0 to 10",
    'tools is "toys"; allowed: none, choices',
    "The JSON inside <activation-picker> cannot be read",
  ].entries()) {
    expect(texts[i]).toContain(part);
  }
});

const searchOf = (page: Page): Promise<string> => page.evaluate(() => location.search);

test("keeps the reader's state in the address where asked, and takes it up again", async ({
  page,
}) => {
  const markup = '<activation-picker state-key="p">Static.</activation-picker>';
  await compose(page, markup, { query: "?other=1&sb.q.x=3" });
  await expect(probe(page)).toBeVisible();
  await choice(page, "Tanh").check();
  await probe(page).press("End");
  await page.getByRole("checkbox", { name: "Show steepness" }).check();
  await expect
    .poll(() => searchOf(page))
    .toBe("?other=1&sb.q.x=3&sb.p.activation=tanh&sb.p.x=4&sb.p.steepness=true");
  await page.reload();
  await expect(choice(page, "Tanh")).toBeChecked();
  expect(await xOf(page)).toBe(4);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(choice(page, "GELU")).toBeChecked();
  await expect.poll(() => searchOf(page)).toBe("?other=1&sb.q.x=3");
});

test("ignores what an address cannot mean", async ({ page }) => {
  const markup = '<activation-picker state-key="p">Static.</activation-picker>';
  const query = "?sb.p.activation=gleu&sb.p.x=here&sb.p.compare=silu&sb.p.view=2,1";
  await compose(page, markup, { query });
  await expect(plot(page, "GELU from −4 to 4")).toBeVisible();
  await expect(picker(page).locator("desc")).toContainText("Beside it: SiLU.");
});

test("shows a function that the page registers, marked as the author's", async ({ page }) => {
  await compose(page, '<activation-picker functions="gelu">Static.</activation-picker>');
  await expect(probe(page)).toBeVisible();
  await page.evaluate(() => {
    interface Page {
      softbend: { registerActivation(registration: object): void };
    }
    (globalThis as unknown as Page).softbend.registerActivation({
      id: "wave",
      label: "Wave",
      value: (input: Float32Array, output: Float32Array, { height }: { height: number }) =>
        input.forEach((x, i) => (output[i] = height * Math.sin(x))),
      parameters: [{ name: "height", label: "Height", default: 1, min: 0, max: 4 }],
      formula: "<math><mi>a</mi><mi>sin</mi><mi>x</mi></math>",
    });
  });
  await more(page).click();
  const own = page.getByRole("group", { name: "From this page’s author" });
  await own.getByRole("radio", { name: "Wave" }).check();
  await expect(plot(page, "Wave from −4 to 4")).toBeVisible();
  await expect(picker(page)).toContainText("Added by the author of this page");
  await expect(sentence(page)).toContainText("−1 goes in, −0.84 comes out");
  await expect(task(page)).toHaveText("");
  await lookCloser(page, "Formula and slope in numbers", "Facts, and what this device does");
  await expect(picker(page)).toContainText(/Wave′\(−1\)\s*≈ 0\.540[23]/);
  await expect(picker(page)).toContainText("measured between two nearby points");
  await page.getByRole("slider", { name: "Height" }).press("End");
  await expect(sentence(page)).toContainText("−1 goes in, −3.37 comes out");
});

/** On this page alone: the complaint is what the test is about. */
const HUSH = "<script>console.error = () => undefined;</script>";

test("draws as soon as the function that it names is registered", async ({ page }) => {
  await compose(page, `${HUSH}<activation-picker activation="late">Static.</activation-picker>`);
  await expect(picker(page).getByRole("alert")).toContainText('activation is "late"');
  await page.evaluate(() => {
    interface Page {
      softbend: { registerActivation(registration: object): void };
    }
    (globalThis as unknown as Page).softbend.registerActivation({
      id: "late",
      label: "Late",
      value: (input: Float32Array, output: Float32Array) => output.set(input),
    });
  });
  await expect(plot(page, "Late from −4 to 4")).toBeVisible();
});

test("refuses a parameter of a function that is not shown yet", async ({ page }) => {
  const tag = '<activation-picker parameters="hardtanh.max=2">Static.</activation-picker>';
  await compose(page, HUSH + tag);
  await expect(picker(page).getByRole("alert")).toContainText("max");
});

test("forgets that a task was done when the page shows another function", async ({ page }) => {
  await open(page);
  await probe(page).press("ArrowLeft");
  await expect(task(page)).toContainText("✓ Done");
  await picker(page).evaluate((element) => element.setAttribute("activation", "tanh"));
  await expect(task(page)).toContainText("Try this");
});
