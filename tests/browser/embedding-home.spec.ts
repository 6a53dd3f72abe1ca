// Widgets are guests: they take what the page gives, keep to their place, and leave nothing behind.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Tab } from "./engines/tab.js";
import { complaintsOf, expect, FIGURES, meetAll, pageOf, TAGS, test } from "./embedding.js";
import { root } from "./engines/host.js";

const SCRIPT = '<script src="/softbend.js"></script>';

const stylesOf = (tab: Tab, property: string): Promise<string[]> =>
  tab.run(
    (name) =>
      [...document.querySelectorAll("figure > *")].map((element) =>
        getComputedStyle(element.shadowRoot!.querySelector('[part="widget"]')!).getPropertyValue(
          name,
        ),
      ),
    property,
  );

const three = <T>(value: T): T[] => [value, value, value];

test("font, size and colour come from the article", async ({ tab, host }) => {
  const head = `${SCRIPT}<style>body{font:22px/1.5 serif;color:rgb(60,20,90)}</style>`;
  await tab.go(host.page(pageOf({ head })));
  await meetAll(tab);
  expect(await stylesOf(tab, "font-family")).toEqual(three("serif"));
  expect(await stylesOf(tab, "font-size")).toEqual(three("22px"));
  expect(await stylesOf(tab, "color")).toEqual(three("rgb(60, 20, 90)"));
});

const dark = (tab: Tab): Promise<boolean[]> =>
  tab.run(() =>
    [...document.querySelectorAll("figure > *")].map((element) =>
      element.shadowRoot!.querySelector('[part="widget"]')!.classList.contains("dark"),
    ),
  );

test("a page's .dark class is followed, though it never says color-scheme", async ({
  tab,
  host,
}) => {
  const style = "body{color:#1a1d21}.dark body{background:#14171b;color:#eceef1}";
  await tab.go(host.page(pageOf({ head: `${SCRIPT}<style>${style}</style>` })));
  await meetAll(tab);
  expect(await dark(tab)).toEqual(three(false));
  await tab.run(() => document.documentElement.classList.add("dark"));
  await expect.poll(() => dark(tab)).toEqual(three(true));
  await tab.run(() => document.documentElement.classList.remove("dark"));
  await expect.poll(() => dark(tab)).toEqual(three(false));
});

for (const [lightness, colors] of [
  ["light", ["#eee", "oklch(0.93 0.01 264)", "oklab(0.9 0 0)", "lab(90 0 0)", "lch(90 5 90)"]],
  ["dark", ["#222", "oklch(0.3 0.01 264)", "oklab(0.3 0 0)", "lab(30 0 0)", "lch(30 5 90)"]],
  ["light", ["color(display-p3 0.9 0.9 0.9)", "color-mix(in oklab, white 90%, black)"]],
  ["dark", ["color(display-p3 0.1 0.1 0.1)", "color-mix(in oklab, white 20%, black)"]],
] as const) {
  test(`${lightness} text written ${colors[1]} and so on is seen as ${lightness}`, async ({
    tab,
    host,
  }) => {
    await tab.go(host.page(pageOf({ head: SCRIPT })));
    await meetAll(tab);
    for (const color of colors) {
      await tab.run((color) => (document.body.style.color = color), color);
      await expect.poll(() => dark(tab), color).toEqual(three(lightness === "light"));
      await tab.run(() => (document.body.style.color = ""));
      await expect.poll(() => dark(tab)).toEqual(three(false));
    }
  });
}

test("theme says light or dark whatever the page does", async ({ tab, host }) => {
  const body = FIGURES.replaceAll("><p", ' theme="dark"><p');
  await tab.go(host.page(pageOf({ head: SCRIPT, body })));
  await meetAll(tab);
  expect(await dark(tab)).toEqual(three(true));
});

