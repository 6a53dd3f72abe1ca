// Where a reader stands in a quiz: the round, the place in it, the answers; kept after every change.
import type { Selection } from "./config.js";
import { keyOf, type Progress, readProgress, recall, store } from "./progress.js";
import type { Answer, Question } from "./question.js";
import { shuffled } from "./shuffle.js";

export class Session {
  readonly #selection: Selection;
  readonly #seed: string | undefined;
  readonly #known: ReadonlyMap<string, Question>;
  readonly #key: string;
  #progress: Progress;

  /** Continues where this browser left these very questions, else begins. */
  constructor(selection: Selection, seed: string | undefined) {
    const questions = [...selection.round, ...selection.further];
    this.#selection = selection;
    this.#seed = seed;
    this.#known = new Map(questions.map((question) => [question.id, question]));
    this.#key = keyOf([seed, questions]);
    this.#progress =
      readProgress(recall(this.#key), this.#known) ?? this.#begin(selection.round, {});
  }

  get progress(): Progress {
    return this.#progress;
  }

  get round(): Question[] {
    return this.#progress.round.map((id) => this.#known.get(id)!);
  }

  /** The question to ask; undefined when the round is over. */
  get question(): Question | undefined {
    return this.round[this.#progress.index];
  }

  get missed(): Question[] {
    return this.round.filter(({ id }) => !this.#progress.answers[id]?.right);
  }

  get further(): readonly Question[] {
    return this.#selection.further;
  }

  /** The order in which a question's choices stand. */
  order({ id, choices = [] }: Question): number[] {
    const places = choices.map((_, i) => i);
    return this.#seed === undefined ? places : shuffled(places, this.#seed + id);
  }

  answer({ id }: Question, answer: Answer): void {
    this.#keep({ ...this.#progress, answers: { ...this.#progress.answers, [id]: answer } });
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
    this.#keep(this.#begin(this.#selection.round, {}));
  }

  /** Takes back what `progress` gave; false when it belongs to other questions. */
  restore(value: unknown): boolean {
    const progress = readProgress(value, this.#known);
    if (progress !== undefined) this.#keep(progress);
    return progress !== undefined;
  }

  /** A new round; earlier answers to its questions are forgotten, the others stay. */
  #begin(questions: readonly Question[], answers: Progress["answers"]): Progress {
    const ids = questions.map(({ id }) => id);
    const kept = Object.entries(answers).filter(([id]) => !ids.includes(id));
    const round = this.#seed === undefined ? ids : shuffled(ids, this.#seed);
    return { round, index: 0, answers: Object.fromEntries(kept) };
  }

  #keep(progress: Progress): void {
    this.#progress = progress;
    store(this.#key, progress);
  }
}
