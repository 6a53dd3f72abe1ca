// What the reader's system asks for, all widgets on one page: dark, forced colours, no motion, paper.
import type { Launch, Tab } from "./engines/tab.js";
import { complaintsOf, expect, meetAll, pageOf, test } from "./embedding.js";

type Media = NonNullable<Parameters<NonNullable<Tab["page"]>["emulateMedia"]>[0]>;

interface Wish {
  query: string;
  /** Chromium can be asked at any time, the others at their launch. */
  chromium: Media;
  firefox: Launch | undefined;
  webkit: Launch | undefined;
  /** Complaints about what the wish is about; none is the only good answer. */
  look: () => string[] | Promise<string[]>;
}

const wishes: Readonly<Record<string, Wish>> = {
  "a dark page": {
    query: "(prefers-color-scheme: dark)",
    chromium: { colorScheme: "dark" },
    firefox: { prefs: { "layout.css.prefers-color-scheme.content-override": 0 } },
    webkit: { env: { GTK_THEME: "Adwaita:dark" } },
    look: () =>
      [...document.querySelectorAll("figure > *")]
        .filter((element) => !element.shadowRoot!.querySelector('[part="widget"].dark'))
        .map(({ localName }) => `${localName} stays light`),
  },
  "colours of one's own": {
    query: "(forced-colors: active)",
    chromium: { forcedColors: "active" },
    firefox: { prefs: { "browser.display.document_color_use": 2 } },
    // WebKit knows no forced colours.
    webkit: undefined,
    look: () => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const marks = {
        "activation-picker": [".curve.chosen", "stroke"],
        "softmax-temperature": [".fill", "fill"],
        "traps-quiz": [".asked", "color"],
      } as const;
      return Object.entries(marks).flatMap(([tag, [selector, property]]) => {
        const mark = document.querySelector(tag)!.shadowRoot!.querySelector(selector)!;
        const colour = getComputedStyle(mark).getPropertyValue(property);
        const lost = colour === ground || colour === "none";
        return lost ? [`${tag} ${selector} is ${colour} on ${ground}`] : [];
      });
    },
  },
  "no motion": {
    query: "(prefers-reduced-motion: reduce)",
    chromium: { reducedMotion: "reduce" },
    firefox: { prefs: { "ui.prefersReducedMotion": 1 } },
    webkit: { settings: "gtk-enable-animations=0" },
    look: async () => {
      const inside = (tag: string): ShadowRoot => document.querySelector(tag)!.shadowRoot!;
      inside("activation-picker").querySelector<HTMLElement>("[value=tanh]")!.click();
      inside("traps-quiz").querySelector<HTMLElement>("input")!.click();
      Object.assign(document.querySelector("softmax-temperature")!, { temperature: 0.2 });
      const moving: string[] = [];
      for (let frame = 0; frame < 5; frame += 1) {
        await new Promise((next) => requestAnimationFrame(next));
        for (const tag of ["activation-picker", "softmax-temperature", "traps-quiz"]) {
          if (inside(tag).getAnimations().length > 0) moving.push(`${tag} moves`);
        }
      }
      return moving;
    },
  },
  paper: {
    query: "print",
    chromium: { media: "print" },
    // Neither driver can show a page as it prints.
    firefox: undefined,
    webkit: undefined,
    look: () => {
      dispatchEvent(new Event("beforeprint"));
      return [...document.querySelectorAll("figure > *")].flatMap((element) => {
        const shown = (selector: string): HTMLElement[] =>
          [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter((one) =>
            one.checkVisibility({ visibilityProperty: true }),
          );
        const useless = shown('button:not(.term), summary, input[type="range"]').map(
          (one) => `${element.localName} prints ${[one.localName, one.className].join(" ")}`,
        );
        // A figure, and its numbers below: paper cannot be moved.
        return ["svg, fieldset", '[part="paper"] td'].reduce(
          (faults, what) =>
            shown(what).length > 0 ? faults : [...faults, `${element.localName} prints no ${what}`],
          useless,
        );
      });
    },
  },
};

for (const [what, { query, chromium, look, ...launches }] of Object.entries(wishes)) {
  test(`every widget serves a reader who wants ${what}`, async ({
    tab: ordinary,
    relaunch,
    host,
    engine,
  }) => {
    const launch = engine === "chromium" ? undefined : launches[engine];
    const tab = launch === undefined ? ordinary : await relaunch(launch);
    if (engine === "chromium") await tab.page!.emulateMedia(chromium);
    const head = `<meta name="color-scheme" content="light dark"><script src="/softbend.js"></script>`;
    await tab.go(host.page(pageOf({ head })));
    const granted = await tab.run((wish) => matchMedia(wish).matches, query);
    const able = engine === "chromium" || launch !== undefined;
    expect(granted, `${engine} grants ${query}`).toBe(able);
    if (able) {
      expect(await meetAll(tab)).toBe(3);
      expect(await tab.run(look)).toEqual([]);
      expect(await complaintsOf(tab)).toEqual([]);
    }
    if (engine === "chromium") {
      await tab.page!.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
      await tab.page!.emulateMedia({ reducedMotion: null });
    }
  });
}

test("what is printed below a picture is there at once, and gone afterwards", async ({
  tab,
  host,
}) => {
  await tab.go(host.page(pageOf({ head: '<script src="/softbend.js"></script>' })));
  expect(await meetAll(tab)).toBe(3);
  const printed = (event: string): Promise<string[][]> =>
    tab.run((name) => {
      dispatchEvent(new Event(name));
      return [...document.querySelectorAll("figure > *")].map((element) =>
        [...element.shadowRoot!.querySelectorAll('[part="paper"] tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent.trim()).join(" "),
        ),
      );
    }, event);
  const [picker, softmax, quiz] = await printed("beforeprint");
  expect(picker).toEqual([
    expect.stringMatching(/^x −4 .* 0 .* 4$/),
    expect.stringMatching(/^GELU .* −0.16 0 0.84 /),
    expect.stringMatching(/^ReLU 0 .* 0 1 2 3 4$/),
  ]);
  expect(softmax).toContain("T 0 0.1 0.7 1 2 ∞");
  expect(softmax).toContain(
    "mat 100\u202f% >99.9\u202f% 76.6\u202f% 65.9\u202f% 50.2\u202f% 33.3\u202f%",
  );
  expect(quiz).toHaveLength(6);
  await printed("afterprint");
  await expect.poll(() => printed("nothing")).toEqual([[], [], []]);
});
