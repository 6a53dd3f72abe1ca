// How other libraries call an activation.
import type { ActivationDefinition } from "./definition.js";

export const callsOf = ({ calls }: ActivationDefinition): ActivationDefinition["calls"] => calls;
