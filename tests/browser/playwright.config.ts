// Playwright over the built pages: all tests in Chromium and Firefox, those of embedding in WebKit too.
import { defineConfig, devices } from "@playwright/test";
import { FIREFOX_PREFS } from "./engines/firefox-prefs.js";

// `npm test` names Debian's browsers; without them Playwright's own are used.
// Tests of embedding start the whole Chromium themselves (engines/tab.ts), all others its shell.
const chromium = process.env["SOFTBEND_CHROMIUM_SHELL"];
const firefox = process.env["SOFTBEND_FIREFOX"];

/** Another one in every run of `npm test`, so that two may run at once. */
export const port = Number(process.env["SOFTBEND_PORT"] ?? 4187);

export default defineConfig({
  testDir: ".",
  outputDir: "../../build/browser",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  use: { baseURL: `http://127.0.0.1:${port}/` },
  webServer: {
    command: `node ../../scripts/serve-for-tests.mjs ${port}`,
    url: `http://127.0.0.1:${port}/html/article.html`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: "chromium",
      use: {
        ...devices["Desktop Chrome"],
        launchOptions: chromium
          ? {
              executablePath: chromium,
              args: ["--disable-gpu", "--no-first-run"],
              chromiumSandbox: false,
            }
          : {},
      },
    },
    {
      name: "firefox",
      // What an engine has no switch for is no test of its own: see the specs.
      grepInvert: /@not-firefox/,
      use: {
        ...devices["Desktop Firefox"],
        // Debian's Firefox speaks WebDriver BiDi, not Playwright's own protocol.
        ...(firefox ? { channel: "moz-firefox" } : {}),
        launchOptions: {
          ...(firefox ? { executablePath: firefox } : {}),
          firefoxUserPrefs: FIREFOX_PREFS,
        },
      },
    },
    // Not driven by Playwright where Debian's WebKitGTK is; these tests see pages through engines/tab.ts.
    { name: "webkit", testMatch: /embedding-.*\.spec\.ts/, grepInvert: /@not-webkit/ },
  ],
});
