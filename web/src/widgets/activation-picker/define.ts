// Registers <activation-picker>.
import { defineElement, type DefineOptions } from "../shared/define.js";
import { ActivationPickerElement } from "./element.js";

export const define = (options?: DefineOptions): void =>
  defineElement(ActivationPickerElement, options);
