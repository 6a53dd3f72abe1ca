// What happens to an element in a page's life: every way in and out, many at once, nonsense, coming back.
import type { Tab } from "./engines/tab.js";
import { complaintsOf, expect, meetAll, pageOf, resourcesOf, TAGS, test } from "./embedding.js";

const SCRIPT = '<script src="/softbend.js"></script>';
/** `npm run test:long` walks the whole way. */
const long = process.env["SOFTBEND_LONG"] !== undefined;
const LONG_MS = 1_200_000;

/** Every way to bring an element into a page; each has to end in a picture. */
const ways: Readonly<Record<string, (tag: string) => void>> = {
  "made by createElement": (tag) => {
    document.body.append(document.createElement(tag));
  },
  cloned: (tag) => {
    const original = document.createElement(tag);
    document.body.append(original);
    document.body.append(original.cloneNode(true));
  },
  "parsed from a string": (tag) => {
    const parsed = new DOMParser().parseFromString(`<${tag}></${tag}>`, "text/html");
    document.body.append(...parsed.body.childNodes);
  },
  "imported from a template": (tag) => {
    const template = document.createElement("template");
    template.content.append(template.content.ownerDocument.createElement(tag));
    document.body.append(document.importNode(template.content, true));
  },
  "adopted from another document": (tag) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const element = frame.contentDocument!.createElement(tag);
    frame.contentDocument!.body.append(element);
    document.body.append(document.adoptNode(element));
  },
  "moved from place to place": (tag) => {
    const element = document.createElement(tag);
    const places = [document.createElement("div"), document.createElement("div")];
    document.body.append(...places);
    for (let i = 0; i < 5; i += 1) places[i % 2]!.append(element);
  },
};

for (const [what, work] of Object.entries(ways)) {
  test(`an element ${what} comes alive`, async ({ tab, host }) => {
    for (const tag of TAGS) {
      await tab.go(host.page(pageOf({ head: SCRIPT, body: "" })));
      await tab.run(work, tag);
      expect(await meetAll(tab, [tag])).toBeGreaterThan(0);
      expect(await complaintsOf(tab)).toEqual([]);
    }
  });
}

test("properties set before the script came are kept, on elements that stood there before", async ({
  tab,
  host,
}) => {
  const body = "<figure><softmax-temperature></softmax-temperature></figure>";
  await tab.go(host.page(pageOf({ body })));
  await tab.run(
    () =>
      new Promise<void>((loaded) => {
        Object.assign(document.querySelector("softmax-temperature")!, { temperature: 0.25 });
        const script = document.createElement("script");
        script.src = "/softbend.js";
        script.onload = () => loaded();
        document.head.append(script);
      }),
  );
  await meetAll(tab, ["softmax-temperature"]);
  const seen = await tab.run(() => {
    const element = document.querySelector<HTMLElement & { temperature: number }>(
      "softmax-temperature",
    )!;
    return [element.temperature, element.getAttribute("temperature")];
  });
  expect(seen).toEqual([0.25, "0.25"]);
});

test("of fifty widgets those in sight start, on one instance, and in the end each has its picture", async ({
  tab,
  host,
}) => {
  const counter = `<script>{ const { Instance } = WebAssembly; globalThis.instances = 0;
WebAssembly.Instance = new Proxy(Instance, { construct: (target, values) => (instances++, Reflect.construct(target, values)) }); }</script>`;
  const body = Array.from(
    { length: 50 },
    (_, i) => `<figure><${TAGS[i % 3]}></${TAGS[i % 3]}></figure>`,
  ).join("\n");
  await tab.go(host.page(pageOf({ head: counter + SCRIPT, body })));
  // Before their pictures all of them fit into the window.
  const started = await tab.run(async () => {
    const count = (): number =>
      [...document.querySelectorAll("figure > *")].filter((element) =>
        element.shadowRoot!.querySelector('[part="widget"]'),
      ).length;
    while (count() === 0) await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    return count();
  });
  expect(started).toBeLessThan(10);
  expect(await meetAll(tab)).toBe(50);
  expect(await tab.run(() => (globalThis as unknown as { instances: number }).instances)).toBe(1);
  expect(await complaintsOf(tab)).toEqual([]);
});

/** Elements that come and go in one round, every thousandth of them watched. */
const comeAndGo = async (tags: readonly string[], cycles: number): Promise<void> => {
  const page = globalThis as unknown as Watch;
  page.left ??= 0;
  // Asking a WeakRef would keep what it asks for; this is told.
  page.registry ??= new FinalizationRegistry(() => (page.left! -= 1));
  const main = document.querySelector("main")!;
  for (let i = 0; i < cycles; i += 1) {
    const element = document.createElement(tags[i % tags.length]!);
    main.append(element);
    element.remove();
    if (i % 1000 === 0) {
      page.registry.register(element, undefined);
      page.left += 1;
    }
    if (i % 200 === 0) await new Promise((wait) => setTimeout(wait));
  }
  await new Promise((wait) => setTimeout(wait, 100));
};

