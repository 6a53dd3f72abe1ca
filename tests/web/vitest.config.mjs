// Vitest runs in Node on the real wasm; every test file of this folder. Property tests take long on a busy machine.
import { root } from "../../scripts/root.mjs";

export default {
  root,
  test: { include: ["tests/web/**/*.test.ts"], passWithNoTests: false, testTimeout: 60_000 },
};
