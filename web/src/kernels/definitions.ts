// The activation table as callers see it: the built-in definitions, then those that the page registered.
import type { ActivationDefinition } from "./definition.js";
import { table } from "./generated/table.js";
import { registered } from "./registered.js";

export function definitions(): readonly ActivationDefinition[] {
  const own = [...registered().values()].map(({ definition }) => definition);
  return own.length === 0 ? table : [...table, ...own];
}
