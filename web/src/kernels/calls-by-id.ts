// Stands in for calls.ts in the picker's closer look: the picker's own script is without these.
import type { ActivationDefinition } from "./definition.js";
import { calls } from "./generated/calls.js";

export const callsOf = ({ id }: ActivationDefinition): ActivationDefinition["calls"] => calls[id]!;
