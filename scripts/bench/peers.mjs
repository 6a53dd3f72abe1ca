// Installs the packages that the benchmark compares with, in a folder of their own, when they are missing or stale.
import { installPackages } from "../node-modules.mjs";
import { root } from "../root.mjs";

export const ensurePeers = () => installPackages(`${root}/tests/bench`, "the benchmark's peers");
