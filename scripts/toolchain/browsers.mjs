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

/** { chromium, firefox, how } with the paths of both and "system" or "playwright". */
export async function ensureBrowsers({ log = console.log } = {}) {
  const [chromium, firefox] = await playwrightBrowsers();
  if (chromium && firefox) return { chromium, firefox, how: "playwright" };
  if (await mayInstall()) {
    const missing = [
      !chromiumOnPath() && "chromium",
      !firefoxOnPath() && "firefox-esr",
      !(await hasPackage("fonts-dejavu-core")) && "fonts-dejavu-core",
    ].filter(Boolean);
    if (missing.length) await installOnSystem(missing, { log });
  }
  const [systemChromium, systemFirefox] = [chromiumOnPath(), firefoxOnPath()];
  if (systemChromium && systemFirefox) {
    return { chromium: systemChromium, firefox: systemFirefox, how: "system" };
  }
  const command = "npx playwright install --with-deps chromium firefox";
  throw new SetupError(`Browsers for the tests are missing. Install them with: ${command}`);
}
