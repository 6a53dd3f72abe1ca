// Markdown to markup as the pages have it: headings with ids, code that can be copied, tables that scroll alone.
import MarkdownIt from "markdown-it";
import { escape, snippet } from "./html.mjs";

const INSERT = /^<!-- insert: ([\w-]+) -->$/gm;

/** A heading's words as an id. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * Renders Markdown. `level` is that of its highest heading, `prefix` goes before ids, `link` may change
 * where a link leads.
 */
export function markdown(text, { level = 1, prefix = "", link = (href) => href } = {}) {
  const md = new MarkdownIt({ html: true });
  const { rules } = md.renderer;
  rules.heading_open = (tokens, i) => {
    const title = tokens[i + 1].children.map(({ content }) => content).join("");
    return `<${lower(tokens[i].tag, level)} id="${prefix}${slug(title)}">`;
  };
  rules.heading_close = (tokens, i) => `</${lower(tokens[i].tag, level)}>\n`;
  rules.fence = (tokens, i) => `${snippet(tokens[i].content.trimEnd(), "this code")}\n`;
  let heads, column;
  rules.table_open = (tokens, i) => {
    const end = tokens.findIndex(({ type }, at) => at > i && type === "thead_close");
    heads = tokens.slice(i, end).filter(({ type }) => type === "inline");
    heads = heads.map(({ content }) => content);
    // Many columns are read as columns, even on a phone.
    const kind = heads.length > 3 ? "words wide" : "words";
    const name = `Table: ${heads.join(", ")}`;
    return `<div class="scroll" role="group" tabindex="0" aria-label="${escape(name)}"><table class="${kind}">\n`;
  };
  rules.tr_open = () => {
    column = 0;
    return "<tr>";
  };
  rules.td_open = () => `<td data-head="${escape(heads[column++])}">`;
  rules.table_close = () => "</table></div>\n";
  rules.link_open = (tokens, i, options, env, self) => {
    tokens[i].attrSet("href", link(tokens[i].attrGet("href")));
    return self.renderToken(tokens, i, options);
  };
  return md.render(text);
}

const lower = (tag, level) => `h${Number(tag.slice(1)) + level - 1}`;

/** Puts the pieces in the place of "<!-- insert: name -->"; each has to be asked for, and to exist. */
export function withInserts(html, pieces) {
  const used = new Set();
  const whole = html.replace(INSERT, (mark, name) => {
    if (!(name in pieces)) throw new Error(`${mark}: there are ${Object.keys(pieces).join(", ")}`);
    used.add(name);
    return pieces[name];
  });
  const idle = Object.keys(pieces).filter((name) => !used.has(name));
  if (idle.length > 0) throw new Error(`no page inserts ${idle.join(", ")}`);
  return whole;
}
