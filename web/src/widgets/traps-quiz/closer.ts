// What comes after an answer, the proof, and at the end of a round the result; loaded apart.
import type { Part } from "../shared/base-element.js";
import { strings } from "./closer-strings.en.js";
import { closerStyles } from "./closer-styles.js";
import { proofView } from "./proof-view.js";
import { resultView } from "./result-view.js";

export class Closer implements Part {
  readonly strings = strings;
  readonly styles = [closerStyles];
  readonly proof = proofView;
  readonly result = resultView;
}

export const closer = new Closer();
