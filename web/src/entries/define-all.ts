// Registers all widgets under their own tags or under a prefix.
import type { DefineOptions } from "../widgets/shared/define.js";
import { define as defineActivationPicker } from "../widgets/activation-picker/define.js";
import { define as defineSoftmaxTemperature } from "../widgets/softmax-temperature/define.js";
import { define as defineTrapsQuiz } from "../widgets/traps-quiz/define.js";

/** Registers every widget; a tag that is taken already stays as it is. */
export function define(options?: DefineOptions): void {
  defineActivationPicker(options);
  defineSoftmaxTemperature(options);
  defineTrapsQuiz(options);
}
