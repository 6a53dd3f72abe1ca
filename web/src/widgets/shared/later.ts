// A part of a widget that is loaded when it is first needed.
import type { Part } from "./base-element.js";

export class Later<P extends Part> {
  /** Present once it has been loaded. */
  part: P | undefined;
  /** It cannot be loaded. */
  missing = false;
  #wanted = false;
  readonly #host: { requestUpdate(): void };
  readonly #load: () => Promise<P>;
  readonly #take: (part: P) => void;

  /** `take` makes the part's words and looks the widget's own. */
  constructor(host: { requestUpdate(): void }, load: () => Promise<P>, take: (part: P) => void) {
    this.#host = host;
    this.#load = load;
    this.#take = take;
  }

  /** Loads it, once. */
  async want(): Promise<void> {
    if (this.#wanted) return;
    this.#wanted = true;
    try {
      const part = await this.#load();
      this.#take(part);
      this.part = part;
    } catch {
      this.missing = true;
    }
    this.#host.requestUpdate();
  }
}
