// Vitest runs in Node on the real wasm; every test file of this folder.
import { root } from "../../scripts/root.mjs";

export default { root, test: { include: ["tests/web/**/*.test.ts"], passWithNoTests: false } };
