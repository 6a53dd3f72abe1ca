// Every suite of `npm run test:long`: million-value batteries in every build, fresh points, wild calls, long lives.
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { builds } from "../make/every-build.mjs";
import { writePoints } from "../golden/points.mjs";
import { catch2, runCatch2 } from "./cpp.mjs";
import { fuzz } from "./fuzz.mjs";
import { browserBits, browserLife, browserRepeated, wild } from "./web.mjs";

// Whatever is not hidden, and the batteries that `npm test` hides.
const everything = "~[.],[.long]";

export const longSuites = [
  ...["native", "plain", "sanitize", "wasm"].map((preset) => ({
    name: preset,
    what: `the full battery in the build "${preset}"`,
    run: () => catch2(preset, everything),
  })),
  ...builds.map(({ name, what, build }) => ({
    name,
    what: `the full battery: ${what}`,
    run: async () => runCatch2(name, path.join(await build(), "softbend_tests"), [everything]),
  })),
  { name: "fuzz", what: "kernels on wild input for five minutes", run: () => fuzz(300) },
  { name: "points", what: "ten times as many points of the oracle, none seen before", run: points },
  { name: "wild", what: "the public calls with 10,000 wild arguments each", run: wild },
  { name: "bits", what: "the full battery in each browser", run: browserBits, alone: true },
  {
    name: "life",
    what: "60,000 widgets that come and go, 20,000 attributes",
    run: browserLife,
    alone: true,
  },
  {
    name: "repeated",
    what: "the browser suite twenty times",
    run: browserRepeated,
    alone: true,
  },
];

/** Bounds that hold at the committed points only would be luck. */
async function points() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "softbend-points-"));
  try {
    await writePoints(folder, 40_000, 1);
    return await catch2("native", "~[.]", { SOFTBEND_GOLDEN: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
