// Finds Chromium and Firefox for the browser tests; on Debian, root adds what is missing.
import { existsSync } from "node:fs";
import { installOnSystem, mayInstall } from "./host.mjs";
import { SetupError, tryRun, which } from "./run.mjs";

const chromiumOnPath = () => which("chromium", "chromium-browser", "google-chrome");
const firefoxOnPath = () => which("firefox-esr", "firefox");

/** The browsers that Playwright downloaded itself, where it did. */
async function playwrightBrowsers() {
  const playwright = await import("@playwright/test").catch(() => null);
  const paths = [playwright?.chromium, playwright?.firefox].map((type) => type?.executablePath());
  return paths.map((path) => (path && existsSync(path) ? path : null));
}

const hasPackage = async (name) =>
  (await tryRun("dpkg-query", ["-W", "-f", "${Status}", name]))?.stdout === "install ok installed";

/** What of the browsers and the font they draw with is not on this system, as Debian packages. */
async function missingPackages() {
  const font = "fonts-dejavu-core";
  return [
    !chromiumOnPath() && "chromium",
    !firefoxOnPath() && "firefox-esr",
    which("dpkg-query") && !(await hasPackage(font)) && font,
  ].filter(Boolean);
}

/** { chromium, firefox, how } with the paths of both and "system" or "playwright". */
export async function ensureBrowsers({ log = console.log } = {}) {
  const missing = await missingPackages();
  if (missing.length && (await mayInstall())) await installOnSystem(missing, { log });
  const system = [chromiumOnPath(), firefoxOnPath()];
  const how = system.every(Boolean) ? "system" : "playwright";
  const [chromium, firefox] = how === "system" ? system : await playwrightBrowsers();
  if (chromium && firefox) return { chromium, firefox, how };
  const command = "npx playwright install --with-deps chromium firefox";
  throw new SetupError(`Browsers for the tests are missing. Install them with: ${command}`);
}
