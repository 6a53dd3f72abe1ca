// Watches how wide a picture may be and how large its small text, both in CSS pixels.
import type { ReactiveController, ReactiveElement } from "lit";
import { afterUpdates } from "./together.js";

/** Small text as a share of the article's, and its least size. */
const SMALL = 0.8125;
const LEAST = 12;

export class Size implements ReactiveController {
  width = 0;
  fontSize = LEAST;
  readonly #host: ReactiveElement;
  readonly #selector: string;
  // A picture that changes while sizes are being delivered is an error in the page's eyes; a frame later it is none.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(this.#look));
  #place: Element | undefined;

  /** `selector` finds the picture's place in the widget. */
  constructor(host: ReactiveElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#place ?? this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Nobody measured before the first picture: it is made at once, for printing perhaps. */
  hostUpdate(): void {
    if (this.width === 0 && this.#host.hasUpdated) this.measure();
  }

  /** The picture's own place is watched while it is there: a mistake takes it away, its mend brings another. */
  hostUpdated(): void {
    const place = this.#host.shadowRoot?.querySelector(this.#selector) ?? undefined;
    if (place === this.#place) return;
    this.#place = place;
    this.#observer.disconnect();
    this.#observer.observe(place ?? this.#host);
    afterUpdates(this.#look);
  }

  readonly #look = (): void => {
    // Taken out of the page since it was asked to look: there is no size to read.
    if (!this.#host.isConnected) return;
    const { width, fontSize } = this;
    this.measure();
    if (width !== this.width || fontSize !== this.fontSize) this.#host.requestUpdate();
  };

  /** Before the first picture by what is known of the widget: its own width, and the most it takes. */
  measure(): void {
    const box = this.#place ?? this.#host;
    const style = getComputedStyle(box);
    // Outside the page a style is empty: no number, which would spoil every coordinate.
    const pixels = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
    const fontSize = pixels("font-size");
    const most = (!this.#place && pixels("--most") * fontSize) || Infinity;
    this.width = Math.min(most, box.clientWidth - 2 * pixels("padding-inline-start"));
    this.fontSize = Math.max(LEAST, SMALL * fontSize);
  }
}
