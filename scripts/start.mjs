// `npm start`: sets everything up, builds, serves the article and says where it is.
import { ensureNodeModules } from "./node-modules.mjs";

console.log("Softbend: setting up (the first time takes some minutes, later ones seconds)");
ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { ensureBuilt } = await import("./make/product.mjs");
  const { serveDist } = await import("./serve.mjs");
  const { root } = await import("./root.mjs");
  await ensureBuilt();
  const port = Number(process.env.PORT ?? 4173);
  const server = await serveDist(port);
  console.log(`\n  Article        ${server.url}html/article.html`);
  console.log(`  Documentation  ${server.url}docs/index.html`);
  console.log(
    `  Single file    ${root}/dist/html/article.html  (double-click it, no server needed)`,
  );
  console.log("  Stop with Ctrl+C\n");
});
