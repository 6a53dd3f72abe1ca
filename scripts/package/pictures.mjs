// Pictures of every widget for places that run no script: PNG, 1456 pixels wide, and the plot or bars as SVG.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { root } from "../root.mjs";
import { ensureBrowsers } from "../toolchain/index.mjs";
import { serveDist } from "../serve.mjs";
import { widgets } from "./snippets.mjs";

const folder = path.join(root, "dist/pictures");
/** CSS pixels; each becomes two, so the picture is 1456 wide. */
const WIDTH = 728;

/** Width and height of each PNG, by tag. */
export async function takePictures() {
  mkdirSync(folder, { recursive: true });
  const browsers = await ensureBrowsers();
  const browser = await chromium.launch({
    executablePath: browsers.chromium,
    chromiumSandbox: false,
  });
  const server = await serveDist(0);
  try {
    const page = await browser.newPage({
      viewport: { width: WIDTH, height: 1000 },
      deviceScaleFactor: 2,
      reducedMotion: "reduce",
      colorScheme: "light",
    });
    const script = await stillScript();
    const sizes = [];
    for (const widget of widgets) {
      sizes.push([widget.tag, await picture(page, server.url, widget, script)]);
    }
    return Object.fromEntries(sizes);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function picture(page, url, { tag, title }, script) {
  await page.goto(`${url}html/${tag}.html`);
  await page.addStyleTag({ content: "main{max-width:none!important}h1{display:none}" });
  const element = page.locator(tag);
  await element.locator('[part="widget"]').waitFor();
  await page.addScriptTag({ content: script });
  const svg = await element.evaluate(
    (node, name) => globalThis.softbendStill.still(node, name),
    title,
  );
  writeFileSync(path.join(folder, `${tag}.svg`), svg);
  const png = await page.locator("main").screenshot({ path: path.join(folder, `${tag}.png`) });
  // A PNG's header holds width and height at fixed places.
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

async function stillScript() {
  const { output } = (
    await build({
      configFile: false,
      root,
      logLevel: "error",
      build: {
        write: false,
        lib: {
          entry: path.join(root, "scripts/package/still.ts"),
          formats: ["iife"],
          name: "softbendStill",
        },
      },
    })
  )[0];
  return output[0].code;
}
