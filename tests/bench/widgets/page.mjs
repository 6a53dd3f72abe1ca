// Times a page in Chromium that holds widgets: from parsed script to a first answer to the reader, and fifty at once.
// `node tests/bench/widgets/page.mjs` prints the rows; it wants dist/ built.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { root } from "../../../scripts/root.mjs";
import { ensureBrowsers } from "../../../scripts/toolchain/index.mjs";
import { timesItself } from "../ready.mjs";

/* global document, ready -- what the page has */
const ROUNDS = 9;
const COUNT = 50;
const TAGS = ["activation-picker", "softmax-temperature", "traps-quiz"];
const CONTROL = '[part~="widget"] :is(button, input)';

/** A page that times itself from before the script is read. */
const page = (script, body) => `<!doctype html><meta charset="utf-8"><main>${body}</main>
  <script>const started = performance.now();</script>
  <script src="${pathToFileURL(path.join(root, "dist", script)).href}"></script>
  ${timesItself(CONTROL)}`;

/** Milliseconds until so many widgets are connected and each that is in sight has its picture. */
const create = async ([tags, count, control]) => {
  await globalThis.softbend.load();
  const start = performance.now();
  const elements = Array.from({ length: count }, (_, i) =>
    document.createElement(tags[i % tags.length]),
  );
  document.querySelector("main").append(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
  const near = () =>
    elements.filter((element) => element.getBoundingClientRect().top < globalThis.innerHeight);
  while (!near().every((element) => element.shadowRoot.querySelector(control))) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  return performance.now() - start;
};

/** Milliseconds for each of them to take and show another value. */
const update = async ([control]) => {
  const elements = [...document.querySelectorAll("main > *")];
  for (const element of elements) {
    element.scrollIntoView();
    while (!element.shadowRoot.querySelector(control)) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  const change = {
    "activation-picker": (element) => (element.x = 1.5),
    "softmax-temperature": (element) => (element.temperature = 0.5),
    "traps-quiz": (element) => (element.shuffle = "7"),
  };
  const start = performance.now();
  for (const element of elements) change[element.localName](element);
  await Promise.all(elements.map((element) => element.updateComplete));
  return (performance.now() - start) / elements.length;
};

const median = (values) => Number(values.sort((a, b) => a - b)[values.length >> 1].toFixed(2));
const { chromium: executablePath } = await ensureBrowsers();
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const folder = await mkdtemp(path.join(os.tmpdir(), "softbend-pages-"));

/** The median over fresh pages of what `measure` gives for each. */
async function overPages(script, body, measure) {
  const file = path.join(folder, "page.html");
  await writeFile(file, page(script, body));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(file).href);
    rounds.push(await measure(tab));
    await tab.close();
  }
  return rounds;
}

try {
  const rows = [];
  for (const tag of TAGS) {
    for (const script of ["softbend.js", `${tag}.js`]) {
      const times = await overPages(script, `<${tag}></${tag}>`, (tab) =>
        tab.evaluate(() => ready),
      );
      rows.push({ what: `${script} to <${tag}>`, ms: median(times), wanted: "≤ 60" });
    }
  }
  const fifty = await overPages("softbend.js", "", async (tab) => [
    await tab.evaluate(create, [TAGS, COUNT, CONTROL]),
    await tab.evaluate(update, [CONTROL]),
  ]);
  const [created, updated] = [0, 1].map((i) => median(fifty.map((times) => times[i])));
  rows.push({ what: `${COUNT} widgets created`, ms: created, wanted: "< 150" });
  rows.push({ what: "one of them changed", ms: updated, wanted: "< 0.5" });
  console.log(`Milliseconds in Chromium ${browser.version()}, medians of ${ROUNDS} pages`);
  console.table(rows);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
