// Which zero is it: blocked, underflowed, or small but alive; and the bars on a logarithmic axis.
import { html, type TemplateResult } from "lit";
import { formatFixed, formatNumber } from "../../../charts/format.js";
import { button, select, table } from "../../shared/controls.js";
import { kinds } from "../content/en.js";
import { type Axis, axisNames, type Desk } from "../desk.js";
import { stateOf } from "../options.js";

/** Below this a share counts as small. */
const SMALL = 1e-3;

export function zeros(desk: Desk): TemplateResult {
  const { options, shares, kernels, scores, temperature, say, axis, setAxis, choose } = desk;
  const logShares = kernels.logSoftmax(scores, { temperature });
  const showAll = (): void => {
    choose(kinds);
    setAxis("logarithmic");
  };
  return html`<p>${say("zerosIntro")}</p>
    <div class="buttons">
      ${select(
        say("axis"),
        axisNames.map((name) => [name, say(name)]),
        axis,
        (name) => setAxis(name as Axis),
      )}
      ${button(say("showAll"), showAll)}
    </div>
    ${table(
      "zeros",
      [say("option"), say("share"), say("whatItIs")],
      options.map(({ label }, i) => [
        label,
        formatNumber(shares[i]!, 4),
        meaning(desk, i, logShares[i]!),
      ]),
    )}`;
}

function meaning(desk: Desk, index: number, logShare: number): string {
  const { say, shares, options, temperature, kernels } = desk;
  const share = shares[index]!;
  const state = stateOf(options[index]!, share, temperature);
  if (state === "undefined") return say("isNothing");
  if (state === "blocked") return say("isBlocked");
  if (state === "underflowed") {
    const power = formatFixed(logShare / kernels.elementary("log", 10)[0]!, 0);
    return say("isUnderflowed", { power });
  }
  if (share === 0) return say("isFrozen");
  return say(share < SMALL ? "isSmall" : "isOrdinary", { count: formatNumber(1 / share, 2) });
}
