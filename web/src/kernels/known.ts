// The activations by id and parameters, in the order of the table; with them all else that it declares.
// Classic scripts that show no table are built with these two alone in this file's place.
import type { ActivationDefinition, Limits } from "./definition.js";
import { table } from "./generated/table.js";

export interface Known {
  readonly id: string;
  readonly parameters: readonly Limits[];
}

export const known: readonly Known[] = table satisfies readonly ActivationDefinition[];
