// Checks the quiz's question files against their schema and house rules; errors name file and field.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";

const QUIZ = fileURLToPath(new URL("../web/src/widgets/traps-quiz/", import.meta.url));
/** What the schema leaves to authors and the bank always has. */
const REQUIRED = ["topic", "hint", "practice", "truth", "evidence"];
/** Numbers that any text may name. */
const ALWAYS_GIVEN = ["0", "1"];

const schema = JSON.parse(readFileSync(join(QUIZ, "question.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);

/** Problems of one parsed question, as [field, message]. */
export function checkQuestion(question) {
  const problems = [...schemaProblems(question), ...bankProblems(question)];
  if (problems.length > 0) return problems;
  return [
    ...evidenceProblems(question.evidence),
    ...textProblems(question),
    ...termProblems(question),
    ...referenceProblems(question),
  ];
}

function schemaProblems(question) {
  if (validate(question)) return [];
  return validate.errors.flatMap(({ keyword, instancePath, message, params }) => {
    const field = instancePath.slice(1) || "(whole file)";
    if (keyword === "if") return [];
    if (keyword === "false schema") return [[field, "does not belong to this kind of question"]];
    if (keyword === "contains") return [[field, "has too few or too many right answers"]];
    const extra = params.additionalProperty ? ` "${params.additionalProperty}"` : "";
    return [[field, message + extra]];
  });
}

function bankProblems(question) {
  const fields = REQUIRED.filter((field) => question[field] === undefined);
  const named = ["id", "level"].filter((field) => field in question);
  const beliefs = (question.choices ?? []).flatMap(({ right, belief }, i) =>
    right || belief ? [] : [`choices/${i}/belief`],
  );
  return [
    ...named.map((field) => [field, "is said by the file's own name and folder"]),
    ...[...fields, ...beliefs].map((field) => [field, "is missing"]),
  ];
}

/** Numbers, references and names inside evidence arguments, at any depth. */
function leaves(value) {
  return value !== null && typeof value === "object"
    ? Object.values(value).flatMap(leaves)
    : [value];
}

const idOf = (reference) => reference.match(/\w+/)[0];

function evidenceProblems({ steps, shows }) {
  const problems = [];
  const known = new Set();
  const used = new Set(shows.map((show) => idOf(show.from)));
  steps.forEach((step, i) => {
    if (known.has(step.id)) problems.push([`evidence/steps/${i}/id`, `"${step.id}" is taken`]);
    const references = leaves(step.args).filter((leaf) => String(leaf).startsWith("$"));
    for (const id of references.map(idOf)) {
      used.add(id);
      if (!known.has(id)) problems.push([`evidence/steps/${i}/args`, `no earlier step "${id}"`]);
    }
    known.add(step.id);
  });
  shows.forEach((show, i) => {
    const id = idOf(show.from);
    if (!known.has(id)) problems.push([`evidence/shows/${i}/from`, `no step "${id}"`]);
  });
  steps.forEach((step, i) => {
    if (!used.has(step.id)) problems.push([`evidence/steps/${i}`, `"${step.id}" is never used`]);
  });
  return problems;
}

/** Every text that a reader sees, as [field, text]; labels are those that cannot hold a term. */
function texts(question) {
  const fields = (list, names) =>
    (question[list] ?? []).flatMap((item, i) =>
      names.map((name) => [`${list}/${i}/${name}`, item[name]]),
    );
  const present = ([, text]) => text !== undefined;
  const prose = ["prompt", "hint", "why", "otherwise", "practice"].map((name) => [
    name,
    question[name],
  ]);
  const shows = question.evidence.shows.map(({ label }, i) => [`evidence/shows/${i}/label`, label]);
  return {
    prose: [
      ...prose,
      ...["choices", "items", "near"].flatMap((list) => fields(list, ["why"])),
    ].filter(present),
    labels: [
      ["truth", question.truth],
      ...fields("choices", ["text", "belief"]),
      ...fields("items", ["text"]),
      ...(question.bars ?? []).map((name, i) => [`bars/${i}`, name]),
      ...fields("near", ["belief"]),
      ...shows,
    ].filter(present),
  };
}

/** Every number in a text is a {placeholder} or a plain input of the evidence. */
function textProblems(question) {
  const shows = new Set(question.evidence.shows.map((show) => show.id));
  const inputs = [...question.evidence.steps.map((step) => step.args), question.curve?.at]
    .flatMap(leaves)
    .filter((leaf) => typeof leaf === "number")
    .map((number) => String(Math.abs(number)));
  const given = new Set([...ALWAYS_GIVEN, ...inputs]);
  const { prose, labels } = texts(question);
  return [...prose, ...labels].flatMap(([field, text]) => {
    const unknown = [...text.matchAll(/\{(\w+)\}/g)].filter(([, id]) => !shows.has(id));
    const bare = text.replace(/\{\w+\}|\d+[- ]bits?/g, " ");
    const numbers = [...bare.matchAll(/\d+(\.\d+)?/g)].filter(([number]) => !given.has(number));
    return [
      ...unknown.map(([whole]) => [field, `${whole} is not among evidence/shows`]),
      ...numbers.map(([number]) => [field, `${number} is neither a {placeholder} nor an input`]),
      ...(/-\d/.test(bare) ? [[field, "write minus as −"]] : []),
    ];
  });
}

/** A term is a button: never inside a label, and once in a question is enough. */
function termProblems(question) {
  const { prose, labels } = texts(question);
  const seen = new Set();
  const repeated = prose.flatMap(([field, text]) =>
    [...text.matchAll(/\[\[([^\]|]+)/g)].flatMap(([, word]) => {
      const term = word.toLowerCase();
      if (seen.has(term)) return [[field, `${term} is marked twice`]];
      seen.add(term);
      return [];
    }),
  );
  const misplaced = labels.filter(([, text]) => text.includes("[["));
  return [...repeated, ...misplaced.map(([field]) => [field, "is a label: no [[terms]] here"])];
}

function referenceProblems(question) {
  const shows = new Set(question.evidence.shows.map((show) => show.id));
  const named = (list) =>
    (question[list] ?? []).flatMap(({ value, pair = [] }, i) => [
      [`${list}/${i}/value`, value],
      ...pair.map((id) => [`${list}/${i}/pair`, id]),
    ]);
  return [
    ["answer", question.answer],
    ["start", question.start],
    ...named("items"),
    ...named("near"),
  ]
    .filter(([, id]) => id !== undefined && !shows.has(id))
    .map(([field, id]) => [field, `"${id}" is not among evidence/shows`]);
}

/** Problems of every file of a folder, as lines "file: field: message". */
export function checkFolder(folder) {
  const orders = new Map();
  return readdirSync(folder).flatMap((file) => {
    const line = ([field, message]) => `${file}: ${field}: ${message}`;
    let question;
    try {
      question = JSON.parse(readFileSync(join(folder, file), "utf8"));
    } catch (error) {
      return [line(["(whole file)", error.message])];
    }
    const problems = checkQuestion(question);
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*\.json$/.test(file)) {
      problems.push(["(file name)", "has to be words-with-hyphens.json"]);
    }
    if (question.order !== undefined && orders.has(question.order)) {
      problems.push(["order", `${question.order} is taken by ${orders.get(question.order)}`]);
    }
    orders.set(question.order, file);
    return problems.map(line);
  });
}

/** Problems of the whole bank: content/<language>/<level>/<id>.json. */
export function checkBank() {
  const content = join(QUIZ, "content");
  return readdirSync(content).flatMap((locale) =>
    ["first", "further"].flatMap((level) =>
      checkFolder(join(content, locale, level)).map((line) => `${locale}/${level}/${line}`),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkBank();
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? "Questions: all valid" : `Questions: ${problems.length} wrong`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
