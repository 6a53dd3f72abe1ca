// The article: every number comes from the kernels, every word is explained, the page holds together.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  articleValues,
  composeArticle,
  readArticle,
  // @ts-expect-error A plain script without types.
} from "../../scripts/plugins/article-numbers.mjs";
import { load } from "../../web/src/kernels/index.js";
import type { EvidenceShow } from "../../web/src/evidence/evaluate.js";

const web = join(import.meta.dirname, "../../web");
const source = readFileSync(join(web, "index.html"), "utf8");
const sections = [...source.matchAll(/<!-- include: ([\w-]+) -->/g)].map(([, name]) => name!);
const read = (name: string) => readFileSync(join(web, "article/sections", `${name}.html`), "utf8");
const texts = sections.map(read).join("\n");

const parts = await readArticle(web);
const shows: EvidenceShow[] = parts.numbers.shows;
const page: string = composeArticle(source, parts);

/** Readers' text: without tags, listings, drawings and what stands struck out. */
const words = (html: string) =>
  html
    .replace(/<(pre|svg|s)\b[\s\S]*?<\/\1\s*>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&nbsp;|\s+/g, " ");

describe("the numbers", () => {
  const asked = new Set([...(source + texts).matchAll(/\{\{([\w.-]+)\}\}/g)].map(([, id]) => id!));

  it("fill every placeholder", () => expect(page).not.toMatch(/\{\{[\w.-]+\}\}/));

  it("are all used, every item of a list too", () => {
    const unused = shows.flatMap(({ id, printed }) => {
      if (asked.has(id)) return [];
      const items = printed.split(", ");
      if (items.length === 1) return [id];
      return items.map((_, index) => `${id}.${index}`).filter((item) => !asked.has(item));
    });
    expect(unused).toEqual([]);
  });

  it.each(shows.map(({ id }) => id))("fail the build when %s is printed wrongly", (id) => {
    const corrupt = (show: EvidenceShow) =>
      show.id === id ? { ...show, printed: misprint(show.printed) } : show;
    const numbers = { ...parts.numbers, shows: shows.map(corrupt) };
    expect(() => articleValues({ ...parts, numbers })).toThrow(`${id}: printed`);
  });

  it("fail the build when an example prints wrongly or a placeholder is unknown", () => {
    const [first, ...others] = parts.examples.examples;
    const examples = { ...parts.examples, examples: [{ ...first, printed: "[1]" }, ...others] };
    expect(() => composeArticle(source, { ...parts, examples })).toThrow(`Example ${first.id}`);
    expect(() => composeArticle("<p>{{nowhere}}</p>", parts)).toThrow("{{nowhere}}");
  });

  it("stand nowhere in the text as bare digits, but for what is put in", () => {
    const given = ["2.0", "1.0", "0.1", "0.5", "1.5", "99 %", "80 %"];
    const bare = words(texts.replace(/\{\{[^}]*\}\}/g, "")).match(/\d+\.\d+|\d+ %/g) ?? [];
    expect(bare.filter((number) => !given.includes(number))).toEqual([]);
  });

  it("differ from the wrong ones that they correct", () => {
    const corrected = [...page.matchAll(/<s>([\d., ]+)<\/s>[\s\S]*?<b>([\d., ]+)<\/b>/g)];
    expect(corrected).toHaveLength(5);
    for (const [, wrong, right] of corrected) {
      const digits = wrong!.split(", ")[0]!.split(".")[1]!.length;
      const rounded = right!.split(", ").map((number) => Number(number).toFixed(digits));
      expect(rounded.join(", ")).not.toBe(wrong);
    }
  });

  it("take GELU's lowest point from where the table has it", async () => {
    const gelu = (await load()).activations().find(({ id }) => id === "gelu")!;
    const given = parts.numbers.steps.find(({ id }: { id: string }) => id === "lowAt").args[0];
    expect(given).toBeCloseTo(gelu.extrema[0]!.x, 8);
  });
});

function misprint(printed: string): string {
  const digit = printed.search(/\d(?!.*\d)/);
  if (digit < 0) return "1";
  const other = String((Number(printed[digit]) + 1) % 10);
  return printed.slice(0, digit) + other + printed.slice(digit + 1);
}

