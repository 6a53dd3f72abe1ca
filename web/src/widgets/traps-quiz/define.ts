// Registers <traps-quiz>.
import { defineElement, type DefineOptions } from "../shared/define.js";
import { TrapsQuizElement } from "./element.js";

export const define = (options?: DefineOptions): void => defineElement(TrapsQuizElement, options);
