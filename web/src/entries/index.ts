// The package's front door: element classes and load(); importing it changes nothing in the page.
export * from "../kernels/index.js";
export { ActivationPickerElement } from "../widgets/activation-picker/element.js";
export { SoftmaxTemperatureElement } from "../widgets/softmax-temperature/element.js";
export { TrapsQuizElement } from "../widgets/traps-quiz/element.js";
export type { DefineOptions } from "../widgets/shared/define.js";
export { define } from "./define-all.js";
