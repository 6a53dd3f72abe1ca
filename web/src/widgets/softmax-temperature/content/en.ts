// The example that the chart shows until an author brings another.

export interface Option {
  label: string;
  /** The raw score; −Infinity cannot be unblocked into anything, so a blocked option keeps its score. */
  logit: number;
  blocked: boolean;
}

export const example = {
  prompt: "The cat sat on the …",
  options: [
    { label: "mat", logit: 2, blocked: false },
    { label: "sofa", logit: 1, blocked: false },
    { label: "moon", logit: 0.1, blocked: false },
    { label: "the", logit: 0.5, blocked: true },
  ] as readonly Option[],
  /** The share that the tallest bar has to reach. */
  goal: 0.99,
};
