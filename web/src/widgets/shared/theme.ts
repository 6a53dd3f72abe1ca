// Decides whether a widget stands on a light or a dark ground, from the text colour it inherits.
import type { ReactiveController, ReactiveControllerHost } from "lit";

export type Theme = "auto" | "light" | "dark";
export type Scheme = "light" | "dark";

/** Attributes by which pages switch their theme. */
const WATCHED = ["class", "style", "theme", "data-theme", "data-mode", "data-color-mode"];

/** Style sheets may come late without any attribute changing. */
const STALE_MS = 500;

/** Relative luminance from 0 (black) to 1 of a computed colour; undefined if it is in no rgb form. */
function luminance(color: string): number | undefined {
  const srgb = color.startsWith("color(srgb");
  const numbers = color.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number);
  if (!(srgb || color.startsWith("rgb")) || numbers === undefined || numbers.length < 3) {
    return undefined;
  }
  const [red, green, blue] = numbers.map((channel) => (srgb ? channel : channel / 255));
  return 0.2126 * red! ** 2.2 + 0.7152 * green! ** 2.2 + 0.0722 * blue! ** 2.2;
}

/** Watches the ancestors: blogs toggle a class without telling the browser about their colours. */
export class ThemeController implements ReactiveController {
  scheme: Scheme = "light";
  #host: ReactiveControllerHost & HTMLElement & { theme: Theme };
  #observer: MutationObserver | undefined;
  #dark: MediaQueryList | undefined;
  #theme: Theme | undefined;
  #readAt = 0;

  constructor(host: ReactiveControllerHost & HTMLElement & { theme: Theme }) {
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
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#dark?.removeEventListener("change", this.#look);
    document.removeEventListener("transitionend", this.#look);
  }

  /** Reading the colour makes the browser settle all styles, so frames of one drag share a reading. */
  hostUpdate(): void {
    const now = performance.now();
    if (this.#host.theme === this.#theme && now - this.#readAt < STALE_MS) return;
    this.#theme = this.#host.theme;
    this.#readAt = now;
    this.#read();
  }

  readonly #look = (): void => {
    if (this.#read()) this.#host.requestUpdate();
  };

  #read(): boolean {
    const before = this.scheme;
    const { theme } = this.#host;
    if (theme === "light" || theme === "dark") this.scheme = theme;
    else
      this.scheme = (luminance(getComputedStyle(this.#host).color) ?? 0) > 0.3 ? "dark" : "light";
    return this.scheme !== before;
  }
}

function parentAcrossShadow(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
