// The picker's sentences with their numbers: what is seen, what it means, what to try.
import type { ActivationDefinition } from "../../kernels/index.js";
import { formatBrief, formatExact, formatNumber } from "../../charts/format.js";
import { list } from "../shared/strings.js";
import { flowing, passing, taskOf } from "./meaning.js";
import { isUsual } from "./notes.js";
import type { Say } from "./say.js";
import type { Look, Shown } from "./scene.js";
import type { Sketch } from "./sketch.js";

/** How a formula calls its function: by its name where that is one word. */
export const nameIn = (label: string): string => (/^\w+$/.test(label) ? label : "f");

/** “−1 goes in, −0.16 comes out: a little gets through.” */
export function sentenceOf(definition: ActivationDefinition, look: Look, say: Say): string {
  const { low, high } = definition.range;
  const y = formatBrief(look.value);
  const what = say(passing(definition, look.x, look.value), {
    low: formatNumber(low),
    high: formatNumber(high),
    y,
  });
  return say("passes", { x: formatExact(look.x), y, what });
}

/** “Slope 0.018: almost nothing flows back.” */
export function slopeSentenceOf({ zones }: Sketch, { x, slope }: Look, say: Say): string {
  const flat = zones.some(({ between: [low, high] }) => x >= low && x <= high);
  return say(flat && slope !== 0 ? "saturatedLine" : "slopeLine", {
    slope: formatBrief(slope),
    flow: say(flowing(slope)),
  });
}

export function taskSentenceOf(definition: ActivationDefinition, say: Say): string {
  if (definition.author) return "";
  return say(taskOf(definition)?.key ?? "straight", {
    label: definition.label,
  });
}

/** What to say when the probe has just answered the task; undefined when it has not. */
export function doneSentenceOf(
  definition: ActivationDefinition,
  { x, slope }: Look,
  say: Say,
): string | undefined {
  const task = taskOf(definition);
  if (!task?.done(x, slope)) return undefined;
  return say(task.doneKey, {
    label: definition.label,
    x: formatExact(x),
  });
}

export function titleOf({ definition, sketch }: Shown, say: Say): string {
  const [low, high] = sketch.frame.x.domain;
  const { label } = definition;
  return say("plotTitle", {
    label,
    low: formatExact(low),
    high: formatExact(high),
  });
}

/** The curve in words, for those who do not see it. */
export function summaryOf({ sketch, definition, others, parameters }: Shown, say: Say): string {
  const [low, high] = sketch.frame.x.domain;
  const [start, end] = sketch.ends;
  // Declared turns are those of the usual parameters.
  const extrema = isUsual(definition, parameters) ? definition.extrema : [];
  const turns = extrema.map(({ x, y }) =>
    say("plotTurn", { x: formatBrief(x), y: formatBrief(y) }),
  );
  const names = list(
    others.map(({ label }) => label),
    say("and"),
  );
  return [
    say("plotSummary", {
      low: formatExact(low),
      high: formatExact(high),
      start: formatBrief(start),
      end: formatBrief(end),
    }),
    ...turns,
    ...(others.length > 0 ? [say("plotBeside", { others: names })] : []),
  ].join(" ");
}

/** What is heard after another function has been drawn. */
export const newsOf = (shown: Shown, say: Say): string =>
  `${titleOf(shown, say)}. ${summaryOf(shown, say)}`;
