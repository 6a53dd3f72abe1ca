// Runs suites one after the other, a line each, and ends with one line over all of them.
import { report } from "./report.mjs";

/** Runs those of `suites` named in `only`, all without any; sets the exit code. */
export async function runSuites(suites, only) {
  const unknown = only.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const names = suites.map((suite) => suite.name).join(", ");
    console.error(`No suite ${unknown.join(", ")}; there are: ${names}.`);
    process.exitCode = 1;
    return;
  }
  const results = [];
  for (const suite of suites) {
    if (only.length > 0 && !only.includes(suite.name)) continue;
    const start = Date.now();
    console.log(`\n— ${suite.name}: ${suite.what}`);
    const outcome = await outcomeOf(suite);
    results.push(...outcome.map((result) => ({ ...result, suite: suite.name })));
    report(suite.name, outcome, Date.now() - start);
  }
  conclude(results);
}

async function outcomeOf(suite) {
  try {
    const outcome = await suite.run();
    // A suite that finds nothing to do has not passed.
    return outcome.length > 0 ? outcome : [{ name: suite.name, failure: "ran no test" }];
  } catch (error) {
    return [{ name: suite.name, failure: error.stack ?? String(error) }];
  }
}

function conclude(results) {
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
}
