// One page of tables from the manifest: every attribute, property, event, part and CSS property.

const escape = (text = "") =>
  String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const table = (title, heads, rows) =>
  rows.length === 0
    ? ""
    : `<h3>${title}</h3>
<table><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr>
${rows.map((cells) => `<tr>${cells.map((cell, i) => `<td>${i === 0 ? `<code>${escape(cell)}</code>` : escape(cell)}</td>`).join("")}</tr>`).join("\n")}
</table>`;

function element({ tagName, attributes, members, events, cssParts, cssProperties }) {
  const described = ({ name, description }) => [name, description];
  const typed = ({ name, type, description }) => [name, type?.text, description];
  const own = members.filter(({ description }) => description !== undefined);
  return `<section id="${tagName}">
<h2><code>&lt;${tagName}&gt;</code></h2>
${table("Attributes", ["attribute", "type", "meaning"], attributes.map(typed))}
${table("Properties and methods", ["name", "type", "meaning"], own.map(typed))}
${table("Events", ["event", "type", "when"], events.map(typed))}
${table("Parts", ["::part()", "what it is"], cssParts.map(described))}
${table("CSS properties", ["property", "colours"], cssProperties.map(described))}
</section>`;
}

export function referencePage(manifest, version) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Softbend ${version}: reference</title>
<link rel="icon" href="data:,">
<style>
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
td,th{text-align:start;vertical-align:top;padding:.25rem 1rem .25rem 0;border-top:1px solid #8886}
</style>
</head>
<body>
<h1>Reference, version ${version}</h1>
<p>Made from the sources. ${elements.map(({ tagName }) => `<a href="#${tagName}">${tagName}</a>`).join(" · ")} · <a href="START-HERE.html">Which file to take</a></p>
<h2>Content policies</h2>
<table><tr><th>policy</th><th>what happens</th></tr>
<tr><td><code>script-src 'self' 'wasm-unsafe-eval'</code></td><td>full speed</td></tr>
<tr><td><code>script-src 'self'</code></td><td>the same kernels as plain JavaScript, bit for bit: leave <code>softbend-fallback.js</code> beside the script</td></tr>
<tr><td><code>style-src 'none'</code>, <code>connect-src 'none'</code>, nonces, <code>sandbox allow-scripts</code></td><td>nothing changes</td></tr>
<tr><td><code>require-trusted-types-for 'script'</code></td><td>add <code>trusted-types lit-html softbend 'allow-duplicates'</code></td></tr>
<tr><td><code>trusted-types 'none'</code>, <code>script-src 'none'</code></td><td>your own words stay</td></tr>
</table>
${elements.map(element).join("\n")}
</body>
</html>
`;
}
