// The picker's sentences with their numbers: what is seen, what it means, what to try.
import type { ActivationDefinition } from "../../kernels/index.js";
import { formatNumber } from "../../charts/format.js";
import type { Interval } from "../../charts/scales.js";
import { list } from "../shared/strings.js";
import { flowing, passing, taskOf } from "./meaning.js";
import { brief, type Look } from "./picture.js";
import type { Say } from "./say.js";
import type { Sketch } from "./sketch.js";

/** “−1 goes in, −0.16 comes out: a little gets through.” */
export function sentenceOf(definition: ActivationDefinition, look: Look, say: Say): string {
  const { low, high } = definition.range;
  const what = say(passing(definition, look.x, look.value), {
    low: formatNumber(low),
    high: formatNumber(high),
  });
  return say("passes", { x: formatNumber(look.x), y: brief(look.value), what });
}

/** “Slope 0.018: almost nothing flows back.” */
export function slopeSentenceOf({ zones }: Sketch, { x, slope }: Look, say: Say): string {
  const flat = zones.some(({ between: [low, high] }) => x >= low && x <= high);
  return say(flat && slope !== 0 ? "saturatedLine" : "slopeLine", {
    slope: brief(slope),
    flow: say(flowing(slope)),
  });
}

export function taskSentenceOf(definition: ActivationDefinition, say: Say): string {
  return say(taskOf(definition)?.key ?? "straight", { label: definition.label });
}

/** What to say when the probe has just answered the task; undefined when it has not. */
export function doneSentenceOf(
  definition: ActivationDefinition,
  { x, slope }: Look,
  say: Say,
): string | undefined {
  const task = taskOf(definition);
  if (!task?.done(x, slope)) return undefined;
  return say(task.doneKey, { label: definition.label, x: formatNumber(x) });
}

export function titleOf({ label }: ActivationDefinition, [low, high]: Interval, say: Say): string {
  return say("plotTitle", { label, low: formatNumber(low), high: formatNumber(high) });
}

/** The curve in words, for those who do not see it. */
export function summaryOf(
  { ends, frame }: Sketch,
  { extrema }: ActivationDefinition,
  others: readonly string[],
  say: Say,
): string {
  const [low, high] = frame.x.domain;
  const numbers = { low, high, start: ends[0], end: ends[1] };
  const printed = Object.entries(numbers).map(([key, value]) => [key, brief(value)]);
  const turns = extrema.map(({ x, y }) => say("plotTurn", { x: brief(x), y: brief(y) }));
  const beside = others.length > 0 ? [say("plotBeside", { others: list(others, say("and")) })] : [];
  return [say("plotSummary", Object.fromEntries(printed)), ...turns, ...beside].join(" ");
}
