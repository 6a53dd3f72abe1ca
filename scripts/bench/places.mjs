// Where the benchmark runs: in this Node, and in a page of Chromium.
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { root } from "../root.mjs";
import { ensureBrowsers } from "../toolchain/index.mjs";

export async function benchInNode() {
  const { load } = await import(`${root}/dist/esm/kernels.js`);
  const { runBench } = await import("../../tests/bench/run.mjs");
  return { place: `Node ${process.versions.node}`, tables: await runBench(load) };
}

export async function benchInChromium() {
  const { chromium: executablePath } = await ensureBrowsers();
  const server = await preview({
    configFile: false,
    root,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: "." },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls.local[0]}tests/bench/page.html`);
    await page.waitForFunction(() => globalThis.document.title === "ready");
    const tables = await page.evaluate(() => globalThis.bench());
    return { place: `Chromium ${browser.version()}`, tables };
  } finally {
    await browser.close();
    await server.close();
  }
}
