// Small pieces of markup that several pages of the documentation are made of.

export const escape = (text = "") =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export const code = (text) => `<code>${escape(text)}</code>`;

/** A heading that links can lead to. */
export const heading = (level, id, markup) => `<h${level} id="${id}">${markup}</h${level}>`;

/** A table of cells that are markup; the first of each row names it. Nothing without rows. */
export const table = (caption, heads, rows, kind = "words") =>
  rows.length === 0
    ? ""
    : `<div class="scroll" role="group" tabindex="0" aria-label="${escape(caption)}"><table class="${kind}">
<caption>${escape(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((cells) => row(cells, heads)).join("\n")}
</tbody>
</table></div>`;

/** Where a row becomes a card, each cell says what it is. */
const row = ([name, ...cells], [, ...heads]) =>
  `<tr><th scope="row">${name}</th>${cells.map((cell, i) => `<td data-head="${escape(heads[i])}">${cell}</td>`).join("")}</tr>`;

/** Code with the button that copies it. */
export const snippet = (text, what, attributes = "") =>
  `<div class="snippet"><pre tabindex="0"><code${attributes}>${escape(text)}</code></pre>` +
  `<button type="button" class="copy" aria-label="Copy ${escape(what)}" hidden>Copy</button></div>`;

/** Where on this page; a list of [id, markup]. */
export const contents = (entries) =>
  `<nav class="contents" aria-label="On this page"><ul>${entries
    .map(([id, markup]) => `<li><a href="#${id}">${markup}</a></li>`)
    .join("")}</ul></nav>`;
