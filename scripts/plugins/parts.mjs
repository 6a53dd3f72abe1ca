// Vite plugins: in a classic script, import() of a part becomes the loading of a script beside it.
import path from "node:path";
import { root } from "../root.mjs";

const src = path.join(root, "web/src");
const words = (text) => text.split(" ");

/** What every part with templates borrows; no part brings Lit. */
const lit = words("html nothing svg unsafeCSS");

/**
 * Every part, by the name of its own script: what it is to those who copy it, the module in it and its
 * one export that is asked for, and which exports of other modules it borrows from the script that
 * asks for it, which has them anyway.
 */
export const parts = {
  "softbend-fallback": {
    what: "The kernels as plain JavaScript, fetched where a browser or a policy allows no WebAssembly.",
    module: "kernels/fallback-module.ts",
    gives: "default",
    borrows: {},
  },
  // With the errors and buffers borrowed, a page knows one class of each.
  "softbend-calls": {
    what: "Beside the script of one widget: all calls of the kernels, fetched by softbend.load().",
    module: "kernels/kernels.ts",
    gives: "Kernels",
    borrows: {
      "kernels/errors.ts": words(
        "ArgumentRangeError ArgumentTypeError OutOfMemoryError UnknownNameError complaint",
      ),
      "kernels/memory.ts": words("BLOCK KernelBuffer MOST_FLOATS Memory"),
    },
  },
  "activation-picker-closer": {
    what: "What a reader looks up behind “Look closer” of the picker, fetched when it is opened.",
    module: "widgets/activation-picker/reference.ts",
    gives: "Reference",
    borrows: {
      lit,
      "charts/format.ts": words("formatBrief formatExact formatFixed formatNumber"),
      "charts/floats.ts": words("neighbour spacing"),
      "charts/plot-labels.ts": ["sides"],
      "charts/plot-marks.ts": ["word"],
      "formulas/render.ts": ["renderMath"],
      "widgets/activation-picker/curves.ts": ["at"],
      "widgets/activation-picker/notes.ts": words("hingesOf isUsual placed"),
    },
  },
  "softmax-temperature-closer": {
    what: "Beside softmax-temperature.js: its panels behind “Look closer”, fetched when it is opened.",
    module: "widgets/softmax-temperature/panels/index.ts",
    gives: "Panels",
    borrows: {
      lit,
      "charts/bars.ts": ["bar"],
      "charts/format.ts": words("formatFixed formatNumber formatShare parseNumber"),
      "widgets/softmax-temperature/bars-view.ts": words("block shareText"),
      "widgets/softmax-temperature/content/en.ts": words("kinds large rivalFree vocabularies"),
      "widgets/softmax-temperature/config.ts": words("readOptions readPasted readTemperature"),
      "widgets/softmax-temperature/options.ts": words("changed stateOf"),
      "widgets/softmax-temperature/slider.ts": words("landmarks temperatureSlider"),
    },
  },
  "traps-quiz-own": {
    what: "Beside traps-quiz.js: reads an author's own questions, fetched where there are any.",
    module: "widgets/traps-quiz/own.ts",
    gives: "Own",
    borrows: { "kernels/errors.ts": ["SoftbendError"], "kernels/whole.ts": ["loadWhole"] },
  },
  "traps-quiz-kinds": {
    what: "Beside traps-quiz.js: questions that ask for an order, bars or a curve, fetched with the first.",
    module: "widgets/traps-quiz/kinds.ts",
    gives: "kinds",
    borrows: {
      lit,
      "charts/format.ts": ["formatNumber"],
      "widgets/traps-quiz/grade.ts": words("numbersOf rightOrder"),
      "widgets/traps-quiz/verdict.ts": ["compared"],
    },
  },
  "traps-quiz-closer": {
    what: "Beside traps-quiz.js: the proof of an answer and the result, fetched with the first choice.",
    module: "widgets/traps-quiz/closer.ts",
    gives: "closer",
    borrows: { lit, "charts/format.ts": ["formatNumber"] },
  },
  "traps-quiz-further": {
    what: "The quiz's bank of questions; softbend.js has the first six itself.",
    module: "widgets/traps-quiz/bank.ts",
    gives: "bank",
    borrows: {},
  },
};

