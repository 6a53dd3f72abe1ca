// What the picker shows first, and what each function is good and bad for.

export const first = {
  functions: ["relu", "gelu", "silu", "sigmoid", "tanh"] as readonly string[],
  activation: "gelu",
  compare: ["relu"] as readonly string[],
  range: [-4, 4] as readonly [number, number],
  x: -1,
};
