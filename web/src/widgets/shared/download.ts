// Files that a reader takes along: a picture as SVG or PNG, numbers as CSV; no request, no image loaded.
import type { Mark, Picture } from "./picture.js";

export type Cell = string | number;

/** Pixels of a PNG for each CSS pixel. */
const SHARPNESS = 2;
/** Long enough for any browser to have begun the download. */
const KEEP_MS = 10_000;

/** Offers the content under this name, as a click on a download link would. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** Rows as RFC 4180 has them; numbers in full, infinities and NaN as data tools read them. */
export function csvOf(rows: readonly (readonly Cell[])[]): Blob {
  const text = rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  return new Blob([text], { type: "text/csv" });
}

function cell(value: Cell): string {
  if (typeof value === "number") {
    return String(value).replace("Infinity", "inf").replace("NaN", "nan");
  }
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The picture as a file of its own: every colour and font written into it. */
export function svgOf({ width, height, ground, marks }: Picture, title: string): Blob {
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ width, height })} ` +
    `viewBox="0 0 ${width} ${height}"><title>${escape(title)}</title>` +
    `<rect${attributes({ width, height, fill: ground })}/>${marks.map(markup).join("")}</svg>\n`;
  return new Blob([text], { type: "image/svg+xml" });
}

function markup({ path, text, matrix, fill, stroke, strokeWidth, dash, opacity, font }: Mark) {
  const look = {
    transform: `matrix(${matrix.join(" ")})`,
    fill,
    ...(opacity < 1 && { opacity }),
  };
  if (text !== undefined) {
    const { family, size, weight } = font;
    const type = { "font-family": family, "font-size": size, "font-weight": weight };
    return `<text${attributes({ ...look, ...type })}>${escape(text)}</text>`;
  }
  const line = { stroke, "stroke-width": strokeWidth, "stroke-dasharray": dash.join(" ") };
  return `<path${attributes({ d: path!, ...look, ...(stroke !== "none" && line) })}/>`;
}

const attributes = (values: Readonly<Record<string, Cell>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join("");

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Drawn stroke by stroke: strict policies refuse to load an SVG as an image. */
export function pngOf({ width, height, ground, marks }: Picture): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const context = canvas.getContext("2d")!;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const mark of marks) draw(context, mark);
  // A canvas without a picture (too large for the browser) makes null, which no link can be made of.
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!)));
}

function draw(context: CanvasRenderingContext2D, mark: Mark): void {
  const { path, text, matrix, fill, stroke, strokeWidth, dash, opacity, font } = mark;
  const [a, b, c, d, e, f] = matrix.map((value) => value * SHARPNESS);
  context.setTransform(a!, b!, c!, d!, e!, f!);
  context.globalAlpha = opacity;
  context.fillStyle = fill;
  if (text !== undefined) {
    context.font = `${font.weight} ${font.size}px ${font.family}`;
    return context.fillText(text, 0, 0);
  }
  const shape = new Path2D(path);
  if (fill !== "none") context.fill(shape);
  if (stroke === "none") return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.setLineDash([...dash]);
  context.stroke(shape);
}
