// The style sheets of charts and widgets: Lit's own css would bring code for gaps, of which ours have none.
import { type CSSResult, unsafeCSS } from "lit";

/** A style sheet just as it is written. */
export const css = ([text]: TemplateStringsArray): CSSResult => unsafeCSS(text);
