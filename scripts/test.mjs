// `npm test`: sets up what is missing, runs every suite, and ends with one line over all of them.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { downloads, suites } = await import("./suites/index.mjs");
const { runSuites } = await import("./suites/run-suites.mjs");
await runSuites(suites, process.argv.slice(2), downloads);
