// Times the picker in Chromium: its first curve, and the script of a frame while a reader drags.
// `node tests/bench/widgets/activation-picker.mjs` prints the rows; it wants dist/ built.
import { chromium } from "@playwright/test";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../../scripts/root.mjs";
import { ensureBrowsers } from "../../../scripts/toolchain/index.mjs";

/* global document, Element, Event, PointerEvent, requestAnimationFrame -- what the page has */
const FRAMES = 300;
const PICKERS = 20;

/** Milliseconds of script for each move: the event, and the update that follows it. */
const drag = (element, frames) =>
  element.evaluate(async (picker, count) => {
    Element.prototype.setPointerCapture = () => undefined;
    const surface = picker.shadowRoot.querySelector(".plot");
    const { left, top, width } = surface.getBoundingClientRect();
    const send = (type, x) =>
      surface.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, button: 0, clientX: left + x, clientY: top + 50 }),
      );
    send("pointerdown", 100);
    const times = [];
    for (let i = 0; i < count; i += 1) {
      const start = performance.now();
      send("pointermove", 60 + ((i * 7) % (width - 100)));
      await picker.updateComplete;
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    send("pointerup", 100);
    return times;
  }, frames);

/** The same for each step of a parameter's slider. */
const bend = (element, frames) =>
  element.evaluate(async (picker, count) => {
    const slider = picker.shadowRoot.querySelector("input[type=range]");
    const times = [];
    for (let i = 0; i < count; i += 1) {
      const start = performance.now();
      slider.value = String(20 + (i % 100));
      slider.dispatchEvent(new Event("input"));
      await picker.updateComplete;
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times;
  }, frames);

/** Milliseconds from connecting an element, the kernels being there, to its first curve. */
const firstCurves = (page, count) =>
  page.evaluate(async (pickers) => {
    await globalThis.softbend.load();
    const times = [];
    for (let i = 0; i < pickers; i += 1) {
      const picker = document.createElement("activation-picker");
      const start = performance.now();
      document.querySelector("main").prepend(picker);
      while (!picker.shadowRoot?.querySelector(".curve.chosen")) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      times.push(performance.now() - start);
      picker.remove();
    }
    return times;
  }, count);

/** The value below which that share of them lies. */
const quantile = (times, share) =>
  Number([...times].sort((a, b) => a - b)[Math.floor(times.length * share)].toFixed(2));

const { chromium: executablePath } = await ensureBrowsers();
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
try {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(root, "dist/html/activation-picker.html")).href);
  const picker = page.locator("activation-picker");
  await page.getByRole("slider", { name: "Input x" }).waitFor();
  const rows = { "first curve": [30, await firstCurves(page, PICKERS)] };
  await picker.evaluate((element) =>
    Object.assign(element, { activation: "elu", compare: "relu gelu silu", steepness: true }),
  );
  rows["a frame of dragging the probe, four functions"] = [4, await drag(picker, FRAMES)];
  await page.getByText("Look closer").click();
  rows["the same with the closer look open"] = [4, await drag(picker, FRAMES)];
  rows["a frame of dragging a parameter, four functions"] = [4, await bend(picker, FRAMES)];
  console.log(`Milliseconds in Chromium ${browser.version()}`);
  console.table(
    Object.entries(rows).map(([what, [wanted, times]]) => ({
      what,
      median: quantile(times, 0.5),
      "19 of 20 under": quantile(times, 0.95),
      wanted: `< ${wanted}`,
    })),
  );
} finally {
  await browser.close();
}
