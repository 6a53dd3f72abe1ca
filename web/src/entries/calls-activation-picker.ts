// Stands in for kernels/own-kernels.ts in the picker's own script: what the picker calls.
import type { ActivationDefinition } from "../kernels/definition.js";
import { definitions } from "../kernels/definitions.js";
import { ElementwiseCalls } from "../kernels/elementwise.js";

export class Kernels extends ElementwiseCalls {
  activations(): readonly ActivationDefinition[] {
    return definitions();
  }
}
