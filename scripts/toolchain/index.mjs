// All that can be set up; each function finds or installs one thing and takes no time once it is there.
export { ensureBrowsers } from "./browsers.mjs";
export { ensureEmscripten } from "./emscripten.mjs";
export { ensureFuzzer } from "./fuzzer.mjs";
export { ensureBuildTools, ensureHostCompilers, ensurePython } from "./host.mjs";
export { ensureCatch2, ensureClangTools, ensureMpmath, ensureSimde } from "./libraries.mjs";
export { SetupError } from "./run.mjs";
