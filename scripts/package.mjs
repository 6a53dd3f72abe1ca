// `npm run package`: the zip that an author downloads, and the npm tarball, both in build/package.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { makePackages } = await import("./package/packages.mjs");
  const files = await makePackages();
  for (const file of files) console.log(file);
});
