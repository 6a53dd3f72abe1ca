// Everything behind “Look closer”, with its looks; loaded apart.
import type { ReactiveControllerHost } from "lit";
import { groundStyles } from "../../../charts/ground-styles.js";
import { lineStyles } from "../../../charts/line-styles.js";
import type { Part } from "../../shared/base-element.js";
import { CodeView, codeStyles } from "../../shared/code-view.js";
import { tabs, tabStyles } from "../../shared/tabs.js";
import type { Desk } from "../desk.js";
import type { PanelName } from "../panel-names.js";
import { panelStyles } from "./styles.js";
import { type Ways, WayFinder } from "../ways.js";
import { path } from "./path.js";
import { readings } from "./readings.js";
import { REACH, reachOf, scores } from "./scores.js";
import { type Format, steps } from "./steps.js";
import { take } from "./take.js";
import { Vocabulary } from "./vocabulary.js";
import { zeros } from "./zeros.js";

/** Draws the panels and remembers what is theirs alone. */
export class Panels implements Part {
  readonly styles = [tabStyles, groundStyles, lineStyles, codeStyles, panelStyles];
  readonly #vocabulary: Vocabulary;
  readonly #ways = new WayFinder();
  readonly #draw: Readonly<Record<PanelName, (desk: Desk) => unknown>>;
  #format: Format = "float16";
  #reach = REACH;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    const codeView = new CodeView(host);
    this.#vocabulary = new Vocabulary(host);
    const setFormat = (format: Format): void => {
      this.#format = format;
      host.requestUpdate();
    };
    this.#draw = {
      path: (desk) => path(desk, this.ways(desk)),
      scores: (desk) => scores(desk, (this.#reach = reachOf(desk, this.#reach))),
      zeros,
      steps: (desk) => steps(desk, this.#format, setFormat),
      readings,
      vocabulary: this.#vocabulary.render,
      take: (desk) => take(desk, codeView, host.shadowRoot!),
    };
  }

  ways({ kernels, scores, temperature }: Desk): Ways {
    return this.#ways.at(kernels, scores, temperature);
  }

  /** The tabs and the open panel; what the others held of the kernels' memory is given back. */
  render(
    chosen: PanelName | undefined,
    names: readonly PanelName[],
    desk: Desk,
    choose: (name: PanelName) => void,
  ): unknown {
    if (chosen !== "vocabulary") this.#vocabulary.release();
    const { say } = desk;
    return (
      chosen &&
      tabs({ names, chosen, say, label: say("more"), choose, panel: this.#draw[chosen](desk) })
    );
  }
}
