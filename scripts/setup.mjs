// Sets up the tools to build and test with: node scripts/setup.mjs [wasm|native|browsers|golden|all].
import {
  SetupError,
  ensureBrowsers,
  ensureBuildTools,
  ensureCatch2,
  ensureClangTools,
  ensureEmscripten,
  ensureFuzzer,
  ensureMpmath,
  ensureSimde,
} from "./toolchain/index.mjs";

const parts = {
  wasm: [ensureBuildTools, ensureEmscripten],
  native: [ensureBuildTools, ensureSimde, ensureCatch2, ensureFuzzer, ensureClangTools],
  browsers: [ensureBrowsers],
  golden: [ensureMpmath],
};
parts.all = Object.values(parts).flat();

const wanted = process.argv[2] ?? "wasm";
if (!Object.hasOwn(parts, wanted)) {
  console.error(`Unknown part "${wanted}"; there are: ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}
try {
  for (const ensure of new Set(parts[wanted])) await ensure();
  console.log(`Set up (${wanted}) in ${(performance.now() / 1000).toFixed(1)} s`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
