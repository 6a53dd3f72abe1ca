// Vitest for what is packed: one file at a time, because all look at the same packages.
export default {
  test: {
    include: ["*.test.mjs"],
    root: import.meta.dirname,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};
