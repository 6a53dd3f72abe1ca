// Vite plugin: the quiz's question files go into a script column by column, which compresses better.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";

const quiz = path.join(root, "web/src/widgets/traps-quiz");
const GLOB = /import\.meta\.glob<[^>]*>+\(\s*"\.\/(content\/[\w/]+)\/\*\.json",\s*\{[^}]*\},?\s*\)/;

export function bankInColumns() {
  return {
    name: "softbend:bank-in-columns",
    enforce: "pre",
    transform(code, id) {
      if (path.dirname(id) !== quiz || !GLOB.test(code)) return null;
      const rows = code.replace(GLOB, (_, folder) => `rows(${columnsOf(folder)})`);
      return { code: `import { rows } from "./rows.js";\n${rows}`, map: null };
    },
  };
}

/** The arguments of rows(): names of the files, keys, and a list for each key. */
function columnsOf(folder) {
  const files = readdirSync(path.join(quiz, folder)).sort();
  const questions = files.map((file) =>
    flat(JSON.parse(readFileSync(path.join(quiz, folder, file), "utf8"))),
  );
  const keys = [...new Set(questions.flatMap(Object.keys))];
  // What a question lacks is a hole in the list.
  const column = (key) =>
    `[${questions.map((question) => JSON.stringify(question[key]) ?? "").join()},]`;
  return [JSON.stringify(files), JSON.stringify(keys), `[${keys.map(column).join()}]`].join();
}

/** Evidence as two lists of lists: its keys are always the same. */
const flat = ({ evidence, ...question }) => ({
  ...question,
  steps: evidence.steps.map(({ id, call, args }) => [id, call, args]),
  shows: evidence.shows.map(({ id, label, from, printed }) => [id, label, from, printed]),
});
