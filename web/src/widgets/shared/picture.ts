// Reads what stands on the screen, shapes and words, into a list from which a file can be drawn.

/** One shape or line of text; lengths in CSS pixels. */
export interface Mark {
  /** Path data, for a shape. */
  readonly path?: string;
  /** Text whose baseline starts at the origin. */
  readonly text?: string;
  /** From the mark's own coordinates to the picture's: a, b, c, d, e, f. */
  readonly matrix: readonly number[];
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly font: Font;
}

export interface Font {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Colour of the ground behind everything. */
  readonly ground: string;
  readonly marks: readonly Mark[];
}

const MARGIN = 16;
/** What a picture has no use for. */
const SKIPPED = "button:not(.term), input, select, textarea, title, desc, style, script, .hidden";
/** Where the baseline of HTML text lies in its box, from the top. */
const BASELINE = 0.79;

/** All shapes and words inside these elements, as they look now. */
export function lookAt(...parts: readonly Element[]): Picture {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN;
  return {
    width: Math.ceil(Math.max(...boxes.map((box) => box.right)) - left + MARGIN),
    height: Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top + MARGIN),
    ground: groundBehind(parts[0]!),
    marks: parts.flatMap((part) => [...marksOf(part, left, top)]),
  };
}

function* marksOf(element: Element, left: number, top: number): Generator<Mark> {
  const style = getComputedStyle(element);
  if (element.matches(SKIPPED) || style.display === "none" || style.visibility === "hidden") return;
  if (element instanceof SVGTextContentElement) {
    if (element.getNumberOfChars() === 0) return;
    const { x, y } = element.getStartPositionOfChar(0);
    const matrix = matrixOf(element, left, top).translate(x, y);
    yield mark(style, style.fill, matrix, { text: element.textContent.trim() });
  } else if (element instanceof SVGGeometryElement) {
    const matrix = matrixOf(element, left, top);
    yield mark(style, style.fill, matrix, { path: pathOf(element) });
  }
  if (element instanceof SVGTextContentElement) return;
  const slotted = element instanceof HTMLSlotElement;
  for (const node of slotted ? element.assignedNodes({ flatten: true }) : element.childNodes) {
    if (node instanceof Element) yield* marksOf(node, left, top);
    else if (node instanceof Text) yield* linesOf(node, style, left, top);
  }
}

function mark(
  style: CSSStyleDeclaration,
  fill: string,
  matrix: DOMMatrixReadOnly,
  what: { path: string } | { text: string },
): Mark {
  const { a, b, c, d, e, f } = matrix;
  return {
    ...what,
    matrix: [a, b, c, d, e, f].map((value) => Math.round(value * 100) / 100),
    fill,
    stroke: "text" in what ? "none" : style.stroke,
    strokeWidth: parseFloat(style.strokeWidth),
    dash: (style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number),
    opacity: Number(style.opacity),
    font: {
      family: style.fontFamily,
      size: parseFloat(style.fontSize),
      weight: style.fontWeight,
    },
  };
}

function matrixOf(element: SVGGraphicsElement, left: number, top: number): DOMMatrix {
  const matrix = new DOMMatrix().translateSelf(-left, -top);
  const own = element.getScreenCTM();
  return own ? matrix.multiplySelf(own) : matrix;
}

function pathOf(element: SVGGeometryElement): string {
  if (element instanceof SVGRectElement) {
    const [x, y, width, height, round] = lengths(element, "x", "y", "width", "height", "rx");
    const r = Math.min(round!, width! / 2, height! / 2);
    const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return (
      `M${x! + r} ${y}h${width! - 2 * r}${corner(r, r)}v${height! - 2 * r}${corner(-r, r)}` +
      `h${2 * r - width!}${corner(-r, -r)}v${2 * r - height!}${corner(r, -r)}z`
    );
  }
  if (element instanceof SVGCircleElement) {
    const [cx, cy, r] = lengths(element, "cx", "cy", "r");
    return `M${cx! - r!} ${cy}a${r} ${r} 0 1 1 ${2 * r!} 0a${r} ${r} 0 1 1 ${-2 * r!} 0z`;
  }
  if (element instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = lengths(element, "x1", "y1", "x2", "y2");
    return `M${x1} ${y1}L${x2} ${y2}`;
  }
  return element.getAttribute("d") ?? "";
}

/** Lengths in the element's own units, per cents worked out. */
function lengths(element: SVGGeometryElement, ...names: string[]): number[] {
  const all = element as unknown as Record<string, SVGAnimatedLength>;
  return names.map((name) => Math.round(all[name]!.baseVal.value * 100) / 100);
}

/** The words of an HTML text node, joined to lines as they are set. */
function linesOf(node: Text, style: CSSStyleDeclaration, left: number, top: number): Mark[] {
  const range = document.createRange();
  const lines: { box: DOMRect; text: string }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/[^ \t\r\n]+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 2) line.text += ` ${word}`;
    else if (box.width > 0) lines.push({ box, text: word });
  }
  return lines.map(({ box, text }) => {
    const x = box.left - left;
    const y = box.top - top + BASELINE * box.height;
    return mark(style, style.color, new DOMMatrix().translateSelf(x, y), { text });
  });
}

/** The first ground that is not transparent, going outwards. */
function groundBehind(element: Element): string {
  for (let node: Node | null = element; node; node = outwards(node)) {
    if (!(node instanceof Element)) continue;
    const { backgroundColor } = getComputedStyle(node);
    if (!/a\(.*, 0\)|\/ 0\)/.test(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(element).getPropertyValue("--ground") || "#ffffff";
}

const outwards = (node: Node): Node | null =>
  node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
