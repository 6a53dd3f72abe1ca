// Vitest for other people's tools: one file at a time, because each starts programs of its own.
export default {
  test: {
    include: ["*.test.mjs"],
    root: import.meta.dirname,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};
