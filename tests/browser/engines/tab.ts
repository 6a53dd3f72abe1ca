// One small way to look into a page, the same in all three engines.
import { chromium, firefox, webkit, type Browser, type Page } from "@playwright/test";
import { FIREFOX_PREFS } from "./firefox-prefs.js";
import { launchWebKit, type WebKitOptions, type WebKitSession } from "./webkit.js";

export type Engine = "chromium" | "firefox" | "webkit";

/** A browser window with one page. */
export interface Tab {
  readonly engine: Engine;
  go(url: string): Promise<void>;
  /** Runs a function inside the page; it sees its JSON arguments and nothing of the test. */
  run<A extends readonly unknown[], R>(
    work: (...values: A) => R | Promise<R>,
    ...values: A
  ): Promise<R>;
  press(...keys: string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Playwright's page, where Playwright drives the engine: for what only its protocols can do. */
  readonly page: Page | undefined;
  close(): Promise<void>;
}

/** How to start an engine: its command line, preferences or environment. */
export interface Launch {
  args?: readonly string[];
  prefs?: Readonly<Record<string, string | number | boolean>>;
  env?: Readonly<Record<string, string>>;
  settings?: string;
}

export interface EngineBrowser {
  open(): Promise<Tab>;
  close(): Promise<void>;
}

export async function launch(engine: Engine, how: Launch = {}): Promise<EngineBrowser> {
  const debian = webkitHere();
  if (engine === "webkit" && debian !== undefined) {
    const session = await launchWebKit({
      ...debian,
      ...(how.env && { env: how.env }),
      ...(how.settings !== undefined && { settings: how.settings }),
    });
    return { open: () => Promise.resolve(webkitTab(session)), close: session.close };
  }
  const browser = await launchPlaywright(engine, how);
  return { open: () => playwrightTab(browser, engine), close: () => browser.close() };
}

/** Debian's WebKitGTK, if `npm test` found it. */
function webkitHere(): WebKitOptions | undefined {
  const driver = process.env["SOFTBEND_WEBKIT_DRIVER"];
  const browser = process.env["SOFTBEND_WEBKIT"];
  return driver && browser ? { driver, browser } : undefined;
}

function launchPlaywright(engine: Engine, how: Launch): Promise<Browser> {
  if (engine === "webkit") return webkit.launch();
  if (engine === "chromium") {
    const executablePath = process.env["SOFTBEND_CHROMIUM"];
    return chromium.launch({
      ...(executablePath ? { executablePath, chromiumSandbox: false } : {}),
      args: ["--disable-gpu", "--no-first-run", ...(how.args ?? [])],
      // Readers' browsers keep pages for the way back.
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
  }
  const executablePath = process.env["SOFTBEND_FIREFOX"];
  return firefox.launch({
    ...(executablePath ? { channel: "moz-firefox", executablePath } : {}),
    firefoxUserPrefs: { ...FIREFOX_PREFS, ...how.prefs },
  });
}

async function playwrightTab(browser: Browser, engine: Engine): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  return {
    engine,
    page,
    go: async (url) => {
      await page.goto(url);
    },
    run: (work, ...values) => page.evaluate(called(work, values)),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => context.close(),
  };
}

/** The work with its values as one expression: a page's policy may forbid it to be put together inside. */
const called = (work: { toString(): string }, values: readonly unknown[]): string =>
  `(async () => (${work.toString()})(...${JSON.stringify(values)}))()`;

/** W3C WebDriver's names of keys. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

function webkitTab(session: WebKitSession): Tab {
  const { call } = session;
  return {
    engine: "webkit",
    page: undefined,
    go: async (url) => {
      await call("POST", "/url", { url });
    },
    run: async (work, ...values) => {
      const script = `const done = arguments[0];
${called(work, values)}.then(
  (value) => done({ value: value ?? null }),
  (error) => done({ error: String(error) + "\\n" + error.stack }),
);`;
      const said = await call("POST", "/execute/async", { script, args: [] });
      const { value, error } = said as { value: never; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    press: async (...keys) => {
      const actions = keys.flatMap((key) =>
        ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] ?? key })),
      );
      await call("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    resize: async (width, height) => {
      await call("POST", "/window/rect", { width, height });
    },
    close: async () => {
      await call("POST", "/url", { url: "about:blank" });
    },
  };
}
