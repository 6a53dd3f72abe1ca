// The picker's properties and what a reader's actions do to them; how it looks is in element.ts.
import type { PropertyDeclarations, PropertyValues } from "lit";
import { type AnyActivationId, onRegistration } from "../../kernels/index.js";
import { clamp, type Interval } from "../../charts/scales.js";
import { onGrid } from "../../charts/steps.js";
import { readAddress, stateKey, writeAddress } from "../shared/address.js";
import { SoftbendElement } from "../shared/base-element.js";
import { Linker } from "../shared/linked.js";
import { glossary } from "./content/glossary.en.js";
import { writeParameters } from "./config.js";
import type { ActivationChange, ProbeChange } from "./events.js";
import type { Reference } from "./reference.js";
import type { Say } from "./say.js";
import { Scene, type Shown } from "./scene.js";
import { Size } from "../shared/size.js";
import { changes, type Kept, keptOf, type Properties, read, type Read, takeOver } from "./state.js";
import { strings } from "./strings.en.js";
import * as words from "./words.js";

/** What may change in one go; `zoom` enters the zoom mode at the whole curve, or leaves it. */
export type Change = Partial<Pick<Properties, "view" | "stretched" | "difference" | "compare">> & {
  zoom?: boolean;
};

/** An attribute taken away is as if it had never been there. */
const converter = (value: string | null): string | undefined => value ?? undefined;

export abstract class PickerReader extends SoftbendElement implements Properties {
  static override properties: PropertyDeclarations = {
    activation: { converter, reflect: true },
    functions: { converter },
    compare: { converter, reflect: true },
    range: { converter },
    x: { converter, reflect: true },
    steepness: { type: Boolean, reflect: true },
    difference: { type: Boolean, reflect: true },
    parameters: { converter },
    view: { converter },
    stretched: { type: Boolean, reflect: true },
    tools: { converter },
    stateKey,
    done: { state: true },
    detail: { state: true },
  };

  /** Id of the function shown; the author's first one, or GELU. */
  declare activation: AnyActivationId | undefined;
  /** Ids always in sight, for example "relu gelu silu"; the rest waits behind “More…”. */
  declare functions: string | readonly string[] | undefined;
  /** Ids drawn beside the chosen one, for example "relu". */
  declare compare: string | readonly string[] | undefined;
  /** Ends of the x axis, for example "-4 4". */
  declare range: string | readonly [number, number] | undefined;
  /** Where the probe stands, for example "-1". */
  declare x: number | string | undefined;
  /** Whether the slope is shown. */
  declare steepness: boolean;
  /** Whether the difference to the last function beside it is drawn, magnified. */
  declare difference: boolean;
  /** Numbers by function and name, for example "elu.alpha=2"; from scripts also { elu: { alpha: 2 } }. */
  declare parameters: Properties["parameters"];
  /** The part of the x axis zoomed to, for example "0.9 1.1"; undefined outside the zoom mode. */
  declare view: string | readonly [number, number] | undefined;
  /** Whether a zoomed plot is stretched to its whole height. */
  declare stretched: boolean;
  /**
   * Which parts are there, for example "choices task steepness reset closer"; all of these by
   * default, none with "none".
   */
  declare tools: string | undefined;
  /**
   * Opts in to address state under this key, for example "a": ?sb.a.name=value follows what the
   * reader does.
   */
  declare stateKey: string | undefined;
  /** The sentence that says how the task was done. */
  declare protected done: string | undefined;
  /** Whether the closer look is open. */
  declare protected detail: boolean;

  protected defaults: Readonly<Record<string, string>> = strings;
  protected readonly glossary = glossary;
  protected readonly linker = new Linker(glossary);
  protected readonly say: Say = (key, values) => this.text(key, values);
  protected readonly size = new Size(this, ".stage");
  /** What is on screen. */
  protected shown!: Shown;
  /** The properties as they were last read. */
  protected given!: Read;
  #start: Kept | undefined;
  #scene: Scene | undefined;
  #unlisten: (() => void) | undefined;

