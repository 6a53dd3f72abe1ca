// The first page of the zip: which file to take, what to paste, what it looks like.
import { iframe } from "./embeds.mjs";
import { figure, onlineTag, readVersion, widgets } from "./snippets.mjs";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const code = (text) => `<pre><code>${escape(text)}</code></pre>`;

const wants = [
  [
    "All three widgets in my pages",
    "<code>softbend.js</code>, and beside it <code>softbend-fallback.js</code> and <code>traps-quiz-further.js</code>",
  ],
  [
    "One widget only",
    "<code>activation-picker.js</code>, <code>softmax-temperature.js</code> or <code>traps-quiz.js</code>, and <code>softbend-fallback.js</code> beside it (the quiz: <code>traps-quiz-further.js</code> too)",
  ],
  [
    "A page that opens by double click",
    'one of <a href="html/article.html">html/article.html</a>, ' +
      widgets.map(({ tag }) => `<a href="html/${tag}.html">html/${tag}.html</a>`).join(", "),
  ],
  [
    "An iframe, because my platform runs no scripts of mine",
    "<code>frame/</code> on a server of yours",
  ],
  [
    "A picture and a link (newsletters)",
    '<a href="pictures/">pictures/</a>: PNG, 1456 pixels wide, and SVG',
  ],
  ["A file for Hugo, Jekyll, React and others", '<a href="samples/">samples/</a>'],
  ["A bundler or Node", "<code>npm install</code> the tarball; or <code>esm/</code>"],
];

export function startPage() {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Softbend ${readVersion()}: start here</title>
<link rel="icon" href="data:,">
<style>
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
body{max-width:52rem;margin:auto;padding:1rem}
td,th{text-align:start;vertical-align:top;padding:.5rem 1rem .5rem 0;border-top:1px solid #8886}
pre{overflow-x:auto;padding:.75rem;border:1px solid #8886;border-radius:6px}
</style>
</head>
<body>
<h1>Softbend ${readVersion()}</h1>
<p>Three small teaching widgets for articles about deep learning. Nothing to build, nothing to fetch: these files are all there is.</p>
<h2>Which file do I take?</h2>
<table>
<tr><th>I want</th><th>Take</th></tr>
${wants.map(([want, take]) => `<tr><td>${want}</td><td>${take}</td></tr>`).join("\n")}
</table>
<h2>What do I paste?</h2>
${code(`<script src="softbend.js"></script>\n${widgets.map(figure).join("\n")}`)}
<p>The script once, before the widgets; each figure on one line, so that Markdown leaves it alone. The words inside are what feeds and readers without JavaScript see.</p>
<p>On the web, you may have browsers check the very bytes. Not in pages from disk, where this blocks every script:</p>
${code(onlineTag("softbend.js"))}
<p>As an iframe (put <code>frame/</code> on your server and its address in place of example.org):</p>
${code(iframe(widgets[1]))}
<p>Attributes, events, parts, colours, content policies: <a href="REFERENCE.html">REFERENCE.html</a>.</p>
<h2>Live</h2>
${widgets.map((widget) => `<h3>${widget.title}</h3>\n${figure(widget)}`).join("\n")}
<script src="softbend.js"></script>
</body>
</html>
`;
}
