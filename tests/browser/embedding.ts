// What tests of embedding share: three engines, a host, and pages that note every complaint.
import { expect, test as base } from "@playwright/test";
import { launch, type Engine, type EngineBrowser, type Launch, type Tab } from "./engines/tab.js";
import { Host } from "./engines/host.js";

export const TAGS = ["activation-picker", "softmax-temperature", "traps-quiz"] as const;

interface ForTest {
  tab: Tab;
  /** Starts this project's engine once more, in another way. */
  relaunch: (how: Launch) => Promise<Tab>;
}
interface ForWorker {
  engine: Engine;
  engineBrowser: EngineBrowser;
  host: Host;
  /** One window for all tests of a worker, as WebKit's driver has it. */
  window: Tab;
}

export const test = base.extend<ForTest, ForWorker>({
  engine: [async ({}, use, { project }) => use(project.name as Engine), { scope: "worker" }],
  engineBrowser: [
    async ({ engine }, use) => {
      const browser = await launch(engine);
      await use(browser);
      await browser.close();
    },
    // A busy machine takes its time over a browser's first start.
    { scope: "worker", timeout: 120_000 },
  ],
  host: [
    async ({}, use) => {
      const host = await Host.start();
      await use(host);
      await host.close();
    },
    { scope: "worker" },
  ],
  window: [
    async ({ engineBrowser }, use) => {
      const tab = await engineBrowser.open();
      await use(tab);
      await tab.close();
    },
    { scope: "worker" },
  ],
  tab: async ({ window }, use) => {
    await window.resize(800, 900);
    await use(window);
    await window.run(clearStorage);
    await window.go("about:blank");
  },
  relaunch: async ({ engine }, use) => {
    const browsers: EngineBrowser[] = [];
    await use(async (how) => {
      const browser = await launch(engine, how);
      browsers.push(browser);
      return browser.open();
    });
    for (const browser of browsers) await browser.close();
  },
});

/** Clears what a quiz kept of its reader; a sandboxed document refuses storage, and then has none. */
function clearStorage(): void {
  try {
    localStorage.clear();
  } catch (error) {
    if ((error as Error).name !== "SecurityError" || origin !== "null") throw error;
  }
}

test.skip(
  ({ engine }) => engine === "webkit" && process.env["SOFTBEND_WEBKIT"] === undefined,
  "no WebKit here: it comes with Debian's webkit2gtk-driver, xvfb and openbox, or with Playwright",
);

/** Notes errors, warnings and policy violations of a page from its first moment. */
const COLLECTOR = `globalThis.complaints = [];
addEventListener("error", (event) =>
  complaints.push("error: " + (event.message ?? event.target.src ?? event.target.localName)), true);
addEventListener("unhandledrejection", (event) => complaints.push("rejection: " + event.reason));
document.addEventListener("securitypolicyviolation", (event) =>
  complaints.push("policy: " + event.violatedDirective + " " + event.blockedURI));
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...words) => {
    complaints.push(level + ": " + words.join(" "));
    say(...words);
  };
}`;

export interface PageParts {
  head?: string;
  body?: string;
  /** Attributes of <html>, for example dir="rtl". */
  root?: string;
  /** Address of the collector where inline scripts are forbidden. */
  collector?: string;
  /** Address of the page's icon; engines ask for one in any case. */
  icon?: string;
}

/** A whole page around some markup. */
export function pageOf({
  head = "",
  body = FIGURES,
  root = "",
  collector,
  icon = "data:,",
}: PageParts): string {
  const collect = collector
    ? `<script src="${collector}"></script>`
    : `<script>${COLLECTOR}</script>`;
  return `<!doctype html>
<html lang="en" ${root}><head><meta charset="utf-8"><title>Test</title>
<link rel="icon" href="${icon}">${collect}${head}</head>
<body>${body}</body></html>`;
}

export const collectorOf = (host: Host): string => host.page(COLLECTOR, { name: "collector.js" });

export const FIGURES = TAGS.map(
  (tag) => `<figure><${tag}><p class="kept">Static words.</p></${tag}></figure>`,
).join("\n");

/** Brings every widget of the page near and waits for its first picture; says how many there are. */
export const meetAll = (tab: Tab, tags: readonly string[] = TAGS): Promise<number> =>
  tab.run(async (names) => {
    const elements = names.flatMap((tag) => [...document.querySelectorAll(tag)]);
    for (const element of elements) {
      const start = performance.now();
      while (!element.shadowRoot?.querySelector('[part~="widget"] :is(button, input, [part])')) {
        element.scrollIntoView();
        if (performance.now() - start > 15_000) {
          const { complaints = [] } = globalThis as { complaints?: string[] };
          throw new Error(`<${element.localName}> did not start: ${complaints.join("; ")}`);
        }
        await new Promise((wait) => setTimeout(wait, 20));
      }
    }
    return elements.length;
  }, tags as string[]);

export const complaintsOf = (tab: Tab): Promise<string[]> =>
  tab.run(() => (globalThis as unknown as { complaints: string[] }).complaints);

/** Addresses that the page loaded, besides itself. */
export const resourcesOf = (tab: Tab): Promise<string[]> =>
  tab.run(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => !name.startsWith("data:")),
  );

export { expect };

/** Counts WebAssembly instances from before the first script. */
export const COUNTER = `<script>{
  const { Instance } = WebAssembly;
  globalThis.instances = 0;
  WebAssembly.Instance = new Proxy(Instance, {
    construct: (target, values) => (instances++, Reflect.construct(target, values)),
  });
}</script>`;

export const instances = (tab: Tab): Promise<number> =>
  tab.run(() => (globalThis as unknown as { instances: number }).instances);

export const scriptTag = (file: string): string => `<script src="/${file}"></script>`;
