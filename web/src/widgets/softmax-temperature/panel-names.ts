// The panels behind “Look closer”, in the order of their tabs.

export const panelNames = [
  ...(["path", "scores", "zeros", "steps", "readings"] as const),
  ...(["vocabulary", "take"] as const),
] as const;
export type PanelName = (typeof panelNames)[number];
