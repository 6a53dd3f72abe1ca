// The first page of the zip: which file to take, what to paste, what it looks like.
import { code, snippet, table } from "../docs/html.mjs";
import { iframe } from "./embeds.mjs";
import { figure, onlineTag, readVersion, widgets } from "./snippets.mjs";

const wants = [
  [
    "To see everything first",
    '<a href="docs/index.html">docs/index.html</a>: gallery with a knob for every attribute, recipes for your platform, the JavaScript API',
  ],
  ["All three widgets in my pages", `${code("softbend.js")}, and the other scripts beside it`],
  [
    "One widget only",
    `${widgets.map(({ tag }) => code(`${tag}.js`)).join(" or ")}, and the other scripts beside it`,
  ],
  [
    "A page that opens by double click",
    'one of <a href="html/article.html">html/article.html</a>, ' +
      widgets.map(({ tag }) => `<a href="html/${tag}.html">html/${tag}.html</a>`).join(", "),
  ],
  [
    "An iframe, because my platform runs no scripts of mine",
    `${code("frame/")} on a server of yours`,
  ],
  [
    "A picture and a link (newsletters)",
    '<a href="pictures/">pictures/</a>: PNG, 1456 pixels wide, and SVG',
  ],
  ["A file for Hugo, Jekyll, React and others", '<a href="samples/">samples/</a>'],
  ["A bundler or Node", code(`npm install ./softbend-${readVersion()}.tgz`)],
];

export function startPage() {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Softbend ${readVersion()}: start here</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs/docs.css">
</head>
<body class="docs">
<main><div class="column">
<h1>Softbend ${readVersion()}</h1>
<p class="lead">Three small teaching widgets for articles about deep learning. Nothing to build, nothing to fetch: these files are all there is.</p>
<h2>Which file do I take?</h2>
${table("What there is in this folder", ["I want", "take"], wants)}
<h2>What do I paste?</h2>
${snippet(`<script src="softbend.js"></script>\n${widgets.map(figure).join("\n")}`, "the snippet")}
<p>The script once, before the widgets; each figure on one line, so that Markdown leaves it alone. The words inside are what feeds and readers without JavaScript see.</p>
<p>On the web, you may have browsers check the very bytes. Not in pages from disk, where this blocks every script:</p>
${snippet(onlineTag("softbend.js"), "the script tag for pages on the web")}
<p>As an iframe (put ${code("frame/")} on your server and its address in place of example.org):</p>
${snippet(iframe(widgets[1]), "the iframe")}
<h2>Live</h2>
<div class="trio">${widgets.map((widget) => `<section><h3>${widget.title}</h3>\n${figure(widget)}</section>`).join("\n")}</div>
</div></main>
<p class="spoken" role="status" data-copied></p>
<script src="softbend.js"></script>
<script src="docs/docs.js"></script>
</body>
</html>
`;
}
