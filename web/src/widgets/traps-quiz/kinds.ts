// Questions where a reader does more than choose or type: orders, bars and curves, with their looks; loaded apart.
import type { Part } from "../shared/base-element.js";
import { groundStyles } from "../../charts/ground-styles.js";
import { orderView } from "./order-view.js";
import { predictView } from "./predict-view.js";
import { workStyles } from "./work-styles.js";

export class Kinds implements Part {
  readonly styles = [groundStyles, workStyles];
  readonly order = orderView;
  readonly predict = predictView;
}

export const kinds = new Kinds();
