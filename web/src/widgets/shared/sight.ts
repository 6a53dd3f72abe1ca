// Starts widgets when they come near to being seen: all that wait by one look, so that the page is laid out once.
// The first Tab starts all: the focus would jump over whatever has no control yet, far down the page.

/** Start when a widget is this close to being seen, in pixels. */
const NEAR = 600;
/** Every picture is at least so high, in pixels. */
const LEAST_HEIGHT = 300;

export interface Waiting {
  readonly element: Element;
  /** Reads from the laid out page whatever the first picture depends on. */
  measure(): void;
  start(): void;
}

/** Who waits for the next look, and who for the observer. */
const unseen = new Set<Waiting>();
const all = new Map<Element, Waiting>();
let observer: IntersectionObserver | undefined;
let asked = false;

/** Calls `start` once the widget is near, after `measure` of all that start with it. */
export function awaitSight(widget: Waiting): void {
  if (typeof IntersectionObserver === "undefined") return begin([widget]);
  // An observer reports after a frame was shown; whoever is in sight by then would move the page.
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        // Who has left or started since may still be reported.
        const widget = all.get(target);
        if (isIntersecting && widget) unseen.add(widget);
      }
      look();
    },
    { rootMargin: `${NEAR}px` },
  );
  if (all.size === 0) addEventListener("keydown", startOnTab, true);
  observer.observe(widget.element);
  all.set(widget.element, widget);
  unseen.add(widget);
  ask(queueMicrotask);
}

export function leaveSight(widget: Waiting): void {
  observer?.unobserve(widget.element);
  unseen.delete(widget);
  if (all.delete(widget.element) && all.size === 0)
    removeEventListener("keydown", startOnTab, true);
}

function startOnTab({ key }: KeyboardEvent): void {
  if (key === "Tab") begin([...all.values()].filter(({ element }) => parsed(element)));
}

function ask(later: (look: () => void) => void): void {
  if (asked) return;
  asked = true;
  later(() => {
    asked = false;
    look();
  });
}

/** At once for what stands in the page already, in the next frame for what is still being parsed. */
function look(): void {
  const beginning: Waiting[] = [];
  let grown = 0;
  for (const widget of unseen) {
    if (!parsed(widget.element)) continue;
    const { top, bottom } = widget.element.getBoundingClientRect();
    if (bottom < -NEAR || top > innerHeight + NEAR) unseen.delete(widget);
    // Whom those before it may push out of sight waits until they have grown.
    else if (top + grown <= innerHeight + NEAR) {
      beginning.push(widget);
      grown += Math.max(0, LEAST_HEIGHT - (bottom - top));
    }
  }
  begin(beginning);
  if (unseen.size > 0) ask(requestAnimationFrame);
}

function begin(widgets: readonly Waiting[]): void {
  for (const widget of widgets) {
    leaveSight(widget);
    widget.measure();
  }
  for (const widget of widgets) widget.start();
}

/** Whether the page's parser is past this element, so that no child of it is still to come. */
function parsed(element: Element): boolean {
  if (document.readyState !== "loading") return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}
