// The size table of dist/, raw, gzip and brotli, with budgets that fail the run.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { root } from "../root.mjs";
import { sharedCore } from "./shared-core.mjs";

const dist = path.join(root, "dist");

/** Brotli budgets in bytes (1 kB = 1000); null: listed, not limited. */
const budgets = {
  "softbend.js": 84_000,
  "activation-picker.js": 48_000,
  "softmax-temperature.js": 46_000,
  "traps-quiz.js": 44_000,
  "softbend-fallback.js": 45_000,
  "softbend-calls.js": 8_000,
  "activation-picker-closer.js": 12_000,
  "softmax-temperature-closer.js": 12_000,
  "traps-quiz-further.js": 20_000,
  "traps-quiz-closer.js": 4_000,
  "traps-quiz-kinds.js": 5_000,
  "traps-quiz-own.js": 3_000,
  "kernels.wasm": 18_000,
  "html/article.html": null,
  "html/activation-picker.html": null,
  "html/softmax-temperature.html": null,
  "html/traps-quiz.html": null,
};

/** Scripts that a reader loads together: the quiz asks nothing without its bank. */
const together = {
  "traps-quiz.js with its bank": {
    files: ["traps-quiz.js", "traps-quiz-further.js"],
    budget: 64_000,
  },
};

/** What the core of each script with one widget may weigh, and what the widget adds to it. */
const CORE = 36_000;
const own = { "activation-picker": 10_000, "softmax-temperature": 10_000, "traps-quiz": 8_000 };

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

/** Prints the table; one result per budget. */
export async function checkSizes() {
  const rows = Object.entries(budgets).map(([file, budget]) => {
    const bytes = readFileSync(path.join(dist, file));
    const gzip = gzipSync(bytes, { level: 9 }).length;
    const size = brotli(bytes);
    const over = budget !== null && size > budget ? size - budget : "";
    return { file, raw: bytes.length, gzip, brotli: size, budget, over };
  });
  const parts = await partsOfScripts(rows);
  console.table([...rows, ...parts]);
  return [
    ...[...rows, ...parts].filter((row) => row.budget !== null).map(sizeResult),
    ...sumResults(rows),
    ...classicScripts().map((file) => ({
      name: `${file} has a budget`,
      failure: file in budgets ? undefined : "it stands in no list of scripts/checks/sizes.mjs",
    })),
    ...classicScripts().map((file) => ({ name: `${file} is pure ASCII`, failure: ascii(file) })),
  ];
}

/** Each script with one widget as two: what it shares with the others, and its own code. */
async function partsOfScripts(rows) {
  const parts = [];
  for (const [name, budget] of Object.entries(own)) {
    const file = `${name}.js`;
    const core = brotli(await sharedCore(name));
    const whole = rows.find((row) => row.file === file).brotli;
    parts.push({ file: `core of ${file}`, brotli: core, budget: CORE });
    parts.push({ file: `own code of ${file}`, brotli: whole - core, budget });
  }
  return parts;
}

function sizeResult({ file, brotli: size, budget }) {
  const over = size > budget ? `${size} bytes of brotli, ${size - budget} too many` : undefined;
  return { name: `${file} ≤ ${budget} bytes`, failure: over };
}

function sumResults(rows) {
  return Object.entries(together).map(([file, { files, budget }]) => {
    const parts = rows.filter((row) => files.includes(row.file));
    return sizeResult({ file, brotli: parts.reduce((sum, row) => sum + row.brotli, 0), budget });
  });
}

const classicScripts = () => readdirSync(dist).filter((file) => file.endsWith(".js"));

function ascii(file) {
  const index = readFileSync(path.join(dist, file)).findIndex((byte) => byte > 127);
  return index < 0 ? undefined : `byte ${index} is not ASCII`;
}
