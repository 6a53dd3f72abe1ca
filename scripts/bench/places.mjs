// Where the benchmark runs: in this Node, and in a page of Chromium.
import path from "node:path";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { root } from "../root.mjs";
import { ensureBrowsers } from "../toolchain/index.mjs";

/** Both answer { place, run(task, seconds), end() }. */
export const places = { node: inNode, chromium: inChromium };

async function inNode() {
  const { startInNode } = await import("../../tests/bench/node.mjs");
  const run = await startInNode();
  return { place: `Node ${process.versions.node}`, run, end: async () => {} };
}

async function inChromium() {
  const { chromium: executablePath } = await ensureBrowsers();
  await bundlePage();
  const server = await servePages();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const end = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const page = await browser.newPage();
    const failure = new Promise((_, reject) => page.on("pageerror", reject));
    await page.goto(`${server.resolvedUrls.local[0]}tests/bench/page.html`);
    await Promise.race([
      page.waitForFunction(() => globalThis.document.title === "ready"),
      failure,
    ]);
    const run = (task, seconds) =>
      page.evaluate(([what, limit]) => globalThis.bench(what, limit), [task, seconds]);
    return { place: `Chromium ${browser.version()}`, run, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** One script of page and peers: browsers know neither packages nor CommonJS. */
async function bundlePage() {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    build: {
      target: "es2022",
      outDir: "build/bench",
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: path.join(root, "tests/bench/page.mjs"),
        formats: ["es"],
        fileName: () => "page.js",
      },
    },
  });
}

/** Pages isolated from others get a clock of five microseconds instead of a hundred. */
const isolated = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const servePages = () =>
  preview({
    configFile: false,
    root,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: "." },
    preview: { port: 0, host: "127.0.0.1", headers: isolated },
  });
