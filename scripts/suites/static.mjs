// Suites that read the sources without running them: format, lint, types, arrows.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../make/product.mjs";
import { checkArrows } from "../checks/arrows.mjs";
import { root } from "../root.mjs";
import { ensureClangTools } from "../toolchain/index.mjs";
import { run, runTool, single } from "./run.mjs";

/** Files git tracks or would track, by ending. */
export function sourceFiles(pattern) {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", args, { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => pattern.test(file) && existsSync(path.join(root, file)));
}

const prettierFiles = () =>
  sourceFiles(/\.(m?ts|js|mjs|json|css|html|md|yml)$/).filter(
    // Samples are for other programs, each with a syntax of its own in familiar endings.
    (file) =>
      !/^tests\/(golden|arrows)\/|^web\/(samples\/|docs\/measured)|package-lock\.json$/.test(file),
  );
const cppFiles = () => sourceFiles(/^(cpp|tests\/(cpp|fuzz))\/.*\.(h|cpp)$/);

export async function format({ write = false } = {}) {
  const prettier = runTool("prettier/bin/prettier.cjs", [
    write ? "--write" : "--check",
    ...prettierFiles(),
  ]);
  const { clangFormat } = await ensureClangTools();
  const mode = write ? ["-i"] : ["--dry-run", "-Werror"];
  return [
    await single("Prettier", prettier),
    await single("clang-format", run(clangFormat, [...mode, ...cppFiles()])),
  ];
}

// Both read what the build generates.
export async function lint() {
  await ensureBuilt();
  const args = ["-c", "scripts/checks/eslint.config.mjs", "--max-warnings", "0", "."];
  return [await single("ESLint", runTool("eslint/bin/eslint.js", args))];
}

export async function types() {
  await ensureBuilt();
  return [await single("tsc", runTool("typescript/bin/tsc", ["-p", "web/tsconfig.json"]))];
}

export async function arrows() {
  return checkArrows();
}
