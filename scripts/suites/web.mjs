// The TypeScript suites: Vitest over API and pure parts, Playwright over the built pages, sizes of dist/.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { ensureBuilt } from "../make/product.mjs";
import { checkSizes } from "../checks/sizes.mjs";
import { root } from "../root.mjs";
import { completeDist } from "../package/packages.mjs";
import { ensureBrowsers } from "../toolchain/index.mjs";
import { ensurePlatformPackages, ensurePlatformPrograms } from "../toolchain/platforms.mjs";
import { runTool } from "./run.mjs";

export async function vitest() {
  await ensureBuilt();
  return runVitest("tests/web");
}

/** Wild numbers, rows and arguments, sixty times as many. */
export async function wild() {
  await ensureBuilt();
  return runVitest("tests/web", {}, ["wild", "--testTimeout=600000"], {
    SOFTBEND_WILD_RUNS: "10000",
  });
}

/** Other people's tools over the recommended snippet and the samples. */
export async function platforms() {
  await ensureBuilt();
  await ensurePlatformPackages();
  return runVitest("tests/platforms", await ensurePlatformPrograms());
}

/** What an author downloads and what npm installs, made and used. */
export async function packages() {
  await completeDist();
  await ensurePlatformPackages();
  return runVitest("tests/package");
}

function runVitest(folder, programs = {}, chosen = [], longer = {}) {
  return withReport(async (file) => {
    const args = ["run", ...chosen, "--config", `${folder}/vitest.config.mjs`];
    const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const env = { ...process.env, ...longer, SOFTBEND_PROGRAMS: JSON.stringify(programs) };
    return [await runTool("vitest/vitest.mjs", [...args, ...reports], { env }), vitestResults];
  });
}

function vitestResults({ testResults }) {
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const results = assertionResults.map((test) => ({
      name: test.fullName,
      failure: test.status === "failed" ? test.failureMessages.join("\n") : undefined,
      skipped: ["pending", "skipped", "todo", "disabled"].includes(test.status)
        ? (test.meta?.reason ?? "marked so")
        : undefined,
    }));
    // A file that does not even load has no tests to fail.
    if (results.length === 0 || (status === "failed" && !results.some((test) => test.failure))) {
      results.push({ name: path.relative(root, name), failure: message || "holds no test" });
    }
    return results;
  });
}

export async function sizes() {
  await ensureBuilt();
  return checkSizes();
}

export const browser = () => playwright([], {});

/** Every browser test twenty times: one that fails now and then is a fault, of the page or of the test. */
export const browserRepeated = () => playwright(["--repeat-each=20"], {});

/** A million values of every function, and of every call over rows, in each engine. */
export const browserBits = () =>
  playwright(["embedding-fallback", "--grep=WebAssembly gives the golden bits"], {
    SOFTBEND_LONG: "1",
  });

/** Attaching and detaching 60,000 times, 20,000 random attribute values. */
export const browserLife = () => playwright(["embedding-life"], { SOFTBEND_LONG: "1" });

async function playwright(chosen, longer) {
  await ensureBuilt();
  await ensurePlatformPackages();
  const browsers = await ensureBrowsers();
  return withReport(async (file) => {
    const env = {
      ...process.env,
      ...longer,
      ...(browsers.how === "system" && {
        SOFTBEND_CHROMIUM: browsers.chromium,
        SOFTBEND_CHROMIUM_SHELL: browsers.chromiumShell,
        SOFTBEND_FIREFOX: browsers.firefox,
      }),
      ...webkitPlaces(browsers.webkit),
      SOFTBEND_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    };
    const args = ["test", "-c", "tests/browser/playwright.config.ts", "--reporter=json"];
    const ended = await runTool("@playwright/test/cli.js", [...args, ...chosen], { env });
    return [ended, playwrightResults];
  });
}

/** Debian's WebKitGTK has a driver of its own; Playwright's needs none. */
function webkitPlaces(webkit) {
  if (webkit === null) return {};
  if (typeof webkit === "string") return { SOFTBEND_WEBKIT: webkit };
  return { SOFTBEND_WEBKIT: webkit.browser, SOFTBEND_WEBKIT_DRIVER: webkit.driver };
}

function playwrightResults({ suites, errors }) {
  const walk = (suite, trail) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({
        name: [...trail, spec.title, test.projectName].join(" › "),
        failure: test.status === "unexpected" ? playwrightErrors(test) : undefined,
        skipped: test.status === "skipped" ? reasonOf(test) : undefined,
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => walk(inner, [...trail, inner.title])),
  ];
  const broken = errors.map((error) => ({
    name: "Playwright",
    failure: error.message ?? JSON.stringify(error),
  }));
  return [...suites.flatMap((suite) => walk(suite, [suite.title])), ...broken];
}

const reasonOf = ({ annotations }) =>
  annotations.find(({ type }) => type === "skip")?.description ?? "marked so";

const playwrightErrors = (test) =>
  test.results.flatMap(({ errors }) => errors.map(({ message }) => message)).join("\n");

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Runs a tool that writes its results as JSON to a file; what it printed is the failure otherwise. One
 * that ends badly though none of its tests failed met an error between them, or lost some.
 */
async function withReport(runTests) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "softbend-"));
  const file = path.join(folder, "report.json");
  try {
    const [{ code, output }, read] = await runTests(file);
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) return [{ name: "runs", failure: output }];
    const results = read(JSON.parse(text));
    const told = code === 0 || results.some(({ failure }) => failure !== undefined);
    return told ? results : [...results, { name: "ends well", failure: output.slice(-4000) }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
