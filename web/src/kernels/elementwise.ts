// Calls that treat every number alone: activations, their slopes, elementary functions; and buffers.
import type { MainModule } from "./generated/module.js";
import { elementaryNames, type table } from "./generated/table.js";
import { type FloatInput, toFloats, toOutput, untangle } from "./arguments.js";
import { known } from "./known.js";
import { BLOCK, KernelBuffer, Memory, type Stream } from "./memory.js";
import { type Registered, registered, runRegistered } from "./registered.js";
import { toLength, toNameIndex, toOptions, toParameters } from "./settings.js";

/** The ids of the activation table, for example "gelu". */
export type ActivationId = (typeof table)[number]["id"];
/** An id of the table or of a function that the page registered. */
export type AnyActivationId = ActivationId | (string & Record<never, never>);

/** exp, log, expm1, log1p, erf, and phi: the standard normal's cumulative share. */
export type ElementaryName = (typeof elementaryNames)[number];

export interface OutOption {
  /** Where the result goes: a float array at least as long as it; without it a new one is made. */
  out?: Float32Array | KernelBuffer | undefined;
}

export interface ActivationOptions extends OutOption {
  /** The function's parameters by name, for example { alpha: 0.5 }; the rest keep their defaults. */
  parameters?: Readonly<Record<string, number | undefined>> | undefined;
}

const ids = known.map(({ id }) => id);

export class ElementwiseCalls {
  /** Names the bits: equal builds return equal bits. */
  readonly build: string;
  protected readonly memory: Memory;
  #parameters: number;

  constructor(module: MainModule, build: string) {
    this.build = build;
    this.memory = new Memory(module);
    this.#parameters = this.memory.allocate(
      Math.max(1, ...known.map(({ parameters }) => parameters.length)),
    );
  }

  /**
   * Applies an activation to each number. Shape [n] → [n]; [] gives [].
   * @throws UnknownNameError for an id or parameter that does not exist; ArgumentTypeError and
   * ArgumentRangeError for input that is not numbers, a parameter outside its limits, a short `out`.
   */
  activation(id: AnyActivationId, x: FloatInput, options?: ActivationOptions): Float32Array {
    return this.#activation("value", id, x, options);
  }

  /** The slope of an activation at each number; arguments and errors as in `activation`. */
  derivative(id: AnyActivationId, x: FloatInput, options?: ActivationOptions): Float32Array {
    return this.#activation("slope", id, x, options);
  }

  /** exp, log, expm1, log1p, erf or phi of each number; shapes and errors as in `activation`. */
  elementary(name: ElementaryName, x: FloatInput, options?: OutOption): Float32Array {
    const given = toOptions(options, "out");
    const index = toNameIndex("name", name, elementaryNames);
    const { module } = this.memory;
    return this.stream(x, given.out, (from, to, n) => module.elementary(index, from, to, n));
  }

  /** Room for n floats in the kernels' memory: calls that read and write there copy nothing. */
  buffer(n: number): KernelBuffer {
    return new KernelBuffer(this.memory, toLength(n));
  }

  #activation(
    what: "value" | "slope",
    id: string,
    x: FloatInput,
    options: ActivationOptions | undefined,
  ): Float32Array {
    const given = toOptions(options, "parameters", "out");
    const own = registered().get(id);
    if (own) return this.#own(own, what, toFloats("x", x), given);
    const index = toNameIndex("id", id, ids);
    const values = toParameters(id, known[index]!.parameters, given.parameters);
    const { module } = this.memory;
    const parameters = this.#parameters;
    return this.stream(x, given.out, (from, to, n) => {
      this.memory.heap.set(values, parameters / Float32Array.BYTES_PER_ELEMENT);
      module[what](index, from, to, n, parameters);
    });
  }

  #own(
    own: Registered,
    what: "value" | "slope",
    x: Float32Array,
    { parameters, out }: ActivationOptions,
  ): Float32Array {
    const { definition } = own;
    const values = toParameters(definition.id, definition.parameters, parameters);
    const named = definition.parameters.map(({ name }, i) => [name, values[i]!]);
    const result = runRegistered(own, what, x, Object.fromEntries(named) as Record<string, number>);
    const target = toOutput(out, result.length);
    target.set(result);
    return target;
  }

  protected stream(
    input: FloatInput,
    output: unknown,
    kernel: Stream,
    block = BLOCK,
  ): Float32Array {
    const x = toFloats("x", input);
    const out = toOutput(output, x.length);
    return this.memory.stream(untangle(x, out), out, block, kernel);
  }
}
