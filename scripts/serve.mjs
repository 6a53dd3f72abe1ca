// Serves dist/ on this machine alone.
import { preview } from "vite";
import { root } from "./root.mjs";

/** Port 0 or a taken one gives the next free; returns { url, close }. */
export async function serveDist(port) {
  const server = await preview({
    configFile: false,
    root,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: "dist" },
    preview: { port, host: "127.0.0.1" },
  });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}
