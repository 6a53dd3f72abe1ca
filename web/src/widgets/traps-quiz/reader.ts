// The quiz's properties and what a reader's actions do to its session; how it looks is in element.ts.
import type { PropertyDeclarations, PropertyValues } from "lit";
import { evaluate, type EvaluatedEvidence } from "../../evidence/evaluate.js";
import type { Kernels } from "../../kernels/index.js";
import { SoftbendElement } from "../shared/base-element.js";
import { oneOf } from "../shared/config-error.js";
import { glossary } from "../shared/content/glossary.en.js";
import { readLimit, readLinks, select } from "./config.js";
import { type Draft, read } from "./draft.js";
import { grade } from "./grade.js";
import { type Page, pageOf, type Voice } from "./page.js";
import type { Progress } from "./progress.js";
import type { Question, QuizComplete, TrapAnswered } from "./question.js";
import { Session } from "./session.js";
import { Source } from "./source.js";
import { strings } from "./strings.en.js";

const NO_EVIDENCE: EvaluatedEvidence = { values: new Map(), shows: [] };

/** Attributes that child JSON may give instead. */
const SETTINGS = ["level", "topic", "feedback", "shuffle", "limit"] as const;

export abstract class QuizReader extends SoftbendElement {
  static override readonly configuration = [...SETTINGS, "reading", "questions", "src", "arrivals"];
  static override properties: PropertyDeclarations = {
    questions: { reflect: true },
    src: { reflect: true },
    level: { reflect: true },
    topic: { reflect: true },
    feedback: { reflect: true },
    shuffle: { reflect: true },
    limit: { reflect: true },
    reading: {},
    arrivals: { state: true },
    draft: { state: true },
    complaint: { state: true },
    opened: { state: true },
  };

  /**
   * Ids of the questions to ask, in order, for example "silent-relu minus-infinity-is-zero";
   * without it the level decides.
   */
  declare questions: string | undefined;
  /** A JSON file of the page's own origin with the author's questions, for example "questions.json". */
  declare src: string | undefined;
  /** "first" (the default), "further" or "all". */
  declare level: "first" | "further" | "all" | undefined;
  /** Only questions of these topics, for example "softmax temperature". */
  declare topic: string | undefined;
  /** "at-once" (the default) explains after each answer, "at-end" after the last. */
  declare feedback: "at-once" | "at-end" | undefined;
  /** A seed, for example "7": questions and choices come in an order made from it. */
  declare shuffle: string | undefined;
  /** How many questions a round has at most, for example "3". */
  declare limit: string | number | undefined;
  /** Where topics are explained, as JSON, for example {"temperature": "#temperature"}. */
  declare reading: string | Readonly<Record<string, string>> | undefined;
  declare protected arrivals: number;
  declare protected draft: Draft | undefined;
  declare protected complaint: string | undefined;
  /** Whether the answers are being looked at again. */
  declare protected opened: boolean;

