// The words of the field that the picker's own texts use; names of functions are its choices themselves.
import {
  e,
  exponential,
  flowsBack,
  layer,
  linear,
  logarithm,
  saturated,
  slope,
} from "../../shared/content/glossary.en.js";

export const glossary = {
  e,
  exponential,
  flowsBack,
  layer,
  linear,
  logarithm,
  saturated,
  slope,
};
