// Makes a template's elements anew where they stand for something else.
import type { TemplateResult } from "lit";

const copies = new Map<string, TemplateStringsArray>();

/**
 * Elements made for one key are never used for another. Lit tells templates apart by the very array
 * of their strings, so each key has one of its own; its own directive for this weighs ten times as much.
 */
export function anew(key: string, template: TemplateResult): TemplateResult {
  const { strings } = template;
  let copy = copies.get(key);
  if (copy === undefined) {
    copy = Object.assign([...strings], { raw: strings.raw });
    copies.set(key, copy);
  }
  return { ...template, strings: copy };
}
