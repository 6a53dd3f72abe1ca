// Checks the never-arrows of the house: which part may know which, with a fixture that each rule must catch.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";
import { withoutComments } from "./comments.mjs";

const fixtures = path.join(root, "tests/arrows");

/** A rule over the lines of files whose path matches `where`; `allow` lists places it does not hold. */
const rules = [
  {
    name: "01-includes-point-down",
    where: /^cpp\/(simd|kernels)\//,
    finds: (line, file) =>
      /#include "(kernels|binding)\//.test(line) &&
      (file.startsWith("cpp/simd/") || line.includes('"binding/')),
  },
  {
    name: "02-emscripten-only-in-binding",
    where: /^cpp\//,
    allow: /^cpp\/binding\//,
    finds: (line) => /#include <emscripten/.test(line),
  },
  {
    name: "03-lanes-only-in-simd",
    where: /^cpp\//,
    allow: /^cpp\/simd\//,
    finds: (line) => /\b(wasm_\w+x\d+_|wasm_v128|simde_|_mm_|v128_t|kLanes)/.test(line),
  },
  {
    name: "04-no-arithmetic-in-binding",
    where: /^cpp\/binding\/module\.cpp$/,
    finds: (line) => /\b(for|while)\s*\(|[\w)\]] [-+*/%] [\w(]/.test(withoutStrings(line)),
  },
  {
    name: "05-no-dom-in-kernels",
    where: /^web\/src\/kernels\/.*\.ts$/,
    finds: (line) => /\b(document|window|HTMLElement)\b/.test(withoutStrings(line)),
  },
  {
    name: "06-generated-stays-home",
    where: /^(web|scripts)\/.*\.(ts|mjs|js)$/,
    allow: /^web\/src\/(kernels|formulas)\//,
    finds: (line) => imported(line).some((from) => from.includes("/generated/")),
  },
  {
    name: "07-charts-know-numbers-only",
    where: /^web\/src\/charts\//,
    finds: (line) =>
      imported(line).some((from) => /\/(kernels|widgets|formulas|evidence)\//.test(from)),
  },
  {
    name: "08-widgets-keep-apart",
    where: /^web\/src\/widgets\/(?!shared\/)/,
    finds: (line, file) =>
      imported(line).some((from) => {
        const other = /^(?:\.\.\/)+(?:widgets\/)?([a-z]+-[a-z-]+)\//.exec(from)?.[1];
        return other !== undefined && other !== file.split("/")[3];
      }),
  },
  {
    name: "09-one-formula",
    where: /^web\/src\/.*\.ts$/,
    allow: /^web\/src\/charts\/scales\.ts$|\/generated\//,
    finds: (line) => /\bMath\.(exp|expm1|log\w*|pow|tanh?|sinh?|cosh?|atanh?|cbrt)\b/.test(line),
  },
  {
    name: "10-ids-come-from-the-table",
    where: /^web\/src\/.*\.ts$/,
    allow: /\/content\/|\/generated\//,
    finds: (line) => ids().some((id) => line.includes(`"${id}"`) || line.includes(`'${id}'`)),
  },
  {
    name: "11-no-network",
    where: /^web\/.*\.(ts|js|html|css)$/,
    // Reads a file of the page's own origin, and only where an author names one.
    allow: /^web\/src\/widgets\/traps-quiz\/own-file\.ts$/,
    finds: (line) =>
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/.test(line) ||
      /(src\s*=\s*|<link[^>]*href\s*=\s*|url\(|@import\s+)["']?(https?:)?\/\//.test(line),
  },
  {
    name: "12-nothing-generated-is-committed",
    where: /\/generated\/|^(dist|build|\.toolchain|node_modules)\//,
    path: true,
  },
];

/** Where a line imports from, now or later. */
const imported = (line) =>
  [...line.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]*)"/g)].map(([, from]) => from);

const withoutStrings = (line) => line.replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '""');

let known;
/** Activation ids, read from the definitions themselves. */
function ids() {
  const folder = path.join(root, "cpp/kernels/activations");
  known ??= readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), "utf8").matchAll(/\.id\s*=\s*"([a-z0-9-]+)"/g)].map(
      (match) => match[1],
    ),
  );
  if (known.length === 0) throw new Error(`no activation ids found in ${folder}`);
  return known;
}

/** Violations as “rule: file:line: text” of the files below `top`. */
function violations(top, files) {
  return rules.flatMap((rule) =>
    files
      .filter((file) => rule.where.test(file) && !rule.allow?.test(file))
      .flatMap((file) => (rule.path ? [`${rule.name}: ${file}`] : inFile(rule, top, file))),
  );
}

function inFile(rule, top, file) {
  const lines = withoutComments(readFileSync(path.join(top, file), "utf8"), file).split("\n");
  return lines.flatMap((line, i) =>
    rule.finds(line, file) ? [`${rule.name}: ${file}:${i + 1}: ${line.trim().slice(0, 100)}`] : [],
  );
}

function filesBelow(top) {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)));
}

/** Files git tracks or would track. */
function sources() {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n");
  return listed.filter((file) => file && !file.startsWith("tests/arrows/"));
}

/** One result per rule: the sources hold to it, and its fixture is caught by it alone. */
export function checkArrows() {
  const found = violations(root, sources());
  return rules.flatMap(({ name }) => {
    const own = found.filter((violation) => violation.startsWith(name));
    const fixture = path.join(fixtures, name);
    const files = filesBelow(fixture);
    const caught = violations(fixture, files);
    // Each file of a fixture holds another form of what the rule forbids.
    const all = files.every((file) => caught.some((violation) => violation.includes(`: ${file}`)));
    const exact = files.length > 0 && all && caught.every((one) => one.startsWith(name));
    return [
      { name: `arrow ${name}`, failure: own.length ? own.join("\n") : undefined },
      {
        name: `arrow ${name} catches its fixture`,
        failure: exact ? undefined : `caught: ${caught.join("; ") || "nothing"}`,
      },
    ];
  });
}
