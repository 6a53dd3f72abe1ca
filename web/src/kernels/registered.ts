// Activations that a page's author adds from JavaScript, shared by every script of that page.
import type { ActivationDefinition, ParameterDefinition, Range } from "./definition.js";
import { ArgumentRangeError, ArgumentTypeError, complaint } from "./errors.js";
import { known } from "./known.js";

/** Writes one output per input, elementwise; `input` and `output` are apart, both of shape [n]. */
export type Pointwise = (
  input: Float32Array,
  output: Float32Array,
  parameters: Readonly<Record<string, number>>,
) => void;

/** What an author tells about a function of their own. */
export interface ActivationRegistration {
  /** Kebab-case, not an id of the built-in table; registering an own id again replaces it. */
  readonly id: string;
  readonly label: string;
  readonly value: Pointwise;
  /** Without it slopes are differences of values, and labelled approximate. */
  readonly slope?: Pointwise;
  /** A parameter without a label shows its name. */
  readonly parameters?: readonly (Omit<ParameterDefinition, "label"> & { label?: string })[];
  /** MathML (`<math>…</math>`) or plain text. */
  readonly formula?: string;
}

export interface Registered {
  readonly definition: ActivationDefinition;
  readonly value: Pointwise;
  readonly slope: Pointwise | undefined;
}

interface Registry {
  readonly rows: Map<string, Registered>;
  readonly listeners: Set<() => void>;
}

const symbol = Symbol.for("softbend.activations");

let found: Registry | undefined;

function registry(): Registry {
  const shared = globalThis as unknown as Record<symbol, Registry | undefined>;
  return (found ??= shared[symbol] ??= { rows: new Map(), listeners: new Set() });
}

/** The author's functions by id. */
export const registered = (): ReadonlyMap<string, Registered> => registry().rows;

/** Calls back after every registration until the returned function is called. */
export function onRegistration(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Nothing is known of an author's function but what it computes. */
const anything: Range = { low: -Infinity, high: Infinity, lowAttained: false, highAttained: false };

/**
 * Adds an activation of the page's own: it can be called by its id and appears in every picker, marked
 * as the author's. Works before and after `load()`.
 * @throws ArgumentTypeError for a part of the wrong kind, ArgumentRangeError for a taken or odd id.
 */
export function registerActivation(registration: ActivationRegistration): void {
  const given = Object(registration) as ActivationRegistration;
  const { id, label, value, slope, parameters = [], formula } = given;
  if (!/^[a-z][a-z0-9-]*$/.test(id) || known.some((row) => row.id === id)) {
    const allowed = "small letters, digits and hyphens, none of the table's own ids";
    throw new ArgumentRangeError(complaint("id", id, allowed));
  }
  demand("label", label, "string");
  demand("value", value, "function");
  if (slope !== undefined) demand("slope", slope, "function");
  if (formula !== undefined) demand("formula", formula, "string");
  const list: unknown = parameters;
  if (!Array.isArray(list)) {
    throw new ArgumentTypeError(complaint("parameters", parameters, "a list"));
  }
  const definition: ActivationDefinition = {
    id,
    label,
    group: "author",
    words: "",
    range: anything,
    slopeRange: anything,
    parameters: parameters.map((one) => ({ label: (Object(one) as typeof one).name, ...one })),
    extrema: [],
    roots: [],
    slopeRoots: [],
    kinks: [],
    monotone: true,
    smooth: true,
    saturates: { left: false, right: false },
    calls: { pytorch: "", jax: "", numpy: "" },
    author: { formula, approximate: slope === undefined },
  };
  for (const { name, min, max, default: usual } of definition.parameters) {
    for (const number of [min, max, usual]) demand(`parameter ${name}`, number, "number");
    if (!(min <= usual && usual <= max)) {
      throw new ArgumentRangeError(complaint(`parameter ${name}`, usual, `${min} to ${max}`));
    }
  }
  const { rows, listeners } = registry();
  rows.set(id, { definition, value, slope });
  for (const listener of listeners) listener();
}

function demand(argument: string, value: unknown, type: string): void {
  if (typeof value !== type) throw new ArgumentTypeError(complaint(argument, value, `a ${type}`));
}

/** Half the width of a difference: where rounding and curvature spoil it about equally. */
const HALF = 2 ** -8;

/** One registered function at every x; the slope by differences where the author gave none. */
export function runRegistered(
  { value, slope }: Registered,
  what: "value" | "slope",
  x: Float32Array,
  parameters: Readonly<Record<string, number>>,
): Float32Array {
  const run = (call: Pointwise, from: Float32Array): Float32Array => {
    const to = new Float32Array(from.length);
    call(from, to, parameters);
    return to;
  };
  // A copy: the author's function may call the kernels, whose memory then grows and detaches views.
  const from = x.slice();
  if (what === "value") return run(value, from);
  if (slope) return run(slope, from);
  const beside = (sign: number): Float32Array =>
    from.map((at) => at + sign * HALF * Math.max(1, Math.abs(at)));
  const [left, right] = [beside(-1), beside(1)];
  const [low, high] = [run(value, left), run(value, right)];
  return from.map((_, i) => (high[i]! - low[i]!) / (right[i]! - left[i]!));
}
