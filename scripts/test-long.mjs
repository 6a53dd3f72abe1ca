// `npm run test:long`: the full batteries, too long for every change; names of suites run just those.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { longSuites } = await import("./suites/long.mjs");
const { runSuites } = await import("./suites/run-suites.mjs");
await runSuites(longSuites, process.argv.slice(2));
