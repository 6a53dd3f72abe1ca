// The public face of the kernels: load, the types of the API, its errors. No DOM.
export { build, version } from "./generated/wasm.js";
export { load } from "./loader.js";
export * from "./errors.js";
export * from "./definition.js";
export type { FloatInput } from "./arguments.js";
export { KernelBuffer } from "./memory.js";
export {
  type ActivationId,
  type ActivationOptions,
  elementaryNames,
  type ElementaryName,
  Kernels,
  type OutOption,
  type SoftmaxOptions,
  type SoftmaxSteps,
  type TemperatureOption,
} from "./kernels.js";
