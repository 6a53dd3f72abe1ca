// Moves the probe: drags by mouse, pen and finger (a vertical swipe still scrolls), and keys.
import type { Point } from "../../charts/plot.js";
import type { Shown } from "./scene.js";
import { dotAt } from "./sketch.js";

/** A finger this close to the dot takes hold of it; farther away the dot jumps to the finger. */
const REACH = 22;

export interface ProbeOptions {
  readonly shown: () => Shown;
  /** Asks for another x value. */
  readonly move: (x: number) => void;
}

export class Probe {
  readonly #options: ProbeOptions;
  #grip: { id: number; offset: number; start: Point; free: boolean } | undefined;

  constructor(options: ProbeOptions) {
    this.#options = options;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#grip !== undefined) return;
    const surface = event.currentTarget as HTMLElement;
    const at = inside(surface, event);
    const { sketch, look } = this.#options.shown();
    const dot = dotAt(sketch, look);
    const held = Math.hypot(at.x - dot.x, at.y - dot.y) <= REACH;
    // A finger may be about to scroll the page: it moves nothing before it moves sideways or lifts.
    const free = event.pointerType !== "touch";
    this.#grip = {
      id: event.pointerId,
      offset: held ? dot.x - at.x : 0,
      start: at,
      free,
    };
    surface.setPointerCapture(event.pointerId);
    surface.querySelector<HTMLElement>("[role=slider]")?.focus({ preventScroll: true });
    if (free) this.#drag(at);
    event.preventDefault();
  };

  readonly move = (event: PointerEvent): void => {
    const grip = this.#grip;
    if (event.pointerId !== grip?.id) return;
    const at = inside(event.currentTarget as HTMLElement, event);
    grip.free ||= Math.abs(at.x - grip.start.x) > Math.abs(at.y - grip.start.y);
    if (grip.free) this.#drag(at);
  };

  readonly up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#grip?.id) return;
    this.#drag(inside(event.currentTarget as HTMLElement, event));
    this.#grip = undefined;
  };

  /** The browser took the finger for a scroll. */
  readonly cancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#grip?.id) this.#grip = undefined;
  };

  /** Arrows move, Alt finely, Shift coarsely, Home and End go to the ends. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const { sketch, look } = this.#options.shown();
    const [low, high] = sketch.frame.x.domain;
    const coarse = 10 * stepOf(high - low);
    const step = event.shiftKey ? coarse : coarse / (event.altKey ? 100 : 10);
    const { x } = look;
    const target = {
      ArrowRight: x + step,
      ArrowUp: x + step,
      ArrowLeft: x - step,
      ArrowDown: x - step,
      PageUp: x + coarse,
      PageDown: x - coarse,
      Home: low,
      End: high,
    }[event.key];
    if (target === undefined) return;
    // Alt with an arrow would otherwise leave the page.
    event.preventDefault();
    this.#options.move(target);
  };

  #drag({ x }: Point): void {
    const { frame } = this.#options.shown().sketch;
    this.#options.move(frame.x.invert(x + this.#grip!.offset));
  }
}

/** One arrow key's way, a round number about a hundredth of the range. */
export function stepOf(span: number): number {
  let step = 0.1;
  while (step * 200 < span) step *= 10;
  while (step * 20 > span) step /= 10;
  return Number(step.toPrecision(1));
}

/** Tenths of an arrow key's way: values that read well. */
export function onGrid(x: number, span: number): number {
  const grid = stepOf(span) / 10;
  return Number((Math.round(x / grid) * grid).toPrecision(6));
}

/** In the surface's own pixels, even where a page scales it. */
function inside(surface: HTMLElement, event: PointerEvent): Point {
  const { left, top, width } = surface.getBoundingClientRect();
  const scale = surface.offsetWidth / width;
  return {
    x: (event.clientX - left) * scale,
    y: (event.clientY - top) * scale,
  };
}
