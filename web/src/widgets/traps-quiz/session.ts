// Where a reader stands in a quiz: the round, the place in it, the answers; kept after every change.
import { ConfigError } from "../shared/config-error.js";
import type { Selection } from "./config.js";
import {
  contentOf,
  keyOf,
  type Progress,
  readProgress,
  recall,
  roundOf,
  store,
} from "./progress.js";
import type { Answer, Question } from "./question.js";
import { shuffled } from "./shuffle.js";

export interface Manner {
  /** Decides the order of questions and choices; without it they stand as written. */
  readonly seed?: string | undefined;
  /** At most so many questions in the first round. */
  readonly limit?: number | undefined;
  /** Tells quizzes with the same questions on one page apart. */
  readonly name?: string;
}

export class Session {
  readonly #selection: Selection;
  readonly #manner: Manner;
  readonly #known: ReadonlyMap<string, Question>;
  readonly #key: string;
  readonly #lacks: boolean;
  #progress: Progress;

  /** Continues an earlier session of these questions, else what this browser kept, else begins. */
  constructor(selection: Selection, manner: Manner = {}, before?: Session) {
    const questions = [...selection.round, ...selection.further];
    this.#selection = selection;
    this.#manner = manner;
    this.#known = new Map(questions.map((question) => [question.id, question]));
    this.#key = keyOf([manner, selection.round]);
    const left = before && before.#key === this.#key ? before.progress : recall(this.#key);
    this.#lacks = roundOf(left).some((id) => !this.#known.has(id as string));
    this.#progress = readProgress(left, this.#known) ?? this.#first();
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** True when the round that was left has questions that are not there yet. */
  get lacks(): boolean {
    return this.#lacks;
  }

  get round(): Question[] {
    return this.#progress.round.map((id) => this.#known.get(id)!);
  }

  /** The question to ask; undefined when the round is over. */
  get question(): Question | undefined {
    return this.#known.get(this.#progress.round[this.#progress.index]!);
  }

  get missed(): Question[] {
    return this.round.filter(({ id }) => !this.#progress.answers[id]?.right);
  }

  get further(): readonly Question[] {
    return this.#selection.further;
  }

  /** The order in which a question's choices or items stand. */
  order({ id, choices, items = [] }: Question): number[] {
    const { seed } = this.#manner;
    const places = [...(choices ?? items).keys()];
    return seed === undefined ? places : shuffled(places, seed + id);
  }

  answer(question: Question, answer: Answer): void {
    const kept = { ...answer, content: contentOf(question) };
    const answers = { ...this.#progress.answers, [question.id]: kept };
    this.#keep({ ...this.#progress, answers });
  }

  next(): void {
    this.#keep({ ...this.#progress, index: this.#progress.index + 1 });
  }

  retry(): void {
    this.#keep(this.#begin(this.missed, this.#progress.answers));
  }

  /** A round of the further questions about a topic. */
  go(topic: string): void {
    const questions = this.further.filter((question) => (question.topic ?? "") === topic);
    this.#keep(this.#begin(questions, this.#progress.answers));
  }

  restart(): void {
    this.#keep(this.#first());
  }

  /**
   * Takes back what `progress` gave.
   * @throws ConfigError when it belongs to other questions
   */
  restore(value: unknown): void {
    const progress = readProgress(value, this.#known);
    if (progress === undefined) throw new ConfigError("These answers belong to other questions.");
    this.#keep(progress);
  }

  #first(): Progress {
    const begun = this.#begin(this.#selection.round, {});
    return { ...begun, round: begun.round.slice(0, this.#manner.limit) };
  }

  /** A new round; earlier answers to its questions are forgotten, the others stay. */
  #begin(questions: readonly Question[], answers: Progress["answers"]): Progress {
    const ids = new Set(questions.map(({ id }) => id));
    const kept = Object.entries(answers).filter(([id]) => !ids.has(id));
    const { seed } = this.#manner;
    const round = seed === undefined ? [...ids] : shuffled([...ids], seed);
    return { round, index: 0, answers: Object.fromEntries(kept) };
  }

  #keep(progress: Progress): void {
    this.#progress = progress;
    store(this.#key, progress);
  }
}