interface Watch {
  registry?: FinalizationRegistry<undefined>;
  /** How many of the watched elements are not known to be collected. */
  left?: number;
}

/** How many of them are left when the engine has had time and reason to collect. */
const survivors = async (): Promise<number> => {
  const page = globalThis as unknown as Watch;
  for (let second = 0; second < 120 && page.left! > 0; second += 1) {
    // What makes an engine collect is memory that it is asked for.
    Array.from({ length: 20 }, () => new Array<object>(100_000).fill({}));
    await new Promise((wait) => setTimeout(wait, 1000));
  }
  return page.left!;
};

/** Bytes of a page's heap after a collection; Chromium alone says so. */
async function heapOf(tab: Tab): Promise<number> {
  const session = await tab.page!.context().newCDPSession(tab.page!);
  await session.send("HeapProfiler.enable");
  for (let i = 0; i < 3; i += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

test("going away and coming back leaves nothing behind", async ({ tab, host }) => {
  if (long) test.setTimeout(LONG_MS);
  await tab.go(host.page(pageOf({ head: SCRIPT, body: "<main></main>" })));
  await tab.run(() => {
    const listeners = new Map<string, number>();
    Object.assign(globalThis, { listeners });
    for (const [name, step] of [
      ["addEventListener", 1],
      ["removeEventListener", -1],
    ] as const) {
      const original = window[name];
      window[name] = function (this: unknown, ...values: Parameters<typeof original>) {
        listeners.set(values[0], (listeners.get(values[0]) ?? 0) + step);
        return original.apply(this as Window, values);
      } as typeof original;
    }
  });
  const [rounds, cycles] = long ? [6, 10_000] : [1, 1_500];
  const heaps: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await tab.run(comeAndGo, TAGS, cycles);
    if (long && tab.engine === "chromium") heaps.push(await heapOf(tab));
  }
  const left = await tab.run(() => ({
    children: document.querySelector("main")!.childNodes.length,
    listeners: [...(globalThis as unknown as { listeners: Map<string, number> }).listeners].filter(
      ([, count]) => count !== 0,
    ),
  }));
  expect(left).toEqual({ children: 0, listeners: [] });
  expect(await complaintsOf(tab)).toEqual([]);
  if (!long) return;
  expect(await tab.run(survivors)).toBe(0);
  // The first two rounds warm the engine up.
  const [before, after] = [heaps[1], heaps.at(-1)];
  if (before !== undefined) {
    expect((after! - before) / ((rounds - 2) * cycles), `heaps: ${heaps.join(" ")}`).toBeLessThan(
      1,
    );
  }
});

/** Values that an author might mistype, or worse. */
const NONSENSE = [
  "",
  " ",
  "NaN",
  "-1",
  "1e999",
  "0x10",
  "null",
  "undefined",
  "<b>x</b>",
  "<img src=x onerror=alert(1)>",
  '{"a":',
  "[[[",
  "gelu",
  "gelu gelu",
  "\u0000",
  "😀",
  "a,b,,c",
  "1,2,-inf,inf",
  "∞",
  "9".repeat(400),
  "-4 4",
  "4 -4",
];

test("whatever an attribute says, nothing throws and nothing is injected", async ({
  tab,
  host,
}) => {
  if (long) test.setTimeout(LONG_MS);
  await tab.go(host.page(pageOf({ head: SCRIPT })));
  await meetAll(tab);
  const seen = await tab.run(
    async (tags, values, rounds) => {
      console.error = () => undefined;
      let state = 7;
      const random = (n: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state % n;
      };
      let injected = 0;
      const broken = new Set<string>();
      const saidOf = ({ localName, attributes }: Element): string =>
        [localName, ...Array.from(attributes, ({ name, value }) => `${name}="${value}"`)].join(" ");
      for (let i = 0; i < rounds; i += 1) {
        const element = document.querySelector(tags[i % tags.length]!)!;
        const names = (element.constructor as unknown as { observedAttributes: string[] })
          .observedAttributes;
        const name = names[random(names.length)]!;
        if (random(4) === 0) element.removeAttribute(name);
        else element.setAttribute(name, values[random(values.length)]!);
        await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
        const inside = element.shadowRoot!;
        injected += inside.querySelectorAll("img, b, script").length;
        for (const shape of inside.querySelectorAll("path, rect, line, circle, text")) {
          for (const { name, value } of shape.attributes) {
            if (/NaN|Infinity/.test(value)) broken.add(`${saidOf(element)}: ${name}=${value}`);
          }
        }
      }
      return { injected, broken: [...broken].slice(0, 5) };
    },
    TAGS as unknown as string[],
    NONSENSE,
    long ? 20_000 : 900,
  );
  expect(seen).toEqual({ injected: 0, broken: [] });
  const thrown = (await complaintsOf(tab)).filter((text) =>
    /^(error|rejection): (?!softbend)/.test(text),
  );
  expect(thrown).toEqual([]);
});

test("what is wrong in a tag is said in its place, and the words stay", async ({ tab, host }) => {
  const body = `<figure><softmax-temperature temperature="-1"><p class="kept">Words.</p></softmax-temperature></figure>
<figure><softmax-temperature><p class="kept">Words.</p><script type="application/json">{"logits":</script></softmax-temperature></figure>`;
  await tab.go(host.page(pageOf({ head: SCRIPT, body })));
  await meetAll(tab, ["softmax-temperature"]);
  const seen = (): Promise<unknown[][]> =>
    tab.run(() =>
      [...document.querySelectorAll("softmax-temperature")].map((element) => [
        element.shadowRoot!.querySelector('[part="problem"]')?.textContent,
        element.querySelector<HTMLElement>(".kept")!.offsetHeight > 0,
      ]),
    );
  // A slow parser brings the JSON when the widget is there already.
  await expect.poll(seen).toEqual([
    [expect.stringContaining("temperature"), true],
    [expect.stringContaining("cannot be read"), true],
  ]);
});

test("JSON between stray paragraphs and breaks is read", async ({ tab, host }) => {
  const body = `<figure><softmax-temperature><p></p><br><script type="application/json">{"logits": [3, 1], "labels": ["left", "right"]}</script><p></p></softmax-temperature></figure>`;
  await tab.go(host.page(pageOf({ head: SCRIPT, body })));
  await meetAll(tab, ["softmax-temperature"]);
  const text = await tab.run(
    () => document.querySelector("softmax-temperature")!.shadowRoot!.textContent,
  );
  expect(text).toContain("left");
  expect(text).not.toContain("sofa");
});

test("the keyboard alone reaches a widget far below", async ({ tab, host }) => {
  const far = '<div style="height:4000px"></div>';
  const body = `<button>before</button>${far}<figure><softmax-temperature></softmax-temperature></figure>${far}<button>after</button>`;
  await tab.go(host.page(pageOf({ head: SCRIPT, body })));
  const started = (): Promise<boolean> =>
    tab.run(() => {
      const { shadowRoot } = document.querySelector("softmax-temperature")!;
      return shadowRoot!.querySelector('[part="widget"]') !== null;
    });
  expect(await started()).toBe(false);
  await tab.press("Tab");
  await expect.poll(started).toBe(true);
  await tab.press("Tab");
  const focused = await tab.run(() => document.activeElement!.localName);
  expect(focused).toBe("softmax-temperature");
});

test("a widget far below starts when it comes near, and printing starts all", async ({
  tab,
  host,
}) => {
  const body = `<div style="height:4000px"></div><figure><softmax-temperature></softmax-temperature></figure>
<div style="height:9000px"></div><figure><activation-picker></activation-picker></figure>`;
  await tab.go(host.page(pageOf({ head: SCRIPT, body })));
  const started = (): Promise<boolean[]> =>
    tab.run(async () => {
      await new Promise((wait) => setTimeout(wait, 300));
      return [...document.querySelectorAll("figure > *")].map(
        (element) => element.shadowRoot!.querySelector('[part="widget"]') !== null,
      );
    });
  expect(await started()).toEqual([false, false]);
  await tab.run(() => scrollTo(0, 3600));
  await expect.poll(started).toEqual([true, false]);
  await tab.run(() => dispatchEvent(new Event("beforeprint")));
  await expect.poll(started).toEqual([true, true]);
});

test("a widget reported near after it has gone keeps no other from starting", async ({
  tab,
  host,
}) => {
  // Engines deliver what they queued before an element was let go; here the test does.
  const head = `<script>{
    const Real = IntersectionObserver;
    globalThis.IntersectionObserver = class extends Real {
      constructor(report, options) { super(report, options); globalThis.report = report; }
    };
  }</script>${SCRIPT}`;
  const far = '<div style="height:9000px"></div>';
  const body = `<main></main>${far}<figure><traps-quiz></traps-quiz></figure>`;
  await tab.go(host.page(pageOf({ head, body })));
  await tab.run(() => {
    const target = document.querySelector("traps-quiz")!;
    target.remove();
    const { report } = globalThis as unknown as { report(entries: object[]): void };
    report([{ isIntersecting: true, target }]);
    document.querySelector("main")!.append(document.createElement("softmax-temperature"));
  });
  expect(await meetAll(tab, ["softmax-temperature"])).toBe(1);
  expect(await complaintsOf(tab)).toEqual([]);
});

test("a widget at rest asks for no frames", async ({ tab, host }) => {
  const head = `<script>{ const ask = requestAnimationFrame; globalThis.frames_asked = 0;
globalThis.requestAnimationFrame = (call) => (frames_asked++, ask(call)); }</script>${SCRIPT}`;
  await tab.go(host.page(pageOf({ head })));
  await meetAll(tab);
  const asked = await tab.run(async () => {
    const page = globalThis as unknown as { frames_asked: number };
    await new Promise((wait) => setTimeout(wait, 1000));
    const before = page.frames_asked;
    await new Promise((wait) => setTimeout(wait, 500));
    return page.frames_asked - before;
  });
  expect(asked).toBe(0);
});

/** Where the paragraph after a widget stands in each frame, from the first on. */
const WATCH = `<script>globalThis.tops = [];
requestAnimationFrame(function look() {
  const mark = document.getElementById("mark");
  // A timer runs after the frame is painted, so this is what was seen.
  if (mark) setTimeout(() => tops.push(Math.round(mark.getBoundingClientRect().top)));
  requestAnimationFrame(look);
});</script>`;

for (const tag of TAGS) {
  for (const width of [360, 720]) {
    test(`where the script stands before it, <${tag}> moves nothing, ${width} pixels wide`, async ({
      tab,
      host,
    }) => {
      const body = `<p>Before.</p><figure style="max-width:${width}px;margin:0"><${tag}><p>Words.</p></${tag}></figure><p id="mark">After.</p>`;
      await tab.go(host.page(pageOf({ head: WATCH + SCRIPT, body })));
      await meetAll(tab, [tag]);
      const tops = await tab.run(async () => {
        await new Promise((wait) => setTimeout(wait, 400));
        const { scrollY, tops } = globalThis as unknown as { scrollY: number; tops: number[] };
        // A busy machine shows few frames in that time.
        while (tops.length < 3) await new Promise((wait) => setTimeout(wait, 20));
        return tops.map((top) => top + scrollY);
      });
      expect(tops.length).toBeGreaterThan(2);
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
    });
  }
}

test("going back brings the page as it was left", async ({ tab, host }) => {
  const left = host.page(pageOf({ head: SCRIPT }));
  await tab.go(left);
  await meetAll(tab);
  await tab.run(() => {
    addEventListener("pageshow", (event) => {
      if (event.persisted) document.body.dataset["back"] = "yes";
    });
    Object.assign(document.querySelector("softmax-temperature")!, { temperature: 0.5 });
  });
  await tab.go(host.page(pageOf({ body: "<p>Elsewhere</p>" })));
  await tab.run(() => setTimeout(() => history.back(), 50));
  const state = (): Promise<unknown> =>
    tab
      .run(() => {
        const element = document.querySelector("softmax-temperature") as unknown as {
          temperature: number;
        } | null;
        return [document.body.dataset["back"], element?.temperature];
      })
      .catch(() => "on the way");
  await expect.poll(state).toEqual(["yes", 0.5]);
  expect(await meetAll(tab)).toBe(3);
});

test("a service worker keeps a page alive without its server", async ({ tab, host }) => {
  const worker = `const files = ["/offline.html", "/softbend.js", "/softbend-fallback.js", "/traps-quiz-further.js", "/collector.js"];
addEventListener("install", (event) => event.waitUntil(caches.open("a").then((cache) => cache.addAll(files)).then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  event.respondWith(caches.match(pathname).then((hit) => hit ?? Response.error()));
});`;
  host.page("", { name: "collector.js" });
  host.page(worker, { name: "worker.js" });
  const url = host.page(pageOf({ head: SCRIPT }), { name: "offline.html" });
  await tab.go(url);
  await tab.run(async () => {
    await navigator.serviceWorker.register("/worker.js");
    const { active } = await navigator.serviceWorker.ready;
    // A worker that is ready may still be activating, and WebKit asks the server until it has the page.
    while (active!.state !== "activated" || !navigator.serviceWorker.controller) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  const before = host.requests.length;
  await tab.go(url);
  expect(await meetAll(tab)).toBe(3);
  expect(host.requests.slice(before).filter((path) => !path.endsWith("worker.js"))).toEqual([]);
  await tab.run(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
  expect((await resourcesOf(tab)).every((name) => name.startsWith(host.origin))).toBe(true);
});
