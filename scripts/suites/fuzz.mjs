// libFuzzer over every kernel that JavaScript can call, with address and undefined-behaviour sanitizers.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";
import { buildPreset } from "../make/cmake.mjs";
import { run } from "./run.mjs";

/** Inputs that a second must at least get through, on the slowest machine. */
const LEAST_PER_SECOND = 50;

/** Fuzzes for so many seconds; a crash, a hang or a broken promise is the failure, with its input. */
export async function fuzz(seconds = 20) {
  await buildPreset("fuzz", "softbend_fuzz");
  const folder = path.join(root, "build/fuzz");
  const corpus = path.join(folder, "corpus");
  mkdirSync(corpus, { recursive: true });
  const limits = [`-max_total_time=${seconds}`, "-timeout=20", "-rss_limit_mb=2048"];
  const args = [...limits, "-max_len=4096", "-print_final_stats=1", `-artifact_prefix=${folder}/`];
  const { code, output } = await run(path.join(folder, "softbend_fuzz"), [...args, corpus]);
  const units = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? 0);
  const tried = units >= LEAST_PER_SECOND * seconds;
  return [
    { name: "no input breaks a kernel", failure: code === 0 ? undefined : output.slice(-6000) },
    { name: "enough inputs were tried", failure: tried ? undefined : `only ${units}` },
  ];
}
