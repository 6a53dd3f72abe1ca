// Decides whether a widget stands on a light or a dark ground, from the text colour it inherits.
import type { ReactiveController, ReactiveElement } from "lit";
import { afterUpdates } from "./together.js";

export type Theme = "auto" | "light" | "dark";
export type Scheme = "light" | "dark";

/** Attributes by which pages switch their theme. */
const WATCHED = ["class", "style", "theme", "data-theme", "data-mode", "data-color-mode"];

/** Style sheets may come late without any attribute changing: so long after an update the colour is read again. */
const AGAIN_AFTER_MS = 500;

/** Text lighter than this grey has dark ground around it. */
const MIDDLE = 0.58;

/**
 * How light a computed colour is to the eye, from 0 (black) to 1: rgb(…), color(space …), or lab, lch,
 * oklab, oklch, which begin with it. NaN of what is none of these.
 */
function lightness(color: string): number {
  const [form, ...rest] = color.split(/[\s(,)]+/);
  // After color( the name of its space comes first, which is no number.
  const [one, two, three] = rest.map(Number).filter((value) => !isNaN(value));
  if (/lab|lch/.test(form!)) return one! / (form!.startsWith("ok") ? 1 : 100);
  return (0.2126 * one! + 0.7152 * two! + 0.0722 * three!) / (form === "color" ? 1 : 255);
}

type Host = ReactiveElement & { theme: Theme };

/** Watches the ancestors: blogs toggle a class without telling the browser about their colours. */
export class ThemeController implements ReactiveController {
  scheme: Scheme = "light";
  #host: Host;
  #observer: MutationObserver | undefined;
  #dark: MediaQueryList | undefined;
  #theme: Theme | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#look);
    for (let node: Node | null = this.#host; node; node = parentAcrossShadow(node)) {
      if (node instanceof Element) {
        this.#observer.observe(node, { attributes: true, attributeFilter: WATCHED });
      }
    }
    this.#dark = matchMedia("(prefers-color-scheme: dark)");
    this.#dark.addEventListener("change", this.#look);
    document.addEventListener("transitionend", this.#look);
    if (this.#host.hasUpdated) afterUpdates(this.#look);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#dark?.removeEventListener("change", this.#look);
    document.removeEventListener("transitionend", this.#look);
    clearTimeout(this.#again);
    this.#again = undefined;
  }

  /** Reading the colour makes the browser settle all styles, which a frame of a drag has no time for. */
  hostUpdate(): void {
    const { theme, hasUpdated } = this.#host;
    // The first update shows the author's own words, whatever their colour.
    if (!hasUpdated) return;
    if (theme !== this.#theme) this.read();
    else this.#again ??= setTimeout(this.#look, AGAIN_AFTER_MS);
  }

  readonly #look = (): void => {
    this.#again = undefined;
    if (this.read()) this.#host.requestUpdate();
  };

  /** Says whether the scheme is another one now. */
  read(): boolean {
    const before = this.scheme;
    const { theme } = this.#host;
    this.#theme = theme;
    if (theme === "light" || theme === "dark") this.scheme = theme;
    else this.scheme = lightness(getComputedStyle(this.#host).color) > MIDDLE ? "dark" : "light";
    return this.scheme !== before;
  }
}

function parentAcrossShadow(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
