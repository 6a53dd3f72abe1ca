// Samples curves through the kernels, into arrays that are kept from frame to frame.
import type { Kernels } from "../../kernels/index.js";
import { floatsIn } from "../../charts/floats.js";
import type { Interval } from "../../charts/scales.js";

export type Parameters = Readonly<Record<string, number>>;
export type What = "value" | "slope";

/** About one sample for each pixel of a wide plot. */
const SAMPLES = 512;
/** With so few float32 numbers in sight each of them is drawn, as a step. */
const FEW = SAMPLES / 2;
/** How far beside a hinge its two neighbours lie, as a share of the range: a hundredth of a pixel. */
const HINGE = 1e-5;

/** One row of x, and one row of results for each curve asked for. */
export class CurveSheet {
  readonly #kernels: Kernels;
  readonly #all = new Float32Array(SAMPLES);
  readonly #curves = new Map<string, { all: Float32Array; made: string }>();
  #abscissa = "";
  x = this.#all;
  /** Whether x holds every float32 in sight. */
  stairs = false;

  constructor(kernels: Kernels) {
    this.#kernels = kernels;
  }

  /** Lays the samples out: evenly, with each hinge exactly and tightly flanked; or every float there is. */
  lay([low, high]: Interval, hinges: readonly number[]): void {
    const inside = hinges.filter((hinge) => hinge > low && hinge < high);
    const abscissa = [low, high, ...inside].join(" ");
    if (abscissa === this.#abscissa) return;
    this.#abscissa = abscissa;
    const floats = floatsIn([low, high], FEW);
    this.stairs = floats !== undefined;
    const x = (this.x = this.#all.subarray(0, floats?.length));
    if (floats) return x.set(floats);
    const even = SAMPLES - 3 * inside.length;
    for (let i = 0; i < even; i += 1) x[i] = low + ((high - low) * i) / (even - 1);
    const near = (high - low) * HINGE;
    x.set(
      inside.flatMap((hinge) => [hinge - near, hinge, hinge + near]),
      even,
    );
    x.sort();
  }

  /** The function's value or slope at each x of the sheet, computed anew only when something changed. */
  curve(what: What, id: string, parameters: Parameters): Float32Array {
    const key = `${what} ${id}`;
    const made = `${this.#abscissa} ${JSON.stringify(parameters)}`;
    let curve = this.#curves.get(key);
    if (curve === undefined) {
      curve = { all: new Float32Array(SAMPLES), made: "" };
      this.#curves.set(key, curve);
    }
    const out = curve.all.subarray(0, this.x.length);
    if (curve.made !== made) {
      this.#kernels[calls[what]](id, this.x, { parameters, out });
      curve.made = made;
    }
    return out;
  }

  /** Forgets what was computed: a function may have been registered anew. */
  clear(): void {
    this.#curves.clear();
  }
}

const calls = { value: "activation", slope: "derivative" } as const;

/** One function at one point. */
export function at(
  kernels: Kernels,
  what: What,
  id: string,
  x: number,
  parameters: Parameters,
): number {
  return kernels[calls[what]](id, x, { parameters })[0]!;
}
