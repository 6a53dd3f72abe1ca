// Registers <softmax-temperature>.
import { defineElement, type DefineOptions } from "../shared/define.js";
import { SoftmaxTemperatureElement } from "./element.js";

export const define = (options?: DefineOptions): void =>
  defineElement(SoftmaxTemperatureElement, options);
