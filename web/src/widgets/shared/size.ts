// Watches how wide the plot may be and how large its text is, both in CSS pixels.
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Small text as a share of the article's, and its least size. */
const SMALL = 0.8125;
const LEAST = 12;

export class Size implements ReactiveController {
  width = 0;
  fontSize = LEAST;
  readonly #host: ReactiveControllerHost & HTMLElement;
  // A picture that changes while sizes are being delivered is an error in the page's eyes; a frame later it is none.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#look()));
  #stage: Element | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#stage ?? this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Before the first picture the element's own width is the best guess. */
  hostUpdate(): void {
    if (this.width === 0) this.#measure();
  }

  /** With the first picture the plot's own place is there to be watched. */
  hostUpdated(): void {
    if (this.#stage !== undefined) return;
    this.#stage = this.#host.shadowRoot?.querySelector(".stage") ?? undefined;
    if (this.#stage === undefined) return;
    this.#observer.disconnect();
    this.#observer.observe(this.#stage);
    this.#look();
  }

  #look(): void {
    const { width, fontSize } = this;
    this.#measure();
    if (width !== this.width || fontSize !== this.fontSize) this.#host.requestUpdate();
  }

  #measure(): void {
    this.width = (this.#stage ?? this.#host).clientWidth;
    this.fontSize = Math.max(LEAST, SMALL * parseFloat(getComputedStyle(this.#host).fontSize));
  }
}
