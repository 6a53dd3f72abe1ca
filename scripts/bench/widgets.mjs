// Runs the benchmarks of the widgets, each a program of its own that prints its table.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";

export function benchWidgets() {
  const folder = path.join(root, "tests/bench/widgets");
  for (const file of readdirSync(folder)) {
    execFileSync(process.execPath, [path.join(folder, file)], { stdio: "inherit" });
  }
}