  constructor() {
    super();
    this.steepness = false;
    this.difference = false;
    this.stretched = false;
    this.detail = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unlisten = onRegistration(() => {
      this.#scene?.forget();
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unlisten?.();
  }

  protected override measure(): void {
    super.measure();
    this.size.measure();
  }

  /** What is looked up, once it has been loaded. */
  protected abstract get looked(): Reference | undefined;

  /** Called before a choice is drawn, so that the old picture can be eased out of. */
  protected abstract leave(): void;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("activation")) this.done = undefined;
    super.willUpdate(changed);
  }

  protected override readConfig(json: Readonly<Record<string, unknown>>): void {
    const own = this as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(json)) {
      if (name in PickerReader.properties) own[name] ||= value;
    }
    this.draw();
    if (this.#start) return;
    this.#start = keptOf(this);
    takeOver(this, readAddress(this.stateKey), () => this.draw());
  }

  /** Reads the properties and draws what has changed. */
  protected draw(): Shown {
    const { width, fontSize } = this.size;
    const { detail } = this;
    const more = this.looked?.notes;
    const kernels = this.kernels!;
    this.given = read(kernels.activations(), this);
    // Those of functions that are not shown yet are refused at once, too.
    for (const [id, parameters] of Object.entries(this.given.parameters)) {
      kernels.activation(id, [], { parameters });
    }
    this.#scene ??= new Scene(kernels, this.say);
    return (this.shown = this.#scene.show({ ...this.given, detail, more, width, fontSize }));
  }

  protected readonly pick = (id: string): void => {
    this.leave();
    this.activation = id;
    this.emit<ActivationChange>("activation-change", { id });
    this.#tell();
  };

  /** Moves the probe; in the zoom mode the view goes along. */
  protected move(wanted: number): void {
    const [low, high] = this.given.range;
    let x = onGrid(wanted, high - low);
    if (this.view === undefined) x = clamp(x, low, high);
    else if (this.looked && (x < low || x > high)) {
      this.view = this.looked.views.following([low, high], x);
    }
    if (x === this.shown.look.x) return;
    this.x = x;
    const { definition, look } = this.draw();
    this.emit<ProbeChange>("probe-change", { ...look });
    const done = words.doneSentenceOf(definition, look, this.say);
    if (this.done === undefined && done !== undefined) this.announce((this.done = done));
    this.#keep();
  }

  /** Scales the view about a pixel and moves it by pixels. */
  protected look(factor: number, about: number, by: number): void {
    if (!this.looked) return;
    const { shifted, zoomed } = this.looked.views;
    const { x } = this.shown.sketch.frame;
    const moved = (x.invert(0) - x.invert(1)) * by;
    this.set({ view: shifted(zoomed(x.domain, factor, x.invert(about)), moved) });
  }

  protected readonly set = ({ zoom, ...change }: Change): void => {
    const view: Interval | undefined = zoom ? this.given.whole : undefined;
    Object.assign(this, change, zoom === undefined ? {} : { view, stretched: false });
    this.draw();
    this.#keep();
  };

  protected readonly adjust = (name: string, value: number): void => {
    const { definition, parameters } = this.shown;
    const own = { ...parameters, [name]: value };
    this.parameters = writeParameters({ ...this.given.parameters, [definition.id]: own });
    this.#keep();
  };

  protected readonly steepen = (): void => {
    this.steepness = !this.steepness;
    this.#keep();
  };

  protected readonly reset = (): void => {
    const { definition, look } = this.shown;
    this.leave();
    Object.assign(this, this.#start);
    this.done = undefined;
    const now = this.draw();
    const { id } = now.definition;
    if (id !== definition.id) this.emit<ActivationChange>("activation-change", { id });
    if (now.look.x !== look.x) this.emit<ProbeChange>("probe-change", { ...now.look });
    this.#tell();
  };

  #keep(): void {
    writeAddress(this.stateKey, changes(this, this.#start!));
  }

  /** Says the new curve in words once it is drawn. */
  #tell(): void {
    this.#keep();
    void this.updateComplete.then(() => this.announce(words.newsOf(this.shown, this.say)));
  }
}
