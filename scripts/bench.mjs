// `npm run bench`: the speed tables, in Node and in Chromium, each candidate interleaved in one run.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { ensureBuilt } = await import("./build/product.mjs");
  const { benchInChromium, benchInNode } = await import("./bench/places.mjs");
  await ensureBuilt();
  for (const bench of [benchInNode, benchInChromium]) {
    const { place, tables } = await bench();
    for (const [n, rows] of Object.entries(tables)) {
      console.log(`\nSoftmax of ${n} values at T = 0.7, ${place}`);
      console.table(rows);
    }
  }
});
