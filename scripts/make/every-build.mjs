// The builds that must return the same bits: two compilers, two optimizations, two back ends.
import path from "node:path";
import { root } from "../root.mjs";
import { run } from "../suites/run.mjs";
import {
  ensureBuildTools,
  ensureCatch2,
  ensureHostCompilers,
  ensureSimde,
} from "../toolchain/index.mjs";

const combinations = ["g++", "clang++"].flatMap((compiler) =>
  ["-O0", "-O2"].flatMap((optimize) =>
    ["simde", "plain"].map((backEnd) => ({ compiler, optimize, backEnd })),
  ),
);

/** Each with `build()`, which returns the folder of its programs. */
export const builds = combinations.map((combination) => {
  const { compiler, optimize, backEnd } = combination;
  return {
    name: `${compiler}${optimize}-${backEnd}`,
    what: `${compiler} ${optimize}, back end ${backEnd}`,
    build: () => build(combination),
  };
});

async function build({ compiler, optimize, backEnd }) {
  await ensureBuildTools();
  await ensureCatch2();
  await ensureSimde();
  const compilers = await ensureHostCompilers();
  const folder = path.join(root, "build", `${compiler}${optimize}-${backEnd}`);
  await must([
    ...["-S", root, "-B", folder, `-DCMAKE_CXX_COMPILER=${compilers[compiler]}`],
    ...[`-DSOFTBEND_OPTIMIZE=${optimize}`, `-DSOFTBEND_BACK_END=${backEnd}`],
  ]);
  await must(["--build", folder, "--target", "softbend_tests", "-j2"]);
  return folder;
}

async function must(args) {
  const { code, output } = await run("cmake", args);
  if (code !== 0) throw new Error(`cmake ${args.join(" ")} failed:\n${output.slice(-8000)}`);
}
