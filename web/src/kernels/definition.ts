// The shape of one row of the activation table that the build prints from the C++ definitions.

/** A point that the function attains: where it turns. */
export interface Extremum {
  readonly x: number;
  readonly y: number;
  readonly kind: "minimum" | "maximum";
}

/** Bounds of the values taken; an end that is attained is part of the range. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowAttained: boolean;
  readonly highAttained: boolean;
}

/** What one adjustable number of a function may be, under PyTorch's name. */
export interface Limits {
  readonly name: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** One adjustable number of a function. */
export interface ParameterDefinition extends Limits {
  readonly label: string;
}

/**
 * Everything declared about one activation; facts that depend on parameters hold at the defaults.
 * Its formulas are in web/src/formulas, as MathML.
 */
export interface ActivationDefinition {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** The formula in plain words, one sentence. */
  readonly words: string;
  readonly range: Range;
  readonly slopeRange: Range;
  readonly parameters: readonly ParameterDefinition[];
  readonly extrema: readonly Extremum[];
  readonly roots: readonly number[];
  readonly slopeRoots: readonly number[];
  /** Where the slope jumps. */
  readonly kinks: readonly number[];
  readonly monotone: boolean;
  readonly smooth: boolean;
  readonly saturates: { readonly left: boolean; readonly right: boolean };
  /** The same call elsewhere, over `x`; {name} stands for a parameter's number. */
  readonly calls: { readonly pytorch: string; readonly jax: string; readonly numpy: string };
  /** Only on a function that the page's author registered: nothing is declared about it. */
  readonly author?: { readonly formula: string | undefined; readonly approximate: boolean };
}
