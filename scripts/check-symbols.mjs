// Checks that the compiled kernels call nothing of the maths library but the square root.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";

// What a compiler may call by itself for copying and clearing, and sqrt, which is exact everywhere.
const allowed = new Set(["sqrt", "sqrtf", "memcpy", "memmove", "memset", "__stack_chk_fail"]);
const linkerTables = /^_GLOBAL_OFFSET_TABLE_$|^_?_ZN\w*softbend/;

/** One result: the symbols that the kernel objects need and must not, read with nm. */
export function checkSymbols(library = join(root, "build/native/libsoftbend_kernels.a")) {
  const listed = execFileSync("nm", ["-u", library], { encoding: "utf8" });
  const needed = [...listed.matchAll(/^\s+U (\S+)$/gm)].map(([, name]) => name);
  const plain = needed.map((name) => (process.platform === "darwin" ? name.slice(1) : name));
  const foreign = plain.filter((name) => !allowed.has(name) && !linkerTables.test(name));
  const failure = foreign.length
    ? `The kernels must bring their own mathematics, but call: ${[...new Set(foreign)].join(", ")}`
    : undefined;
  return [{ name: "kernels call no maths library", failure }];
}

if (import.meta.filename === process.argv[1]) {
  const [{ failure }] = checkSymbols(process.argv[2]);
  if (failure) console.error(failure);
  process.exitCode = failure ? 1 : 0;
}
