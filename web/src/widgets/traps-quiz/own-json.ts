// An author's own questions as data: checked as far as the quiz relies on them, so that it can say what is wrong.
import { ConfigError } from "../shared/config-error.js";
import type { Question } from "./question.js";

type Entry = Readonly<Record<string, unknown>>;
type Need = (fulfilled: boolean, field: string, what: string) => void;

const isEntry = (value: unknown): value is Entry => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @throws ConfigError naming the question and the field; `place` comes before them. */
export function readOwn(value: unknown, place = "questions"): Question[] {
  const list = listOf(value);
  if (list.length === 0)
    throw new ConfigError(`${place} has to be a list of questions: [ { … } ].`);
  const ids = new Set<unknown>();
  return list.map((entry, i) => {
    const question = readQuestion(entry, `${place}[${i}]`);
    if (ids.has(question.id)) throw new ConfigError(`${place}: two have the id "${question.id}".`);
    ids.add(question.id);
    return question;
  });
}

function readQuestion(entry: unknown, at: string): Question {
  if (!isEntry(entry)) throw new ConfigError(`${at} has to be { "id": …, "prompt": … }.`);
  const need: Need = (fulfilled, field, what) => {
    if (!fulfilled) throw new ConfigError(`${at}.${field} has to be ${what}.`);
  };
  const { id, prompt, kind = "choice", evidence } = entry;
  need(isText(id) && !(id in {}), "id", "a name in quotes");
  need(isText(prompt), "prompt", "the question, in quotes");
  const { steps, shows } = isEntry(evidence) ? evidence : { steps: [], shows: [] };
  need(Array.isArray(steps) && Array.isArray(shows), "evidence", "lists: steps and shows");
  for (const field of ["hint", "why", "otherwise", "practice", "truth", "topic", "level"]) {
    need(/undefined|string/.test(typeof entry[field]), field, "a text in quotes");
  }
  const ids = listOf(shows).map((show, i) => {
    const { id, label, from, printed } = isEntry(show) ? show : {};
    const whole = [id, label, from, printed].every(isText);
    need(whole, `evidence.shows[${i}]`, "id, label, from and printed, each in quotes");
    return id;
  });
  readLab(entry, need);
  const isShow = (value: unknown): boolean => ids.includes(value);
  if (kind === "order") readItems(entry, isShow, need);
  else if (kind === "number" || kind === "predict") readNumbers(entry, isShow, need);
  else readChoices(entry, need);
  return entry as unknown as Question;
}

/** What a proof opens is a widget with plain attributes: one that is a script would run in the page's name. */
function readLab({ lab, near }: Entry, need: Need): void {
  const { attributes = {} } = isEntry(lab) ? lab : {};
  const plain = isEntry(attributes) && Object.keys(attributes).every((name) => !/^on/i.test(name));
  need(plain, "lab.attributes", "attributes of a widget, none that begins with on");
  need(near === undefined || Array.isArray(near), "near", "a list");
}

function readChoices({ kind = "choice", choices }: Entry, need: Need): void {
  need(
    kind === "choice" || kind === "choices",
    "kind",
    "choice, choices, number, order or predict",
  );
  const list = readTexts("choices", choices, need);
  const right = list.filter(({ right }) => right === true).length;
  const enough = kind === "choices" ? right > 0 : right === 1;
  need(enough, "choices", 'a list with "right": true at the right one');
}

function readItems({ items }: Entry, isShow: (id: unknown) => boolean, need: Need): void {
  readTexts("items", items, need).forEach(({ value }, i) =>
    need(isShow(value), `items[${i}].value`, "the id of one of evidence.shows"),
  );
}

function readNumbers(entry: Entry, isShow: (id: unknown) => boolean, need: Need): void {
  const { kind, answer, tolerance, bars, curve } = entry;
  need(isShow(answer), "answer", "the id of one of evidence.shows");
  const like = kind === "number" ? ', or "relative" or "digits"' : "";
  const room = isEntry(tolerance) ? Object.entries(tolerance) : [];
  const [[name, most] = ["", 0]] = room;
  const known = room.length === 1 && /^(absolute|relative|digits)$/.test(name);
  const fine = known && typeof most === "number" && most >= (name === "digits" ? 1 : 0);
  need(fine, "tolerance", `like { "absolute": 0.01 }${like}`);
  if (kind === "number") return;
  const { call, name: of, at, range, height } = isEntry(curve) ? curve : {};
  const drawn =
    isText(call) && isText(of) && [at, range, height].every((list) => listOf(list).length > 1);
  need(drawn || listOf(bars).length > 1, "bars", "two or more names, or a curve instead");
}

/** Two or more things, each with a text and a why. */
function readTexts(field: string, value: unknown, need: Need): Entry[] {
  const list = listOf(value).map((one) => (isEntry(one) ? one : {}));
  need(list.length > 1, field, "a list of two or more");
  list.forEach(({ text, why }, i) => {
    need(isText(text), `${field}[${i}].text`, "what the reader sees");
    need(isText(why), `${field}[${i}].why`, "an explanation of it");
  });
  return list;
}
