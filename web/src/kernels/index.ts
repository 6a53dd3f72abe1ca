// The public face of the kernels: load, the types of the API, its errors. No DOM.
export { build, version } from "./build.js";
export { load } from "./loader.js";
export {
  ArgumentRangeError,
  ArgumentTypeError,
  LoadError,
  OutOfMemoryError,
  SoftbendError,
  UnknownNameError,
} from "./errors.js";
export * from "./definition.js";
export type { FloatInput, NumberArray } from "./arguments.js";
export { KernelBuffer } from "./memory.js";
export type {
  ActivationId,
  ActivationOptions,
  AnyActivationId,
  ElementaryName,
  OutOption,
} from "./elementwise.js";
export {
  type ActivationRegistration,
  onRegistration,
  type Pointwise,
  registerActivation,
} from "./registered.js";
export type {
  EntropyOptions,
  Keep,
  RowOption,
  SoftmaxOptions,
  SoftmaxSteps,
  TemperatureOption,
} from "./rows.js";
export type {
  FormatName,
  FormatOption,
  NaiveName,
  NaiveOptions,
  NaiveSoftmaxSteps,
} from "./naive.js";
export type { GatedName } from "./gated.js";
export type { BackwardOptions, BinaryCrossEntropyOptions, CrossEntropyOptions } from "./losses.js";
export type {
  FilterOptions,
  SampleOptions,
  SamplingStep,
  Statistics,
  StatisticsOptions,
} from "./sampling.js";
export { Kernels } from "./kernels.js";
export {
  elementaryNames,
  formatNames,
  gatedNames,
  naiveNames,
  samplingSteps,
} from "./generated/table.js";
