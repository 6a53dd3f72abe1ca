// `node tests/bench/widgets/softmax-temperature.mjs`: script time of one temperature change, with 12 bars and with 128,256 scores.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { root } from "../../../scripts/root.mjs";
import { ensureBrowsers } from "../../../scripts/toolchain/index.mjs";

const script = pathToFileURL(path.join(root, "dist/softmax-temperature.js")).href;
const logits = Array.from({ length: 12 }, (_, i) => 3 - i / 2).join();
const page = `<!doctype html><meta charset="utf-8">
  <softmax-temperature logits="${logits}"></softmax-temperature>
  <script src="${script}"></script>`;

/* global document, softbend, Event -- what the page has */
/** In the page: median milliseconds of the kernel, and of everything up to the changed elements. */
async function measure() {
  const ROUNDS = 101;
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const until = async (found) => {
    while (!found()) await new Promise((resolve) => setTimeout(resolve, 0));
    return found();
  };
  const element = document.querySelector("softmax-temperature");
  const inner = element.shadowRoot;
  const kernels = await softbend.load();
  const slide = async (input) => {
    const times = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      const start = performance.now();
      input.value = String((i % 90) - 44.5);
      input.dispatchEvent(new Event("input"));
      await element.updateComplete;
      times.push(performance.now() - start);
    }
    return median(times);
  };
  const bars = await slide(await until(() => inner.querySelector("[part=slider]")));
  inner.querySelector("details").open = true;
  (await until(() => inner.querySelector("#tab-vocabulary"))).click();
  const select = await until(() => inner.querySelector("select"));
  select.value = "1";
  select.dispatchEvent(new Event("change"));
  await until(() => inner.querySelector(".top").textContent.includes("128,246"));
  const row = await slide(inner.querySelector(".panel [part=slider]"));
  const [from, out] = [kernels.buffer(128_256), kernels.buffer(128_256)];
  from.array.forEach((_, i, all) => (all[i] = -(i % 1000) / 50));
  const kernel = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const start = performance.now();
    kernels.softmax(from, { temperature: 0.5 + i / ROUNDS, out });
    kernel.push(performance.now() - start);
  }
  return { bars, row, kernel: median(kernel) };
}

const browsers = await ensureBrowsers();
const browser = await chromium.launch(
  browsers.how === "system" ? { executablePath: browsers.chromium, chromiumSandbox: false } : {},
);
const folder = await mkdtemp(path.join(os.tmpdir(), "softbend-chart-"));
try {
  const file = path.join(folder, "page.html");
  await writeFile(file, page);
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(file).href);
  const { bars, row, kernel } = await tab.evaluate(measure);
  const line = (what, milliseconds, wanted) => ({
    what,
    milliseconds: Number(milliseconds.toFixed(2)),
    wanted,
  });
  console.table([
    line("12 bars, script", bars, "< 1.5"),
    line("128,256 scores, script", row, "< 6"),
    line("128,256 scores, kernel alone", kernel, "< 1"),
  ]);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
