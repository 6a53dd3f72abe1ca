// Static oEmbed answers for the iframe pages, and the iframe to paste.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";
import { widgets } from "./snippets.mjs";

/** Where an author will put the pages; oEmbed knows whole addresses only. */
export const base = process.env.SOFTBEND_URL ?? "https://example.org/softbend/";

const WIDTH = 736;
const HEIGHT = 640;

export const iframe = ({ tag, title }) =>
  `<iframe src="${base}frame/${tag}.html" title="${title}" width="${WIDTH}" height="${HEIGHT}" ` +
  `style="width:100%;border:0" loading="lazy" sandbox="allow-scripts allow-downloads"></iframe>`;

/** `sizes`: width and height of each widget's picture, by tag. */
export function writeEmbeds(sizes) {
  const folder = path.join(root, "dist/frame");
  for (const widget of widgets) {
    const { tag, title } = widget;
    const [thumbnailWidth, thumbnailHeight] = sizes[tag];
    const answer = {
      version: "1.0",
      type: "rich",
      title,
      provider_name: "Softbend",
      provider_url: base,
      html: iframe(widget),
      width: WIDTH,
      height: HEIGHT,
      thumbnail_url: `${base}pictures/${tag}.png`,
      thumbnail_width: thumbnailWidth,
      thumbnail_height: thumbnailHeight,
    };
    writeFileSync(path.join(folder, `${tag}.oembed.json`), `${JSON.stringify(answer, null, 2)}\n`);
    discover(path.join(folder, `${tag}.html`), widget);
  }
}

/** The link by which a consumer of the page finds its answer. */
function discover(file, { tag, title }) {
  const link = `<link rel="alternate" type="application/json+oembed" href="${base}frame/${tag}.oembed.json" title="${title}">`;
  const html = readFileSync(file, "utf8");
  if (html.includes("json+oembed")) return;
  writeFileSync(
    file,
    html.replace(/<title>/, () => `${link}\n    <title>`),
  );
}
