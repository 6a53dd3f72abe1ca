// Watches how wide the widget is and how large its small text, both in CSS pixels.
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Small text as a share of the article's, and its least size. */
const SMALL = 0.8125;
const LEAST = 12;

export class Width implements ReactiveController {
  width = 0;
  fontSize = LEAST;
  readonly #host: ReactiveControllerHost & HTMLElement;
  // A picture that changes while sizes are being delivered is an error in the page's eyes; a frame later it is none.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#look()));

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The widget's own box once there is one; before, the host's. */
  hostUpdate(): void {
    if (this.width === 0) this.#measure();
  }

  #look(): void {
    const { width, fontSize } = this;
    this.#measure();
    if (width !== this.width || fontSize !== this.fontSize) this.#host.requestUpdate();
  }

  #measure(): void {
    const box = this.#host.shadowRoot?.querySelector(".softbend") ?? this.#host;
    const { fontSize, paddingInlineStart } = getComputedStyle(box);
    this.width = box.clientWidth - 2 * parseFloat(paddingInlineStart);
    this.fontSize = Math.max(LEAST, SMALL * parseFloat(fontSize));
  }
}
