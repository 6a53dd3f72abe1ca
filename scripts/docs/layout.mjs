// The frame that all pages of the documentation share: head, navigation, footer.
import { escape } from "./html.mjs";

/** File and name of each page, in the order of the navigation. */
export const pages = [
  ["activation-picker.html", "Activation picker"],
  ["softmax-temperature.html", "Softmax"],
  ["traps-quiz.html", "Traps quiz"],
  ["javascript.html", "JavaScript"],
  ["platforms.html", "Platforms"],
  ["numerics.html", "Numerics"],
  ["comparison.html", "Comparison"],
];

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 12c7 0 7-1 14-9' fill='none' stroke='%23b84a00' stroke-width='2.5' stroke-linecap='round'/%3E%3C/svg%3E";

const BEND = `<svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true"><path d="M1 12c7 0 7-1 14-9"/></svg>`;

/** A whole page. Scripts are classic ones, so that it opens by double click too. */
export function layout({ file, title, description, body, kind = "text", version }) {
  const link = ([to, name]) =>
    `<li><a href="${to}"${to === file ? ' aria-current="page"' : ""}>${name}</a></li>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Softbend</title>
<meta name="description" content="${escape(description)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf7ef" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14171b" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="docs.css">
</head>
<body class="docs ${kind}">
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<a class="brand" href="index.html"${file === "index.html" ? ' aria-current="page"' : ""}>${BEND}Softbend</a>
<nav aria-label="Documentation"><ul>
${pages.map(link).join("\n")}
<li><a href="../html/article.html">Article</a></li>
</ul></nav>
</header>
<main id="main" tabindex="-1"><div class="column">
${body}
</div></main>
<footer><p class="column">Softbend ${version}. Text under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, code under the MIT licence. This page was made by the build from the sources.</p></footer>
<p class="spoken" role="status" data-copied></p>
<script src="../softbend.js"></script>
<script src="docs.js"></script>
</body>
</html>
`;
}
