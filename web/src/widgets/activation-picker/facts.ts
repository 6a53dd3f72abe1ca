// The declared mathematics of a function, and beside it what the kernels on this device do.
import { html, nothing, type TemplateResult } from "lit";
import type { ActivationDefinition, Kernels, Range } from "../../kernels/index.js";
import { formatFixed, formatNumber } from "../../charts/format.js";
import { at, type Parameters, type What } from "./curves.js";
import { reached } from "./device.js";
import type { Say } from "./say.js";

/** One line: the name of the fact, what mathematics says, what this device adds. */
type Fact = readonly [name: string, declared: string, found: readonly string[]];

export function facts(
  kernels: Kernels,
  definition: ActivationDefinition,
  parameters: Parameters,
  say: Say,
): TemplateResult {
  const usual = definition.parameters.every(
    ({ name, default: value }) => parameters[name] === value,
  );
  return html`<section part="facts">
    <p class="title">${say("facts")}</p>
    <dl>
      ${listed(kernels, definition, say).map(
        ([name, declared, found]) =>
          html`<dt>${name}</dt>
            <dd>
              ${declared}${found.map((text) => html`<br /><span class="muted">${text}</span>`)}
            </dd>`,
      )}
    </dl>
    ${usual ? nothing : html`<p class="muted">${say("atDefaults")}</p>`}
  </section>`;
}

/** Facts hold at the default parameters. */
function listed(kernels: Kernels, definition: ActivationDefinition, say: Say): Fact[] {
  const { id, range, slopeRange, extrema, monotone, smooth, kinks, saturates } = definition;
  const ends = (what: What, bounds: Range): string[] => limits(kernels, what, id, bounds, say);
  const { left, right } = saturates;
  const sides = left && right ? "both" : left ? "left" : right ? "right" : "no";
  const corners = kinks.map((x) => formatNumber(x)).join(", ");
  const turns = extrema.map(({ x, y }): Fact => [
    say("extremum"),
    say("extremumAt", { x: formatNumber(x, 6), y: formatNumber(y, 6) }),
    [say("computed", { y: formatNumber(at(kernels, "value", id, x, {}), 9) })],
  ]);
  return [
    [say("range"), interval(range), ends("value", range)],
    [say("slopeRange"), interval(slopeRange), ends("slope", slopeRange)],
    ...turns,
    [say("monotone"), say(monotone ? "yes" : "no"), []],
    [say("smooth"), smooth ? say("yes") : say("corners", { x: corners }), []],
    [say("saturates"), say(sides), []],
  ];
}

function interval({ low, high, lowAttained, highAttained }: Range): string {
  const ends = `${formatNumber(low)}, ${formatNumber(high)}`;
  return `${lowAttained ? "[" : "("}${ends}${highAttained ? "]" : ")"}`;
}

/** Bounds that mathematics only approaches, but that floats reach. */
function limits(kernels: Kernels, what: What, id: string, range: Range, say: Say): string[] {
  const bounds = [range.lowAttained ? [] : range.low, range.highAttained ? [] : range.high].flat();
  return bounds.filter(Number.isFinite).flatMap((bound) =>
    ([-1, 1] as const).flatMap((side) => {
      const x = reached(kernels, what, id, bound, side);
      const key = side < 0 ? "reachedLeft" : "reachedRight";
      return x === undefined ? [] : say(key, { x: formatFixed(x, 2), y: formatNumber(bound) });
    }),
  );
}
