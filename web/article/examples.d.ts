// Types of examples.js, which is plain JavaScript so that its functions' source can be shown as it is.
import type { Kernels } from "../src/kernels/index.js";

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly python: string;
  readonly run: (kernels: Kernels) => Float32Array;
  readonly printed: string;
}

export const x: readonly number[];
export const logits: readonly number[];
export const setup: { readonly python: string; readonly javascript: string };
export const examples: readonly Example[];
export function print(values: ArrayLike<number>): string;
