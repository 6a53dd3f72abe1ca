// The kernels as a whole: every call of the API, by theme in the files that this one gathers.
import type { ActivationDefinition } from "./definition.js";
import { definitions } from "./definitions.js";
import { SamplingCalls } from "./sampling.js";

/**
 * The kernels, ready to call. Made by `load()`; one instance serves a whole page, worker or process.
 * Calls by file: elementwise (activations, elementary functions), rows (softmax and entropy), naive
 * (formulas that break), gated, losses (and gradients), sampling (and statistics).
 */
export class Kernels extends SamplingCalls {
  /** Every activation's definition, in the order of the table; registered ones follow. */
  activations(): readonly ActivationDefinition[] {
    return definitions();
  }
}
