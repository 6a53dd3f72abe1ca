// `npm run build`: sets up the toolchain and fills dist/.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { buildProduct } = await import("./make/product.mjs");
  await buildProduct();
});