const borrowsOf = (part) => Object.entries(parts[part].borrows);
const isBare = (file) => !file.includes("/");
const absolute = (file) => (isBare(file) ? file : path.join(src, file));

export const moduleOf = (part) => path.join(src, parts[part].module);

/** What the script with that one widget may load. */
export const partsOf = (name) =>
  Object.keys(parts).filter((part) => part.startsWith("softbend-") || part.startsWith(`${name}-`));

/** The scripts that a page needs in the place of one: those that borrow come after the one that lends. */
export function scriptsFor(name) {
  const own = partsOf(name);
  const free = own.filter((part) => borrowsOf(part).length === 0);
  return [...free, name, ...own.filter((part) => !free.includes(part))];
}

const withoutEnding = (file) => file.replace(/\.[jt]s$/, "");
const partOf = new Map(Object.keys(parts).map((part) => [withoutEnding(moduleOf(part)), part]));

const IMPORT = /\bimport\("(\.[^"]+)"\)/g;
const entry = (name) => JSON.stringify(path.join(src, "entries", name));

/** For a script that asks for parts; `inside`: those that it brings itself. */
export function partsApart(inside = []) {
  return {
    name: "softbend:parts-apart",
    enforce: "post",
    transform(code, id) {
      const found = new Set();
      const apart = code.replace(IMPORT, (whole, specifier) => {
        const part = partOf.get(withoutEnding(path.resolve(path.dirname(id), specifier)));
        if (part === undefined) return whole;
        found.add(part);
        const own = `part${[...found].indexOf(part)}`;
        return inside.includes(part) ? `Promise.resolve(${own})` : `importPart("${part}")`;
      });
      if (found.size === 0) return null;
      const lines = [...found].flatMap((part, i) =>
        inside.includes(part) ? giving(part, `part${i}`) : lending(part, i),
      );
      const helpers = `import { importPart, lend } from ${entry("import-part.ts")};`;
      return { code: [helpers, ...lines, apart].join("\n"), map: null };
    },
  };
}

/** What a module namespace would say with more code: the one export that is asked for, by its name. */
const giving = (part, name) => {
  const { gives } = parts[part];
  return [
    `import { ${gives} as ${name}Given } from ${JSON.stringify(moduleOf(part))};`,
    `const ${name} = { ${gives}: ${name}Given };`,
  ].join("\n");
};

/** For a part's own script: what it puts on the shelf. */
export function given(part) {
  const id = "\0softbend:part";
  return {
    name: "softbend:part",
    resolveId: (source) => (source === "softbend:part" ? id : null),
    load: (wanted) => (wanted === id ? `${giving(part, "part")}\nexport { part };` : null),
  };
}

function lending(part, place) {
  const borrows = borrowsOf(part);
  if (borrows.length === 0) return [];
  const here = (name) => `lent${place}_${name}`;
  const imports = borrows.map(([file, names]) => {
    const renamed = names.map((name) => `${name} as ${here(name)}`).join(", ");
    return `import { ${renamed} } from ${JSON.stringify(absolute(file))};`;
  });
  const pairs = borrows.flatMap(([, names]) => names.map((name) => `${name}: ${here(name)}`));
  return [...imports, `lend("${part}", { ${pairs.join(", ")} });`];
}

const BORROWED = "\0borrowed:";

/** For a part: what it borrows comes from the shelf, and all else of those modules from themselves. */
export function borrowing(part) {
  const borrowed = new Map(borrowsOf(part).map(([file, names]) => [absolute(file), names]));
  return {
    name: "softbend:borrowing",
    enforce: "pre",
    async resolveId(source, importer) {
      if (importer?.startsWith(BORROWED)) return null;
      const id = borrowed.has(source) ? source : (await this.resolve(source, importer))?.id;
      return borrowed.has(id) ? BORROWED + id : null;
    },
    load(id) {
      if (!id.startsWith(BORROWED)) return null;
      const file = id.slice(BORROWED.length);
      return [
        `import { shelf } from ${entry("shelf.ts")};`,
        isBare(file) ? "" : `export * from ${JSON.stringify(file)};`,
        `export const { ${borrowed.get(file).join(", ")} } = shelf("${part} lent").get();`,
      ].join("\n");
    },
  };
}
