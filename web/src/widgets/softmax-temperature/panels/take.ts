// The present state to take along: code in four languages with its output, picture and numbers as files.
import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../../charts/format.js";
import type { CodeView } from "../../shared/code-view.js";
import { takeAlong } from "../../shared/take-along.js";
import { allShares, type Desk } from "../desk.js";
import { samplesOf } from "../samples.js";

export function take(desk: Desk, codeView: CodeView, root: ParentNode): TemplateResult {
  const { say, options, shares, scores, temperature, kernels, prompt } = desk;
  const rows = () => {
    const logShares = kernels.logSoftmax(scores, { temperature });
    return [
      ["option", "logit", "temperature", "share", "log share"],
      ...options.map(({ label }, i) => [label, scores[i]!, temperature, shares[i]!, logShares[i]!]),
    ];
  };
  return html`${codeView.render(samplesOf(scores, temperature, shares), {
      language: say("language"),
      prints: say("prints"),
      copy: say("copy"),
      copied: say("copied"),
      refused: say("refused"),
    })}
    <p class="head muted">${say("files")}</p>
    ${takeAlong({
      name: "softmax-temperature",
      label: say("files"),
      title: () =>
        say("pictureTitle", { prompt, t: formatNumber(temperature), shares: allShares(desk) }),
      parts: () => [...root.querySelectorAll(".prompt, ul, .reading")],
      rows,
    })}`;
}
