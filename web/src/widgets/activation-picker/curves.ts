// Samples curves through the kernels, into buffers that are kept from frame to frame.
import type { ActivationId, KernelBuffer, Kernels } from "../../kernels/index.js";
import type { Interval } from "../../charts/scales.js";

export type Parameters = Readonly<Record<string, number>>;
export type What = "value" | "slope";

/** About one sample for each pixel of a wide plot. */
const SAMPLES = 512;
/** How far beside a hinge its two neighbours lie, as a share of the range: a hundredth of a pixel. */
const HINGE = 1e-5;

/** One row of x, and one row of results for each curve asked for. */
export class CurveSheet {
  readonly #kernels: Kernels;
  #x: KernelBuffer | undefined;
  #abscissa = "";
  readonly #curves = new Map<string, { buffer: KernelBuffer; made: string }>();

  constructor(kernels: Kernels) {
    this.#kernels = kernels;
  }

  /** Lays the samples out: evenly, with each hinge exactly and tightly flanked. */
  lay([low, high]: Interval, hinges: readonly number[]): void {
    const inside = hinges.filter((hinge) => hinge > low && hinge < high);
    const abscissa = [low, high, ...inside].join(" ");
    if (abscissa === this.#abscissa) return;
    this.#abscissa = abscissa;
    this.#x ??= this.#kernels.buffer(SAMPLES);
    const x = this.#x.array;
    const even = SAMPLES - 3 * inside.length;
    for (let i = 0; i < even; i += 1) x[i] = low + ((high - low) * i) / (even - 1);
    const near = (high - low) * HINGE;
    x.set(
      inside.flatMap((hinge) => [hinge - near, hinge, hinge + near]),
      even,
    );
    x.sort();
  }

  /** Read it anew after other calls, as any buffer of the kernels. */
  get x(): Float32Array {
    return this.#x!.array;
  }

  /** The function's value or slope at each x of the sheet, computed anew only when something changed. */
  curve(what: What, id: string, parameters: Parameters): Float32Array {
    const key = `${what} ${id}`;
    const made = `${this.#abscissa} ${JSON.stringify(parameters)}`;
    let curve = this.#curves.get(key);
    if (curve === undefined) {
      curve = { buffer: this.#kernels.buffer(SAMPLES), made: "" };
      this.#curves.set(key, curve);
    }
    if (curve.made !== made) {
      const call = what === "value" ? "activation" : "derivative";
      this.#kernels[call](id as ActivationId, this.#x!, {
        parameters,
        out: curve.buffer,
      });
      curve.made = made;
    }
    return curve.buffer.array;
  }

  /** Gives all room back; the sheet can be laid again. */
  release(): void {
    this.#x?.release();
    this.#x = undefined;
    this.#abscissa = "";
    for (const { buffer } of this.#curves.values()) buffer.release();
    this.#curves.clear();
  }
}

/** One function at one point. */
export function at(
  kernels: Kernels,
  what: What,
  id: string,
  x: number,
  parameters: Parameters,
): number {
  const call = what === "value" ? "activation" : "derivative";
  return kernels[call](id as ActivationId, x, { parameters })[0]!;
}
