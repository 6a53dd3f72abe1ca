// What is shown at a moment: a function, its plot and one point on it, asked anew only where it changed.
import type { ActivationDefinition, Kernels } from "../../kernels/index.js";
import { clamp } from "../../charts/scales.js";
import { find } from "./config.js";
import { at, CurveSheet, type Parameters } from "./curves.js";
import type { Say } from "./say.js";
import { drawSketch, type Sketch, type SketchOptions } from "./sketch.js";

/** What reader and author have chosen. */
export interface Wanted extends Omit<SketchOptions, "definition" | "compared" | "parameters"> {
  readonly activation: string;
  readonly compared: readonly string[];
  /** What differs from the defaults, by id and name. */
  readonly parameters: Readonly<Record<string, Parameters>>;
  readonly x: number;
}

/** One point of a curve. */
export interface Look {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

export interface Shown {
  readonly definition: ActivationDefinition;
  readonly others: readonly ActivationDefinition[];
  readonly parameters: Parameters;
  readonly sketch: Sketch;
  readonly look: Look;
}

export class Scene {
  readonly #kernels: Kernels;
  readonly #say: Say;
  readonly #sheet: CurveSheet;
  #drawn: { key: string; sketch: Sketch } | undefined;

  constructor(kernels: Kernels, say: Say) {
    this.#kernels = kernels;
    this.#say = say;
    this.#sheet = new CurveSheet(kernels);
  }

  /** @throws ConfigError for an id that does not exist. */
  show(wanted: Wanted): Shown {
    const table = this.#kernels.activations();
    const definition = find(table, "activation", wanted.activation);
    const others = wanted.compared
      .filter((id) => id !== definition.id)
      .map((id) => find(table, "compare", id));
    const parameters = parametersOf(definition, wanted);
    return {
      definition,
      others,
      parameters,
      sketch: this.#draw(definition, others, wanted),
      look: this.#look(definition, parameters, wanted),
    };
  }

  /** Everything but the probe: the same object until something in it changes. */
  #draw(
    definition: ActivationDefinition,
    compared: readonly ActivationDefinition[],
    wanted: Wanted,
  ): Sketch {
    const drawn = [definition, ...compared];
    const all = new Map(drawn.map((row) => [row.id, parametersOf(row, wanted)]));
    const names = (["slopeCurve", "minimum", "saturated"] as const).map((key) => this.#say(key));
    const key = JSON.stringify([{ ...wanted, x: 0 }, ...all, names]);
    if (this.#drawn?.key !== key) {
      const parameters = (id: string): Parameters => all.get(id)!;
      const options = { ...wanted, definition, compared, parameters };
      this.#drawn = { key, sketch: drawSketch(this.#kernels, this.#sheet, options, this.#say) };
    }
    return this.#drawn.sketch;
  }

  #look({ id }: ActivationDefinition, parameters: Parameters, { range, x }: Wanted): Look {
    const inside = clamp(x, ...range);
    return {
      x: inside,
      value: at(this.#kernels, "value", id, inside, parameters),
      slope: at(this.#kernels, "slope", id, inside, parameters),
    };
  }

  /** Draws everything anew the next time: a function may have been registered again. */
  forget(): void {
    this.#sheet.clear();
    this.#drawn = undefined;
  }
}

function parametersOf(
  { id, parameters }: ActivationDefinition,
  { parameters: chosen }: Pick<Wanted, "parameters">,
): Parameters {
  const usual = parameters.map(({ name, default: value }): [string, number] => [name, value]);
  return { ...Object.fromEntries(usual), ...chosen[id] };
}
