// Where a page is opened from, and what every such visit has to keep: no errors, no foreign requests.
import { type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../dist");
const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export type Place = "served" | "from disk";
export const places: readonly Place[] = ["served", "from disk"];

/** The address of a file of dist/ in a place. */
export const address = (place: Place, file: string): string =>
  place === "served" ? `/${file}` : pathToFileURL(path.join(dist, file)).href;

/** What a test starts from, whatever the one before it did. */
const FRESH = { media: null, colorScheme: null, forcedColors: null, reducedMotion: null };

/** Firefox says this, too, while only half of a formula has come over the network. */
const MISCOUNTED = /^error: Incorrect number of children for <\w+\/> tag\.$/;

const formulasAreWhole = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll("mfrac, msub, msup, munder")].every(
      ({ children }) => children.length === 2,
    ),
  );

/** Fails a test whose page logs an error, throws, or asks for anything but its own files. */
export const test = base.extend<{ quiet: undefined }, { tab: Page }>({
  // A tab of its own costs each test up to a second of Firefox; an emptied one is as good.
  tab: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport } = project.use as BrowserContextOptions;
      const context = await browser.newContext({ baseURL, viewport } as BrowserContextOptions);
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
  page: async ({ tab, viewport }, use) => {
    await tab.setViewportSize(viewport!);
    await tab.emulateMedia(FRESH);
    await use(tab);
    await tab.evaluate(() => localStorage.clear());
    await tab.unrouteAll();
    await tab.goto("about:blank");
    tab.removeAllListeners();
  },
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("request", (request) => {
        const url = request.url();
        const own = [baseURL!, pathToFileURL(dist).href, "data:", "blob:"];
        if (!own.some((start) => url.startsWith(start))) complaints.push(`request: ${url}`);
      });
      await use(undefined);
      const whole =
        complaints.some((text) => MISCOUNTED.test(text)) && (await formulasAreWhole(page));
      expect(complaints.filter((text) => !(whole && MISCOUNTED.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Accessibility findings of the whole page, as readable lines; none is the only good answer. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    await page.addScriptTag({ path: axeSource });
  }
  return page.evaluate(async () => {
    interface Axe {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    // Looks at what is drawn: media that the test has just changed count from the next frame on.
    await new Promise(requestAnimationFrame);
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      resultTypes: ["violations"],
      selectors: false,
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

export { expect };
