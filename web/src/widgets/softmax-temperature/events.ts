// The events of the softmax chart, sent only when the reader has changed something.

/** Detail of `temperature-change`. */
export interface TemperatureChange {
  temperature: number;
}

/** Detail of `logits-change`. */
export interface LogitsChange {
  /** −Infinity for whatever is blocked. */
  logits: number[];
  labels: string[];
}

declare global {
  interface HTMLElementEventMap {
    "temperature-change": CustomEvent<TemperatureChange>;
    "logits-change": CustomEvent<LogitsChange>;
  }
}
