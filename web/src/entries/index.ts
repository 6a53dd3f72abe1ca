// The package's front door: element classes and load(); importing it changes nothing in the page.
export * from "../kernels/index.js";
export { ActivationPickerElement } from "../widgets/activation-picker/element.js";
export { SoftmaxTemperatureElement } from "../widgets/softmax-temperature/element.js";
export { TrapsQuizElement } from "../widgets/traps-quiz/element.js";
export type { ActivationChange, ProbeChange } from "../widgets/activation-picker/events.js";
export type { LogitsChange, TemperatureChange } from "../widgets/softmax-temperature/events.js";
export type { Answer, QuizComplete, TrapAnswered } from "../widgets/traps-quiz/question.js";
export type { Progress } from "../widgets/traps-quiz/progress.js";
export type { Theme } from "../widgets/shared/theme.js";
export { ConfigError } from "../widgets/shared/config-error.js";
export type { DefineOptions } from "../widgets/shared/define.js";
export { define } from "./define-all.js";
