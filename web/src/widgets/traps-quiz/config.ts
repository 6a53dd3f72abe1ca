// Reads which questions an author wants: the bank's or their own, all of them or some.
import { ConfigError, oneOf, refuse, split } from "../shared/config-error.js";
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

const levelOf = (question: Question): string => question.level ?? "first";

/** Is every question wished for at hand, so that nothing need be loaded? */
export function suffices(pool: readonly Question[], { questions, level, topic }: Wishes): boolean {
  if (pool.length === 0) return false;
  const ids = new Set(pool.map(({ id }) => id));
  return questions
    ? split(questions).every((id) => ids.has(id))
    : !topic && !/further|all/.test(level ?? "");
}

/** Picks from the pool; a wish that nothing fulfils is an error that says what there is. */
export function select(pool: readonly Question[], wishes: Wishes): Selection {
  const ids = split(wishes.questions);
  if (ids.length > 0) {
    const known = new Map(pool.map((question) => [question.id, question]));
    return { round: ids.map((id) => known.get(id) ?? unknown(id)), further: [] };
  }
  const topics = split(wishes.topic);
  const usual = topics.length > 0 ? "all" : "first";
  const level = oneOf("level", wishes.level ?? usual, ["first", "further", "all"]);
  const about = pool.filter(({ topic }) => topics.length === 0 || topics.includes(topic ?? ""));
  const round = about.filter((question) => level === "all" || levelOf(question) === level);
  if (round.length === 0) {
    const known = [...new Set(pool.map(({ topic }) => topic))].filter(Boolean).join(", ");
    throw new ConfigError(`No question has level "${level}" here. Topics there are: ${known}.`);
  }
  const rest = level === "first" ? about.filter((question) => levelOf(question) !== level) : [];
  return { round, further: rest };
}

function unknown(id: string): never {
  throw new ConfigError(`There is no question "${id}"; write the id as in its file's name.`);
}

/** How many questions at most: a whole number from 1. */
export function readLimit(value: string | number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const limit = Number(value);
  if (Number.isInteger(limit) && limit > 0) return limit;
  return refuse("limit", value, "a whole number from 1");
}

/** Where topics are explained: an object, or its JSON. */
export function readLinks(value: unknown): Readonly<Record<string, string>> {
  let links: unknown = value ?? {};
  try {
    if (typeof links === "string") links = JSON.parse(links) as unknown;
  } catch {
    links = undefined;
  }
  if (typeof links !== "object" || links === null || Array.isArray(links)) {
    return refuse("reading", value, 'JSON like {"temperature": "#temperature"}');
  }
  for (const [topic, address] of Object.entries(links)) {
    if (!isPage(address)) refuse(`reading.${topic}`, address, "the address of a page");
  }
  return links as Readonly<Record<string, string>>;
}

/** Whether a link leads to a page: one that is a script would run in the name of who follows it. */
function isPage(address: unknown): boolean {
  try {
    return /^(https?|file):$/.test(new URL(String(address), "https://host").protocol);
  } catch {
    return false;
  }
}
