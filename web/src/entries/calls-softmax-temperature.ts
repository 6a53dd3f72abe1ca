// Stands in for kernels/own-kernels.ts in the softmax chart's own script: what the chart calls.
export { NaiveCalls as Kernels } from "../kernels/naive.js";
