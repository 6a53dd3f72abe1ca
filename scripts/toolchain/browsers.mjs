// Finds Chromium, Firefox and WebKit for the browser tests; on Debian, root adds what is missing.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installOnSystem, mayInstall } from "./host.mjs";
import { SetupError, tryRun, which } from "./run.mjs";
import { inTurn } from "./turns.mjs";

const chromiumOnPath = () => which("chromium", "chromium-browser", "google-chrome");
/** The same engine without a window: what needs none costs a third less in it. */
const chromiumShellOnPath = () => which("chromium-headless-shell");
const firefoxOnPath = () => which("firefox-esr", "firefox");

/** The small browser that comes with WebKitGTK, in one of the folders where distributions put it. */
function miniBrowser() {
  const libraries = ["/usr/lib", "/usr/libexec", "/usr/lib64"].flatMap((folder) => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return [
      folder,
      ...names.filter((name) => name.endsWith("-linux-gnu")).map((name) => join(folder, name)),
    ];
  });
  const files = libraries.map((folder) => join(folder, "webkit2gtk-4.1/MiniBrowser"));
  return files.find(existsSync) ?? null;
}

/** WebKitGTK's driver, its browser, a screen and a window manager; null unless all are there. */
function webkitOnSystem() {
  const driver = which("WebKitWebDriver");
  const browser = miniBrowser();
  return driver && browser && which("Xvfb") && which("openbox") ? { driver, browser } : null;
}

/** The browsers that Playwright downloaded itself, where it did. */
async function playwrightBrowsers() {
  const playwright = await import("@playwright/test").catch(() => null);
  const types = [playwright?.chromium, playwright?.firefox, playwright?.webkit];
  const paths = types.map((type) => type?.executablePath());
  return paths.map((path) => (path && existsSync(path) ? path : null));
}

const hasPackage = async (name) =>
  (await tryRun("dpkg-query", ["-W", "-f", "${Status}", name]))?.stdout === "install ok installed";

/** What of the browsers and the font they draw with is not on this system, as Debian packages. */
async function missingPackages() {
  const font = "fonts-dejavu-core";
  return [
    !chromiumOnPath() && "chromium",
    !chromiumShellOnPath() && "chromium-headless-shell",
    !firefoxOnPath() && "firefox-esr",
    !webkitOnSystem() && ["webkit2gtk-driver", "xvfb", "openbox"],
    which("dpkg-query") && !(await hasPackage(font)) && font,
  ]
    .filter(Boolean)
    .flat();
}

/**
 * { chromium, chromiumShell, firefox, webkit, how }: paths of the first three and "system" or
 * "playwright"; webkit is { driver, browser }, the path of Playwright's own, or null where there is none.
 */
export const ensureBrowsers = ({ log = console.log } = {}) => inTurn("browsers", () => find(log));

async function find(log) {
  const missing = await missingPackages();
  if (missing.length && (await mayInstall())) await installOnSystem(missing, { log });
  const system = [chromiumOnPath(), firefoxOnPath()];
  const how = system.every(Boolean) ? "system" : "playwright";
  const downloaded = await playwrightBrowsers();
  const [chromium, firefox] = how === "system" ? system : downloaded;
  const webkit = webkitOnSystem() ?? downloaded[2];
  const chromiumShell = (how === "system" && chromiumShellOnPath()) || chromium;
  if (chromium && firefox) return { chromium, chromiumShell, firefox, webkit, how };
  const command = "npx playwright install --with-deps chromium firefox webkit";
  throw new SetupError(`Browsers for the tests are missing. Install them with: ${command}`);
}
