// The panels behind “Look closer”, in the order of their tabs.
import type { ReactiveControllerHost } from "lit";
import { CodeView } from "../../shared/code-view.js";
import type { Desk } from "../desk.js";
import { type Ways, WayFinder } from "../ways.js";
import { path } from "./path.js";
import { readings } from "./readings.js";
import { scores } from "./scores.js";
import { type Format, steps } from "./steps.js";
import { take } from "./take.js";
import { Vocabulary } from "./vocabulary.js";
import { zeros } from "./zeros.js";

export const panelNames = [
  ...(["path", "scores", "zeros", "steps", "readings"] as const),
  ...(["vocabulary", "take"] as const),
] as const;
export type PanelName = (typeof panelNames)[number];

/** Draws them and remembers what is theirs alone. */
export class Panels {
  readonly vocabulary: Vocabulary;
  readonly #ways = new WayFinder();
  readonly #draw: Readonly<Record<PanelName, (desk: Desk) => unknown>>;
  #format: Format = "float16";

  constructor(host: ReactiveControllerHost & HTMLElement) {
    const codeView = new CodeView(host);
    this.vocabulary = new Vocabulary(host);
    const setFormat = (format: Format): void => {
      this.#format = format;
      host.requestUpdate();
    };
    this.#draw = {
      path: (desk) => path(desk, this.ways(desk)),
      scores,
      zeros,
      steps: (desk) => steps(desk, this.#format, setFormat),
      readings,
      vocabulary: this.vocabulary.render,
      take: (desk) => take(desk, codeView, host.shadowRoot!),
    };
  }

  ways({ kernels, scores, temperature }: Desk): Ways {
    return this.#ways.at(kernels, scores, temperature);
  }

  /** The open panel; what the others held of the kernels' memory is given back. */
  render(name: PanelName | undefined, desk: Desk): unknown {
    if (name !== "vocabulary") this.vocabulary.release();
    return name && this.#draw[name](desk);
  }
}
