// The declared mathematics of a function, and beside it what the kernels on this device do.
import { html, nothing, type TemplateResult } from "lit";
import type { ActivationDefinition, Kernels, Range } from "../../kernels/index.js";
import { formatFixed, formatNumber } from "../../charts/format.js";
import { at, type Parameters, type What } from "./curves.js";
import { reached, SURVEYED, survey } from "./device.js";
import { isUsual } from "./notes.js";
import type { Say } from "./say.js";

/** One line: the name of the fact, what mathematics says (if anything), what this device does. */
type Fact = readonly [name: string, declared: string, found: readonly string[]];

const DIGITS = 6;
const number = (value: number): string => formatNumber(value, DIGITS);

export function facts(
  kernels: Kernels,
  definition: ActivationDefinition,
  parameters: Parameters,
  say: Say,
): TemplateResult {
  return html`<table class="facts" part="facts">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${say("declared")}</th>
          <th scope="col">${say("found")}</th>
        </tr>
      </thead>
      <tbody>
        ${listed(kernels, definition, parameters, say).map(
          ([name, declared, found]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${declared}</td>
              <td>${found.map((text) => html`<div>${text}</div>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="muted">
      ${say("surveyed", { end: SURVEYED })}
      ${isUsual(definition, parameters) ? nothing : say("atDefaults")}
    </p>`;
}

/** Declared facts hold at the default parameters; found ones at the parameters in force. */
function listed(
  kernels: Kernels,
  definition: ActivationDefinition,
  parameters: Parameters,
  say: Say,
): Fact[] {
  const { id, range, slopeRange, extrema, monotone, smooth, kinks, saturates } = definition;
  const seen = survey(kernels, id, parameters);
  const [leftEnd, rightEnd] = seen.ends.map(number);
  const span = (low: number, high: number): string =>
    say("span", { low: number(low), high: number(high) });
  const usual = isUsual(definition, parameters);
  const ends = (what: What, bounds: Range): string[] =>
    usual ? limits(kernels, what, id, bounds, say) : [];
  const { left, right } = saturates;
  const sides = left && right ? "both" : left ? "left" : right ? "right" : "no";
  const corners = kinks.map((x) => formatNumber(x)).join(", ");
  const turns = extrema.map(({ x, y }): Fact => [
    say("extremum"),
    say("extremumAt", { x: number(x), y: number(y) }),
    [say("computed", { y: formatNumber(at(kernels, "value", id, x, parameters), 9) })],
  ]);
  const jumps = kinks.map((x) => {
    const [before, after] = [-1, 1].map((side) =>
      at(kernels, "slope", id, x + side * 1e-6 * Math.max(1, Math.abs(x)), parameters),
    );
    return say("jump", { before: number(before!), after: number(after!), x: formatNumber(x) });
  });
  const rows: Fact[] = [
    [say("range"), interval(range), [span(seen.low, seen.high), ...ends("value", range)]],
    [
      say("slopeRange"),
      interval(slopeRange),
      [span(seen.slopeLow, seen.slopeHigh), ...ends("slope", slopeRange)],
    ],
    ...turns,
    [
      say("monotone"),
      say(monotone ? "yes" : "no"),
      [say("falls", { falls: seen.falls, steps: seen.steps })],
    ],
    [say("smooth"), smooth ? say("yes") : say("corners", { x: corners }), jumps],
    [say("saturates"), say(sides), [say("endSlopes", { left: leftEnd!, right: rightEnd! })]],
  ];
  // Nothing is declared about a function of the page's author.
  return definition.author ? rows.map(([name, , found]) => [name, "", found]) : rows;
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
