// `npm run format`: puts every source into the house's format.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { format } = await import("./suites/static.mjs");
  for (const { name, failure } of await format({ write: true })) {
    if (failure !== undefined) throw new Error(`${name}: ${failure}`);
  }
});
