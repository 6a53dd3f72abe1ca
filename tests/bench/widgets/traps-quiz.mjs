// `node tests/bench/widgets/traps-quiz.mjs`: how soon the quiz can be answered, with its own bank and with an author's 1,000 questions.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { root } from "../../../scripts/root.mjs";
import { ensureBrowsers } from "../../../scripts/toolchain/index.mjs";
import { timesItself } from "../ready.mjs";

const ROUNDS = 9;
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const choices = [
  {
    text: "yes",
    why: "It is so, and here stands why, at some length as authors write.",
    right: true,
  },
  { text: "no", why: "It is not so, and here stands why.", belief: "It is never so" },
  { text: "both", why: "It cannot be both, and here stands why.", belief: "It is both" },
];
const own = Array.from({ length: 1000 }, (_, i) => ({
  id: `q${i}`,
  prompt: `Is ${i} so?`,
  choices,
}));
const inside = {
  "its own bank": "",
  "1,000 of an author's": `<script type="application/json">${JSON.stringify({ questions: own })}</script>`,
};

/** A page that times its first question from when the script has run. */
const page = (script, content) => `<!doctype html><meta charset="utf-8">
  <main><traps-quiz>${content}</traps-quiz></main>
  <script src="${pathToFileURL(path.join(root, "dist", script)).href}"></script>
  <script>const started = performance.now();</script>
  ${timesItself("input")}`;

/* global document, ready -- what the page has */
/** In the page: milliseconds from the script's end to a question that can be answered, and to the next one. */
async function answerOnce() {
  const inner = document.querySelector("traps-quiz").shadowRoot;
  const until = async (found) => {
    while (!found()) await new Promise((resolve) => setTimeout(resolve, 0));
    return performance.now();
  };
  const first = await ready;
  inner.querySelector("input").click();
  const start = performance.now();
  inner.querySelector("[part=next]").click();
  await until(() => inner.querySelector(".why"));
  inner.querySelector("[part=next]").click();
  const next =
    (await until(() => inner.querySelector(".asked").textContent.includes("2 of"))) - start;
  return { first, next };
}

const browsers = await ensureBrowsers();
const browser = await chromium.launch(
  browsers.how === "system" ? { executablePath: browsers.chromium, chromiumSandbox: false } : {},
);
const folder = await mkdtemp(path.join(os.tmpdir(), "softbend-quiz-"));
try {
  const rows = [];
  for (const script of ["softbend.js", "traps-quiz.js"]) {
    for (const [questions, content] of Object.entries(inside)) {
      const file = path.join(folder, "page.html");
      await writeFile(file, page(script, content));
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const context = await browser.newContext();
        const tab = await context.newPage();
        await tab.goto(pathToFileURL(file).href);
        times.push(await tab.evaluate(answerOnce));
        await context.close();
      }
      const milliseconds = (key) => Number(median(times.map((time) => time[key])).toFixed(1));
      rows.push({
        script,
        questions,
        "first question, ms": milliseconds("first"),
        "answered and on, ms": milliseconds("next"),
      });
    }
  }
  console.table(rows);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
