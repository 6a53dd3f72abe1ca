// Fingers, pen and mouse on a plot: one drags its point (a vertical swipe still scrolls), two pinch.
import type { Point } from "./plot.js";

/** A finger this close to the point takes hold of it; farther away the point jumps to the finger. */
const REACH = 22;
/** Pixels of a wheel that double the size. */
const DOUBLE = 64;

export interface DragOptions {
  /** The pixel of what can be dragged. */
  readonly point: () => Point;
  /** Asks for it to be moved to this pixel. */
  readonly move: (x: number) => void;
  /** Whether the plot can be panned and scaled now; then only the point itself can be dragged. */
  readonly free: () => boolean;
  /** Scales about a pixel, and moves by pixels. */
  readonly view: (factor: number, about: number, by: number) => void;
}

export class Drag {
  readonly #options: DragOptions;
  readonly #pointers = new Map<number, Point>();
  #grip: { offset: number; start: Point; moves: boolean } | undefined;

  constructor(options: DragOptions) {
    this.#options = options;
  }

  readonly down = (event: PointerEvent): void => {
    const { point, free } = this.#options;
    if (event.button !== 0 || (this.#pointers.size > 0 && !free())) return;
    const surface = event.currentTarget as HTMLElement;
    const at = inside(surface, event);
    const held = point();
    const near = Math.hypot(at.x - held.x, at.y - held.y) <= REACH;
    this.#grip = undefined;
    if (this.#pointers.size === 0 && (near || !free())) {
      // A finger may be about to scroll the page: it moves nothing before it moves sideways or lifts.
      const moves = event.pointerType !== "touch" || free();
      this.#grip = { offset: near ? held.x - at.x : 0, start: at, moves };
    }
    this.#pointers.set(event.pointerId, at);
    surface.setPointerCapture(event.pointerId);
    surface.querySelector<HTMLElement>("[role=slider]")?.focus({ preventScroll: true });
    if (this.#grip?.moves) this.#drag(at);
    event.preventDefault();
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    const at = inside(event.currentTarget as HTMLElement, event);
    const grip = this.#grip;
    if (grip) {
      grip.moves ||= Math.abs(at.x - grip.start.x) > Math.abs(at.y - grip.start.y);
      if (grip.moves) this.#drag(at);
    } else {
      this.#pan(event.pointerId, before, at);
    }
    this.#pointers.set(event.pointerId, at);
  };

  /** One finger pans; of two, the moving one scales about the other. */
  #pan(id: number, before: Point, at: Point): void {
    const other = [...this.#pointers].find(([key]) => key !== id)?.[1];
    if (other === undefined) return this.#options.view(1, at.x, at.x - before.x);
    const apart = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
    this.#options.view(apart(at) / Math.max(1, apart(before)) || 1, other.x, 0);
  }

  readonly up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#grip === undefined) return;
    this.#drag(inside(event.currentTarget as HTMLElement, event));
    this.#grip = undefined;
  };

  /** The browser took the finger for a scroll. */
  readonly cancel = (event: PointerEvent): void => {
    if (this.#pointers.delete(event.pointerId)) this.#grip = undefined;
  };

  /** Pinching a trackpad arrives as a wheel with the control key. */
  readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey || !this.#options.free()) return;
    event.preventDefault();
    const { x } = inside(event.currentTarget as HTMLElement, event);
    this.#options.view(2 ** (-event.deltaY / DOUBLE), x, 0);
  };

  #drag({ x }: Point): void {
    this.#options.move(x + this.#grip!.offset);
  }
}

/** In the surface's own pixels, even where a page scales it. */
function inside(surface: HTMLElement, event: MouseEvent): Point {
  const { left, top, width } = surface.getBoundingClientRect();
  const scale = surface.offsetWidth / width;
  return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
}