describe("the words", () => {
  const body = words(
    page
      .slice(page.indexOf("<main"), page.indexOf("</main>"))
      .replace(/<(h[23])[\s\S]*?<\/\1>/g, ""),
  );

  it.each([
    ["neuron", "a small sum"],
    ["layer", "a group of neurons"],
    ["linear", "only multiplies and adds"],
    ["activation", "function placed after a neuron’s sum"],
    ["pre-activation", "The sum goes in"],
    ["nonlinear", "must not be a straight line"],
    ["sigmoid", "smooth S-shaped curve"],
    ["slope", "how far the output moves"],
    ["saturated", "almost flat"],
    ["logit", "Such a raw score"],
    ["probabilit", "how large a share of the chance"],
    ["softmax", "makes them in two moves"],
    ["exponential", "always positive"],
    ["ex, where e", "is a constant"],
    ["∑", "add up, over all candidates"],
    ["infinity", "The computer puts"],
    ["NaN", "not a number"],
    ["temperature", "divided by a number T"],
    ["greedy", "always choosing it"],
    ["mask", "Blocking candidates"],
    ["transformer", "the kind of network behind"],
    ["loss", "how wrong it was"],
    ["last axis", "each row is one list"],
  ])("%s is explained where it first appears", (word, explanation) => {
    const first = body.toLowerCase().indexOf(word.toLowerCase());
    const explained = body.indexOf(explanation);
    expect(first, `“${word}” is not used`).toBeGreaterThan(-1);
    expect(explained, `“${explanation}” is not there`).toBeGreaterThan(-1);
    expect(explained - first, "explained too late").toBeLessThan(250);
  });

  it("are as many as a short lesson takes", () => {
    const lesson = words(texts.slice(0, texts.indexOf('class="back"')))
      .trim()
      .split(" ").length;
    expect(lesson).toBeGreaterThan(1800);
    expect(lesson).toBeLessThan(2400);
  });
});

describe("the page", () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);

  it("has a language, a title, a description and one heading of the first rank", () => {
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toMatch(/<title>.{20,70}<\/title>/);
    expect(page).toMatch(/name="description"\s+content=".{80,170}"/);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it("names everything once, and every link inside it leads somewhere", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)];
    expect(targets.map(([, id]) => id).filter((id) => !ids.includes(id!))).toEqual([]);
  });

  it("steps down one heading rank at a time", () => {
    const ranks = [...page.matchAll(/<h([1-6])/g)].map(([, rank]) => Number(rank));
    const jumps = ranks.filter((rank, i) => i > 0 && rank > ranks[i - 1]! + 1);
    expect(jumps).toEqual([]);
  });

  it("tells every drawing in words", () => {
    for (const [svg] of page.matchAll(/<svg[\s\S]*?<\/svg>/g)) expect(svg).toMatch(/<title id=/);
  });

  it("loads nothing from elsewhere", () => {
    const loaded = [
      ...page.matchAll(/\s(?:src|srcset|poster|data)="([^"]+)"|<link[^>]*href="([^"]+)"/g),
    ];
    const outside = loaded
      .map(([, src, href]) => src ?? href!)
      .filter((url) => /^(\w+:)?\/\//.test(url));
    expect(outside).toEqual([]);
  });

  it("holds the three widgets, each with a sentence that stands without it", () => {
    for (const tag of ["activation-picker", "softmax-temperature", "traps-quiz"]) {
      const inside = new RegExp(`<figure[^>]*>\\s*<${tag}[^>]*>([\\s\\S]*?)</${tag}`).exec(
        page,
      )?.[1];
      expect(words(inside ?? "").trim(), tag).toMatch(/^\S.{60,}\.$/);
    }
  });
});

describe("the colours", () => {
  const css = readFileSync(join(web, "article/page.css"), "utf8");
  const schemes: Record<string, Record<string, string>> = {};

  beforeAll(() => {
    const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) =>
      Object.fromEntries([...block!.matchAll(/--(\w+): (#\w{6})/g)].map(([, k, v]) => [k, v])),
    );
    Object.assign(schemes, { light, dark });
  });

  it.each(["light", "dark"])("of text are at least 4.5:1 on either ground (%s)", (scheme) => {
    const colours = schemes[scheme]!;
    for (const ground of ["ground", "raised"]) {
      for (const text of ["ink", "muted", "accent", "orange"]) {
        const ratio = contrast(colours[text]!, colours[ground]!);
        expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

/** Contrast ratio of two #rrggbb colours, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r, g, blue] = [1, 3, 5].map((start) => {
      const part = parseInt(colour.slice(start, start + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}
