// What the picker tells the page when the reader does something.

/** Detail of `activation-change`. */
export interface ActivationChange {
  id: string;
}

/** Detail of `probe-change`: the point the reader moved to. */
export interface ProbeChange {
  x: number;
  value: number;
  slope: number;
}

declare global {
  interface HTMLElementEventMap {
    "activation-change": CustomEvent<ActivationChange>;
    "probe-change": CustomEvent<ProbeChange>;
  }
}
