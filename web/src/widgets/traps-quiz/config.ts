// Reads which questions an author wants: the bank's or their own, all of them or some.
import { ConfigError } from "../shared/base-element.js";
import type { Question } from "./question.js";

/** What is asked, and what is offered when that is done. */
export interface Selection {
  readonly round: readonly Question[];
  readonly further: readonly Question[];
}

export interface Wishes {
  /** Ids, in the order wanted. */
  readonly questions?: string | undefined;
  /** "first", "further" or "all". */
  readonly level?: string | undefined;
  /** One or more topics. */
  readonly topic?: string | undefined;
}

const words = (text: string | undefined): string[] => text?.split(/[\s,]+/).filter(Boolean) ?? [];
const levelOf = (question: Question): string => question.level ?? "first";

/** Picks from the pool; a wish that nothing fulfils is an error that says what there is. */
export function select(pool: readonly Question[], wishes: Wishes): Selection {
  const ids = words(wishes.questions);
  if (ids.length > 0) return { round: ids.map((id) => byId(pool, id)), further: [] };
  const topics = words(wishes.topic);
  const level = wishes.level ?? (topics.length > 0 ? "all" : "first");
  if (!["first", "further", "all"].includes(level)) {
    throw new ConfigError(`level is "${level}"; allowed: first, further, all.`);
  }
  const about = pool.filter(({ topic }) => topics.length === 0 || topics.includes(topic ?? ""));
  const round = about.filter((question) => level === "all" || levelOf(question) === level);
  if (round.length === 0) {
    const known = [...new Set(pool.map(({ topic }) => topic))].filter(Boolean).join(", ");
    throw new ConfigError(`No question has level "${level}" here. Topics there are: ${known}.`);
  }
  const rest = level === "first" ? about.filter((question) => !round.includes(question)) : [];
  return { round, further: rest };
}

function byId(pool: readonly Question[], id: string): Question {
  const question = pool.find((one) => one.id === id);
  if (question === undefined) {
    throw new ConfigError(`There is no question "${id}"; write the id as in its file's name.`);
  }
  return question;
}

/** An author's own questions, checked as far as the quiz relies on them. */
export function readOwn(value: unknown): Question[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new ConfigError("questions has to be a list of questions: [ { … } ].");
  }
  const own = value.map((entry: unknown, i) => readQuestion(entry, `questions[${i}]`));
  const ids = own.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new ConfigError(`Two questions have the id "${twice}".`);
  return own;
}

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry => typeof value === "object" && value !== null;
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

function readQuestion(entry: unknown, at: string): Question {
  if (!isEntry(entry)) throw new ConfigError(`${at} has to be { "id": …, "prompt": … }.`);
  const need = (fulfilled: boolean, field: string, what: string): void => {
    if (!fulfilled) throw new ConfigError(`${at}.${field} has to be ${what}.`);
  };
  const { id, prompt, kind = "choice", choices, answer, tolerance, evidence } = entry;
  need(isText(id), "id", "a name in quotes");
  need(isText(prompt), "prompt", "the question, in quotes");
  need(/^(choices?|number)$/.test(String(kind)), "kind", "choice, choices or number");
  const { steps, shows } = isEntry(evidence) ? evidence : { steps: [], shows: [] };
  need(Array.isArray(steps) && Array.isArray(shows), "evidence", "lists: steps and shows");
  if (kind === "number") {
    const ids = (shows as Entry[]).map((show) => show["id"]);
    need(ids.includes(answer), "answer", "the id of one of evidence.shows");
    need(isEntry(tolerance), "tolerance", 'like { "absolute": 0.01 }, or "relative" or "digits"');
    return entry as unknown as Question;
  }
  const list: unknown[] = Array.isArray(choices) ? choices : [];
  need(list.length > 1, "choices", "two or more choices");
  list.forEach((choice, i) => {
    const { text, why } = isEntry(choice) ? choice : {};
    need(isText(text), `choices[${i}].text`, "what the reader can choose");
    need(isText(why), `choices[${i}].why`, "an explanation of this choice");
  });
  const right = list.filter((choice) => (choice as Entry)["right"] === true).length;
  const enough = kind === "choices" ? right > 0 : right === 1;
  need(enough, "choices", 'a list with "right": true at the right one');
  return entry as unknown as Question;
}

/** Where topics are explained: an object, or its JSON. */
export function readLinks(value: unknown): Readonly<Record<string, string>> {
  let links: unknown = value ?? {};
  try {
    if (typeof links === "string") links = JSON.parse(links) as unknown;
  } catch {
    links = undefined;
  }
  if (!isEntry(links) || Array.isArray(links)) {
    throw new ConfigError('reading has to be JSON like {"temperature": "#temperature"}.');
  }
  return links as Readonly<Record<string, string>>;
}