  /** Kernels with every call that the questions' proofs make. */
  #calls: Kernels | undefined;
  readonly #source = new Source(() => (this.arrivals += 1));
  protected session: Session | undefined;
  #begin!: () => void;
  /** Kept once there is a session. */
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve));
  protected atEnd = false;
  /** Whether further questions are offered after the first. */
  #offers = false;
  /** Where topics are explained. */
  protected links: Readonly<Record<string, string>> = {};
  #evaluated = new WeakMap<Question, EvaluatedEvidence>();
  /** What the focus goes to when the next picture is there. */
  protected moveTo: string | undefined;

  protected readonly voice: Voice = {
    text: (key, values) => this.text(key, values),
    term: (key, word) => this.term(key, word),
    explanation: (...keys) => this.explanation(...keys),
  };

  protected defaults: Readonly<Record<string, string>> = strings;
  protected readonly glossary = glossary;

  constructor() {
    super();
    this.arrivals = 0;
    this.#clear();
  }

  protected override readConfig(json: Readonly<Record<string, unknown>>): void {
    const said = (name: (typeof SETTINGS)[number]): string | undefined => {
      const value = (this[name] ?? json[name]) as string | number | undefined | null;
      return value == null ? undefined : String(value);
    };
    this.links = readLinks(this.reading ?? json["reading"]);
    this.atEnd =
      oneOf("feedback", said("feedback") ?? "at-once", ["at-once", "at-end"]) === "at-end";
    const wishes = { questions: this.questions, level: said("level"), topic: said("topic") };
    const manner = { seed: said("shuffle"), limit: readLimit(said("limit")), name: this.id };
    const pool = this.#source.pool(this, json["questions"], this.src, wishes);
    this.#calls = pool && this.#source.calls(pool, this.kernels!);
    if (pool === undefined || this.#calls === undefined) return;
    this.#offers = !wishes.questions && !/further|all/.test(wishes.level ?? "");
    const asked = this.session?.question?.id;
    const session = new Session(select(pool, wishes), manner, this.session);
    // What this browser kept may be a round of questions that are not there yet.
    if (session.lacks) {
      this.#source.refuse();
      if (!this.#source.complete) return void this.#source.more();
    }
    this.session = session;
    this.#begin();
    if (session.question?.id !== asked) this.#clear();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.moveTo === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(this.moveTo)?.focus();
    this.moveTo = undefined;
  }

  protected page(question: Question): Page {
    const kernels = this.#calls!;
    let evaluated = this.#evaluated.get(question);
    if (evaluated === undefined) {
      evaluated = question.evidence ? evaluate(question.evidence, kernels) : NO_EVIDENCE;
      this.#evaluated.set(question, evaluated);
    }
    return pageOf(evaluated, this.voice, kernels, this);
  }

  protected check(session: Session, question: Question): void {
    const given = read(question, this.draft);
    if (typeof given === "string") {
      this.complaint = this.text(given);
      return this.announce(this.complaint);
    }
    const page = this.page(question);
    const answer = grade(question, given, page.evaluated.shows);
    session.answer(question, answer);
    this.complaint = undefined;
    // They are offered when the round is over.
    if (this.#offers) void this.#source.more();
    this.emit<TrapAnswered>("trap-answered", { id: question.id, ...answer });
    if (this.atEnd) return this.next(session);
    const verdict = this.text(answer.right ? "right" : "wrong");
    this.announce(`${verdict} ${page.plain(question.truth ?? "")}`.trim());
    // A typed number's field is gone now; the button stays.
    this.moveTo = "[part=next]";
    this.requestUpdate();
  }

  protected next(session: Session): void {
    this.go((session) => session.next());
    if (session.question !== undefined) return;
    const { round, missed } = session;
    const answers = Object.fromEntries(round.map(({ id }) => [id, session.progress.answers[id]!]));
    const [right, total] = [round.length - missed.length, round.length];
    this.emit<QuizComplete>("quiz-complete", { right, total, answers });
  }

  /** Moves on: a clean slate, and the focus goes to what comes. */
  protected go(move: (session: Session) => void): void {
    move(this.session!);
    this.#clear();
    this.moveTo = this.session!.question === undefined ? ".headline" : ".asked";
    this.requestUpdate();
  }

  #clear(): void {
    this.draft = undefined;
    this.complaint = undefined;
    this.openTerm = undefined;
    this.opened = false;
  }

  /** Where the reader stands, as plain data; `restore()` takes it back. */
  toJSON(): Progress | undefined {
    return structuredClone(this.session?.progress);
  }

  /**
   * Continues from what `toJSON()` gave, as soon as the quiz has its questions.
   * @throws ConfigError when it belongs to other questions
   */
  async restore(progress: unknown): Promise<void> {
    this.start();
    await this.#begun;
    await this.#source.more();
    await this.updateComplete;
    this.session!.restore(progress);
    this.#clear();
    this.requestUpdate();
  }

  protected async load(text: string): Promise<void> {
    try {
      const progress: unknown = JSON.parse(text);
      await this.restore(progress);
      this.go((session) => session.restore(progress));
    } catch {
      this.complaint = this.text("foreign");
      this.announce(this.complaint);
    }
  }
}
