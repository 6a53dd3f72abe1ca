// Evaluates evidence (steps of kernel calls and arithmetic, kept as data) into live numbers.
import type { Kernels } from "../kernels/kernels.js";
import { SoftbendError } from "../kernels/errors.js";
import { printLike, type Printable } from "./printed.js";

/** One step: a kernel call or an operator over numbers, lists and `$id` references. */
export interface EvidenceStep {
  readonly id: string;
  readonly call: string;
  readonly args: readonly unknown[];
}

/** One number (or list) for the reader: where it comes from and what the author printed. */
export interface EvidenceShow {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly printed: string;
}

export interface Evidence {
  readonly steps: readonly EvidenceStep[];
  readonly shows: readonly EvidenceShow[];
}

/** What a step yields: a number, a list, or a record of those (the softmax steps). */
export type EvidenceValue = Printable | { readonly [name: string]: Printable };

/** A show with its live value, printed in the author's form; `agrees` when both texts are equal. */
export interface LiveShow extends EvidenceShow {
  readonly value: Printable;
  readonly text: string;
  readonly agrees: boolean;
}

export interface EvaluatedEvidence {
  readonly values: ReadonlyMap<string, EvidenceValue>;
  readonly shows: readonly LiveShow[];
}

/** Evidence that cannot be evaluated; names the step (or show) and, if one is to blame, the argument. */
export class EvidenceError extends SoftbendError {
  override readonly name = "EvidenceError";
  readonly step: string;
  readonly argument: number | undefined;

  constructor(step: string, argument: number | undefined, problem: string, cause?: unknown) {
    const place = argument === undefined ? "" : `, argument ${argument + 1}`;
    super(`Evidence step "${step}"${place}: ${problem}`, { cause });
    this.step = step;
    this.argument = argument;
  }
}

export const KERNEL_CALLS = [
  "activation",
  "derivative",
  "softmax",
  "logSoftmax",
  "softmaxSteps",
  "elementary",
  "logsumexp",
  "entropy",
  "perplexity",
  "naive",
  "naiveSoftmaxSteps",
  "crossEntropy",
  "binaryCrossEntropy",
  "softmaxBackward",
  "gated",
  "samplingShares",
  "statistics",
] as const;

/** Does it make a call that these kernels do not have, because another script brings it? */
export const isBeyond = ({ steps }: Evidence, kernels: Kernels): boolean =>
  steps.some(({ call }) => KERNEL_CALLS.includes(call as never) && !(call in kernels));

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

const SPECIAL: Readonly<Record<string, number>> = { inf: Infinity, "-inf": -Infinity, nan: NaN };
const REFERENCE = /^\$([A-Za-z]\w*)((?:\.[A-Za-z]\w*|\[\d+\])*)$/;

type Values = ReadonlyMap<string, EvidenceValue>;
type Caller = Readonly<Record<string, (...args: unknown[]) => EvidenceValue>>;

const isList = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;

function follow(reference: string, values: Values): EvidenceValue {
  const [, id, path] = REFERENCE.exec(reference) ?? [];
  if (!id)
    throw new TypeError(`"${reference}" is not a reference like "$id", "$id[0]" or "$id.sum"`);
  let value: unknown = values.get(id);
  if (value === undefined) throw new RangeError(`no earlier step has the id "${id}"`);
  for (const [part] of path!.matchAll(/\.\w+|\[\d+\]/g)) {
    const key = part.replace(/[.[\]]/g, "");
    value =
      value !== null && typeof value === "object" && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
    if (value === undefined) throw new RangeError(`"${reference}" has nothing at "${part}"`);
  }
  return value as EvidenceValue;
}

/** Replaces special numbers and references anywhere inside an argument. */
function resolve(argument: unknown, values: Values): unknown {
  if (typeof argument === "string") {
    if (argument.startsWith("$")) return follow(argument, values);
    return Object.hasOwn(SPECIAL, argument) ? SPECIAL[argument] : argument;
  }
  if (Array.isArray(argument)) {
    return argument.map((item) => {
      const value = resolve(item, values);
      return isList(value) && value.length === 1 ? value[0] : value;
    });
  }
  if (argument !== null && typeof argument === "object") {
    return Object.fromEntries(
      Object.entries(argument).map(([key, item]) => [key, resolve(item, values)]),
    );
  }
  return argument;
}

/** Folds from the left; a number, or a list of one, is taken for every element of the other side. */
function fold(step: EvidenceStep, args: readonly unknown[]): Printable {
  const apply = OPERATORS[step.call]!;
  const lists = args.map((value, i) => {
    if (typeof value === "number") return [value];
    if (isList(value)) return Array.from(value);
    throw new EvidenceError(step.id, i, `"${step.call}" takes numbers and lists of numbers`);
  });
  if (lists.length === 0) throw new EvidenceError(step.id, undefined, "has no arguments");
  const result = lists.reduce((left, right, i) => {
    if (left.length !== right.length && left.length !== 1 && right.length !== 1) {
      throw new EvidenceError(step.id, i, `has ${right.length} numbers, not ${left.length}`);
    }
    const length = left.length === 1 ? right.length : left.length;
    return Array.from({ length }, (_, k) =>
      apply(left[left.length === 1 ? 0 : k]!, right[right.length === 1 ? 0 : k]!),
    );
  });
  return args.every((value) => typeof value === "number") ? result[0]! : result;
}

function run(step: EvidenceStep, values: Values, kernels: Kernels): EvidenceValue {
  const args = step.args.map((argument, i) => {
    try {
      return resolve(argument, values);
    } catch (error) {
      throw new EvidenceError(step.id, i, (error as Error).message, error);
    }
  });
  if (Object.hasOwn(OPERATORS, step.call)) return fold(step, args);
  if (!(KERNEL_CALLS as readonly string[]).includes(step.call)) {
    throw new EvidenceError(step.id, undefined, `"${step.call}" is not a call that evidence knows`);
  }
  try {
    return (kernels as unknown as Caller)[step.call]!(...args);
  } catch (error) {
    throw new EvidenceError(step.id, undefined, (error as Error).message, error);
  }
}

/**
 * Runs every step in order and prints every show. Pure but for the kernels.
 * @throws {EvidenceError} naming the step and argument that cannot be evaluated
 */
export function evaluate(evidence: Evidence, kernels: Kernels): EvaluatedEvidence {
  const values = new Map<string, EvidenceValue>();
  for (const step of evidence.steps) {
    if (values.has(step.id)) throw new EvidenceError(step.id, undefined, "has an id already taken");
    values.set(step.id, run(step, values, kernels));
  }
  const shows = evidence.shows.map((show): LiveShow => {
    let value: EvidenceValue;
    try {
      value = follow(show.from, values);
    } catch (error) {
      throw new EvidenceError(show.id, undefined, (error as Error).message, error);
    }
    if (typeof value !== "number" && !isList(value)) {
      throw new EvidenceError(show.id, undefined, `"${show.from}" is neither number nor list`);
    }
    const text = printLike(value, show.printed);
    return { ...show, value, text, agrees: text === show.printed };
  });
  return { values, shows };
}