/** How far the page's content reaches beyond its width. */
const overflow = (tab: Tab): Promise<number> =>
  tab.run(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

test("written right to left, sliders keep their vertical keys and nothing overflows", async ({
  tab,
  host,
}) => {
  await tab.go(host.page(pageOf({ head: SCRIPT, root: 'dir="rtl"' })));
  await meetAll(tab);
  expect(await stylesOf(tab, "direction")).toEqual(three("rtl"));
  expect(await overflow(tab)).toBeLessThanOrEqual(0);
  const temperature = (): Promise<number> =>
    tab.run(
      () =>
        (document.querySelector("softmax-temperature") as unknown as { temperature: number })
          .temperature,
    );
  await tab.run(() => {
    const { shadowRoot } = document.querySelector("softmax-temperature")!;
    shadowRoot!.querySelector<HTMLInputElement>('input[type="range"]')!.focus();
  });
  const start = await temperature();
  await tab.press("ArrowUp");
  expect(await temperature()).toBeGreaterThan(start);
  await tab.press("ArrowDown", "ArrowDown");
  expect(await temperature()).toBeLessThan(start);
  await tab.press("Home");
  expect(await temperature()).toBe(0);
});

/** Width, attributes of <html>. At 400 % zoom a window of 1280 pixels is one of 320. */
const SIZES: Readonly<Record<string, readonly [number, string]>> = {
  "320 pixels wide": [320, ""],
  "320 pixels wide, written right to left": [320, 'dir="rtl"'],
  "640 pixels wide with text twice as large": [640, 'style="font-size:200%"'],
};
for (const [what, [width, attributes]] of Object.entries(SIZES)) {
  test(`nothing needs sideways scrolling, ${what}`, async ({ tab, host }) => {
    const head = `${SCRIPT}<style>figure{margin-inline:0}</style>`;
    const inner = host.page(pageOf({ head, root: attributes }));
    const body = `<iframe style="width:${width}px;height:900px;border:0" src="${inner}"></iframe>`;
    await tab.go(host.page(pageOf({ body })));
    const seen = await tab.run(
      async (names) => {
        const { contentDocument: page } = document.querySelector("iframe")!;
        const widgets = names.map((name) => page!.querySelector(name)!);
        for (const widget of widgets) {
          const start = performance.now();
          while (!widget.shadowRoot?.querySelector('[part="widget"]')) {
            widget.scrollIntoView();
            if (performance.now() - start > 15_000)
              throw new Error(`${widget.localName} not there`);
            await new Promise((wait) => setTimeout(wait, 20));
          }
          for (const details of widget.shadowRoot.querySelectorAll("details")) details.open = true;
        }
        await new Promise((wait) => setTimeout(wait, 200));
        const { scrollWidth, clientWidth } = page!.documentElement;
        return { scrollWidth, clientWidth };
      },
      TAGS as unknown as string[],
    );
    expect(seen.clientWidth).toBeLessThanOrEqual(width);
    expect(seen.scrollWidth).toBeLessThanOrEqual(seen.clientWidth);
  });
}

const SHEETS = {
  "a reset": `html,body,div,span,p,figure,button,input,svg,ul,li,table,label,details,summary{
    margin:0;padding:0;border:0;font:inherit;vertical-align:baseline;list-style:none}
    *{box-sizing:content-box}svg{display:block;max-width:100%}button{background:none;cursor:default}`,
  "a classless sheet": `body{max-width:40rem;margin:auto;font:18px Georgia,serif;color:#222}
    figure{border:2px solid;padding:1rem}p{text-indent:2em;max-width:20ch;color:#555}
    button{background:#04a;color:#fff;border-radius:99px;padding:1em 3em;width:100%}
    input{width:50%;display:block}table{width:100%}td,th{padding:2em}svg{opacity:.5}`,
  "Tailwind's base": readFileSync(
    path.join(root, "tests/platforms/node_modules/tailwindcss/preflight.css"),
    "utf8",
  ),
  "one that reverts everything": `*,*::before,*::after{all:revert !important}`,
};

/** Sizes of the widgets' visible boxes inside, which a page's sheets must not change. */
const boxes = (tab: Tab): Promise<string[]> =>
  tab.run(() =>
    [...document.querySelectorAll("figure > *")].flatMap((element) =>
      [...element.shadowRoot!.querySelectorAll("button, input, svg, li, table")]
        .filter((inner) => inner.getClientRects().length > 0)
        .map((inner) => {
          const { position, display, textIndent, opacity } = getComputedStyle(inner);
          return [inner.localName, position, display, textIndent, opacity].join(" ");
        }),
    ),
  );

for (const [what, sheet] of Object.entries(SHEETS)) {
  test(`${what} changes nothing inside, and the widgets nothing outside`, async ({ tab, host }) => {
    await tab.go(host.page(pageOf({ head: SCRIPT })));
    await meetAll(tab);
    const expected = await boxes(tab);
    const body = `${FIGURES}<p id="p">Text</p><button id="b">Press</button><svg id="s"></svg>`;
    const outside = (): Promise<string[]> =>
      tab.run(() =>
        ["p", "b", "s"].flatMap((id) => {
          const style = getComputedStyle(document.getElementById(id)!);
          return ["color", "display", "fontSize", "padding", "backgroundColor"].map(
            (name) => style[name as "color"],
          );
        }),
      );
    await tab.go(host.page(pageOf({ head: `<style>${sheet}</style>`, body })));
    const before = await outside();
    await tab.go(host.page(pageOf({ head: `<style>${sheet}</style>${SCRIPT}`, body })));
    await meetAll(tab);
    expect(await boxes(tab)).toEqual(expected);
    expect(await outside()).toEqual(before);
    expect(await overflow(tab)).toBeLessThanOrEqual(0);
  });
}

test("documented properties and parts reach inside", async ({ tab, host }) => {
  const style = `figure > *{--softbend-series-1:rgb(1,2,3)}
    softmax-temperature::part(prompt){color:rgb(4,5,6)}`;
  await tab.go(host.page(pageOf({ head: `${SCRIPT}<style>${style}</style>` })));
  await meetAll(tab);
  const seen = await tab.run(() => {
    const { shadowRoot } = document.querySelector("softmax-temperature")!;
    const widget = shadowRoot!.querySelector('[part="widget"]')!;
    return [
      getComputedStyle(widget).getPropertyValue("--series-1").trim(),
      getComputedStyle(shadowRoot!.querySelector('[part="prompt"]')!).color,
    ];
  });
  expect(seen).toEqual(["rgb(1,2,3)", "rgb(4, 5, 6)"]);
});

test("a page in windows-1252 garbles nothing", async ({ tab, host }) => {
  const html = pageOf({ head: SCRIPT }).replace('<meta charset="utf-8">', "");
  const headers = { "content-type": "text/html; charset=windows-1252" };
  await tab.go(host.page(Buffer.from(`${html}<p>caf\xe9`, "latin1"), { headers }));
  expect(await tab.run(() => document.characterSet)).toBe("windows-1252");
  await meetAll(tab);
  const texts = await tab.run(() =>
    [...document.querySelectorAll("figure > *")].map((element) => element.shadowRoot!.textContent),
  );
  expect(texts.join("")).toContain("−");
  expect(texts.join("")).not.toMatch(/[âÃ]/);
  expect(await complaintsOf(tab)).toEqual([]);
});
