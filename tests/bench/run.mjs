// One benchmark run inside Node or a page: softmax over rows of several lengths.
import { logits, softmaxCandidates } from "./candidates.mjs";
import { interleave, summarise } from "./measure.mjs";

export const lengths = [3, 10, 1_000, 50_257, 128_256, 1_048_576];

/** { length: rows of the table } */
export async function runBench(load) {
  const kernels = await load();
  const tables = {};
  for (const n of lengths) {
    const times = interleave(softmaxCandidates(kernels, n), logits(n));
    tables[n] = summarise(times, "plain JavaScript, reused out");
  }
  return tables;
}
