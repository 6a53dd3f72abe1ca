// Everything behind “Look closer” and in the zoom mode, with its words and looks; loaded apart.
import type { CSSResult, ReactiveControllerHost, TemplateResult } from "lit";
import { following, keyView, shifted, zoomed } from "../../charts/view.js";
import type { Part } from "../shared/base-element.js";
import { CodeView, codeStyles } from "../shared/code-view.js";
import { closer, type CloserOptions } from "./closer.js";
import { closerStyles } from "./closer-styles.js";
import { strings } from "./reference-strings.en.js";
import { moreNotes } from "./more-notes.js";
import { zoomBar } from "./zoom.js";

export class Reference implements Part {
  readonly strings = strings;
  readonly styles: readonly CSSResult[] = [codeStyles, closerStyles];
  readonly notes = moreNotes;
  readonly views = { following, keyView, shifted, zoomed };
  readonly zoomBar = zoomBar;
  readonly #code: CodeView;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#code = new CodeView(host);
  }

  closer(options: Omit<CloserOptions, "code">): TemplateResult {
    return closer({ ...options, code: this.#code });
  }
}
