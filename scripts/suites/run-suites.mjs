// Runs suites two at a time, in order, a line each, and ends with one line over all of them.
import { report } from "./report.mjs";

/** Most suites have stretches that use one core; two of them fill the small machines this runs on. */
const AT_ONCE = 2;

/**
 * Runs those of `suites` named in `only`, all without any; sets the exit code. Before all of them
 * `downloads` begin, one after the other, beside the first suites.
 */
export async function runSuites(suites, only, downloads = []) {
  const unknown = only.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const names = suites.map((suite) => suite.name).join(", ");
    console.error(`No suite ${unknown.join(", ")}; there are: ${names}.`);
    process.exitCode = 1;
    return;
  }
  const all = only.length === 0;
  if (all) void fetchAhead(downloads);
  conclude(await runAll(suites.filter(({ name }) => all || only.includes(name))));
}

/** What cannot be had is told by the suite that needs it, which asks again. */
async function fetchAhead(downloads) {
  for (const ensure of downloads) await ensure().catch(() => undefined);
}

async function runAll(suites) {
  const results = new Map();
  const running = new Set();
  for (const suite of suites) {
    while (running.size >= (suite.alone ? 1 : AT_ONCE)) await Promise.race(running);
    const job = runOne(suite).then((outcome) => {
      results.set(suite, outcome);
      running.delete(job);
    });
    running.add(job);
    if (suite.alone) await job;
  }
  await Promise.all(running);
  return suites.flatMap((suite) => results.get(suite));
}

async function runOne(suite) {
  const start = Date.now();
  console.log(`\n— ${suite.name}: ${suite.what}`);
  const outcome = await outcomeOf(suite);
  report(suite.name, outcome, Date.now() - start);
  return outcome.map((result) => ({ ...result, suite: suite.name }));
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
