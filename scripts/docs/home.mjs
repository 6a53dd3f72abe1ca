// The first page: the three widgets live, what to paste, and where to go on.
import { figure, widgets } from "../package/snippets.mjs";
import { escape, snippet } from "./html.mjs";

/** Attributes with which each widget fits beside the others. */
const narrow = {
  "activation-picker": 'tools="choices task reset" functions="relu gelu tanh"',
  "softmax-temperature": 'tools="none"',
  "traps-quiz": "",
};

const card = (to, title, words) => `<li><a href="${to}">${title}</a><p>${words}</p></li>`;

export const home = () => ({
  trio: `<div class="trio">${widgets
    .map(
      ({ tag, title, words }) =>
        `<section aria-labelledby="${tag}"><h2 id="${tag}"><a href="${tag}.html">${title}</a></h2>
<figure><${tag} ${narrow[tag]}><p>${escape(words)}</p></${tag}></figure></section>`,
    )
    .join("\n")}</div>`,
  snippet: snippet(
    `<script src="softbend.js"></script>\n${widgets.map(figure).join("\n")}`,
    "the snippet",
  ),
  cards: `<ul class="cards">${[
    card(
      "../html/article.html",
      "The bend and the share",
      "The article that the widgets were made for: activations and softmax from the first word.",
    ),
    card(
      "activation-picker.html",
      "Gallery",
      "Each widget with a knob for every attribute, and the snippet that makes it so.",
    ),
    card(
      "platforms.html",
      "Platforms",
      "Recipes for Hugo, Jekyll, React, WordPress and others, each with what may go wrong.",
    ),
    card(
      "javascript.html",
      "JavaScript",
      "The kernels by themselves: every function, option and error.",
    ),
    card(
      "numerics.html",
      "Numerics",
      "What comes out at zeros, infinities and NaN, and how exactly.",
    ),
    card("comparison.html", "Comparison", "Speed and error beside other libraries, measured."),
  ].join("\n")}</ul>`,
});
