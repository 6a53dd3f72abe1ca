// Every suite of `npm test`, in the order that finds mistakes soonest.
import { ensureClangTools, ensureEmscripten, ensureBrowsers } from "../toolchain/index.mjs";
import { ensurePlatformPackages, ensurePlatformPrograms } from "../toolchain/platforms.mjs";
import { catch2, symbols, tidy } from "./cpp.mjs";
import { fuzz } from "./fuzz.mjs";
import { arrows, format, lint, types } from "./static.mjs";
import { browser, packages, platforms, sizes, vitest } from "./web.mjs";

/** What takes long to come over the network, in the order of need. */
export const downloads = [
  ensureClangTools,
  ensureEmscripten,
  ensurePlatformPackages,
  ensurePlatformPrograms,
  ensureBrowsers,
];

export const suites = [
  { name: "arrows", what: "which part may know which", run: arrows },
  { name: "format", what: "Prettier and clang-format", run: format },
  { name: "native", what: "kernels on this machine, through SIMDe", run: () => catch2("native") },
  { name: "symbols", what: "kernels call no libm", run: symbols },
  { name: "plain", what: "kernels as plain four-lane C++", run: () => catch2("plain") },
  { name: "sanitize", what: "kernels under sanitizers", run: () => catch2("sanitize") },
  { name: "wasm", what: "kernels as SIMD WebAssembly under Node", run: () => catch2("wasm") },
  { name: "fuzz", what: "kernels on wild input, under sanitizers", run: () => fuzz() },
  { name: "tidy", what: "clang-tidy over the kernels", run: tidy },
  { name: "web", what: "API and pure parts on the built wasm", run: vitest },
  { name: "types", what: "TypeScript, strict", run: types },
  { name: "lint", what: "ESLint, warnings are errors", run: lint },
  { name: "sizes", what: "dist/ against its budgets", run: sizes },
  { name: "package", what: "the zip and the npm package, made and used", run: packages },
  { name: "platforms", what: "snippet and samples in other people's tools", run: platforms },
  // Its pages are waited for, each so long: other work beside it would use that time up.
  { name: "browser", what: "pages in Chromium, Firefox and WebKit", run: browser, alone: true },
];
