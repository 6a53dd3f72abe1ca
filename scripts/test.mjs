// `npm test`: sets up what is missing, runs every suite, and ends with one line over all of them.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { suites } = await import("./suites/index.mjs");
const { report } = await import("./suites/report.mjs");

const only = process.argv.slice(2);
const unknown = only.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  const names = suites.map((suite) => suite.name).join(", ");
  console.error(`No suite ${unknown.join(", ")}; there are: ${names}.`);
  process.exit(1);
}

const results = [];
for (const suite of suites) {
  if (only.length > 0 && !only.includes(suite.name)) continue;
  const start = Date.now();
  console.log(`\n— ${suite.name}: ${suite.what}`);
  let outcome;
  try {
    outcome = await suite.run();
  } catch (error) {
    outcome = [{ name: suite.name, failure: error.stack ?? String(error) }];
  }
  // A suite that finds nothing to do has not passed.
  if (outcome.length === 0) outcome = [{ name: suite.name, failure: "ran no test" }];
  results.push(...outcome.map((result) => ({ ...result, suite: suite.name })));
  report(suite.name, outcome, Date.now() - start);
}

const failed = results.filter((result) => result.failure !== undefined);
const skipped = results.filter((result) => result.skipped !== undefined);
const passed = results.length - failed.length - skipped.length;
console.log("");
for (const { suite, name, failure } of failed) console.log(`✗ ${suite} › ${name}\n${failure}\n`);
for (const { suite, name, skipped: reason } of skipped)
  console.log(`○ ${suite} › ${name}: ${reason}`);
// Where everything can be installed nothing may be left out.
const forbidden = process.env.CI && skipped.length > 0;
if (forbidden) console.log("Skipped tests fail under CI.");
process.exitCode = failed.length > 0 || forbidden ? 1 : 0;
console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
