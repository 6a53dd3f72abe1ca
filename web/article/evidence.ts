// What the build computes the article's numbers with: the evaluator and kernels already running.
import { load } from "../src/kernels/index.js";

export { evaluate } from "../src/evidence/evaluate.js";
export const kernels = await load();
