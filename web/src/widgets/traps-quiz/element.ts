// <traps-quiz>: one question at a time, every claim computed in front of the reader.
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { parseNumber } from "../../charts/format.js";
import { evaluate, type EvaluatedEvidence } from "../../evidence/evaluate.js";
import type { Kernels } from "../../kernels/index.js";
import { ConfigError, SoftbendElement } from "../shared/base-element.js";
import { askView, stepsView } from "./ask-view.js";
import { loadBank } from "./bank.js";
import { readLinks, readOwn, select } from "./config.js";
import { grade } from "./grade.js";
import { type Page, pageOf, type Voice } from "./page.js";
import type { Progress } from "./progress.js";
import type { Given, Question, QuizComplete, TrapAnswered } from "./question.js";
import { questionView } from "./question-view.js";
import { resultView } from "./result-view.js";
import { Session } from "./session.js";
import { strings } from "./strings.en.js";
import { styles } from "./styles.js";

const NO_EVIDENCE: EvaluatedEvidence = { values: new Map(), shows: [] };

export class TrapsQuizElement extends SoftbendElement {
  static readonly tag = "traps-quiz";
  static override readonly configuration = [
    "questions",
    "level",
    "topic",
    "shuffle",
    "reading",
    "bank",
  ];
  static override styles = [...SoftbendElement.styles, styles];
  static override properties: PropertyDeclarations = {
    questions: { reflect: true },
    level: { reflect: true },
    topic: { reflect: true },
    feedback: { reflect: true },
    shuffle: { reflect: true },
    reading: {},
    bank: { state: true },
    chosen: { state: true },
    typed: { state: true },
    complaint: { state: true },
  };

  /** Ids of the questions to ask, in order; without it the level decides. */
  declare questions: string | undefined;
  /** "first" (the default), "further" or "all". */
  declare level: string | undefined;
  /** Only questions of these topics. */
  declare topic: string | undefined;
  /** "at-once" (the default) explains after each answer, "at-end" after the last. */
  declare feedback: "at-once" | "at-end" | undefined;
  /** A seed: questions and choices come in an order made from it. */
  declare shuffle: string | undefined;
  /** Where topics are explained, as JSON: {"temperature": "#temperature"}. */
  declare reading: string | Readonly<Record<string, string>> | undefined;
  declare private bank: readonly Question[] | undefined;
  declare private chosen: readonly number[];
  declare private typed: string;
  declare private complaint: string | undefined;

  #session: Session | undefined;
  #links: Readonly<Record<string, string>> = {};
  #evaluated = new WeakMap<Question, EvaluatedEvidence>();
  /** What the focus goes to when the next picture is there. */
  #moveTo: string | undefined;

  readonly #voice: Voice = {
    text: (key, values) => this.text(key, values),
    term: (key, word) => this.term(key, word),
    explanation: (...keys) => this.explanation(...keys),
  };

  protected readonly defaults = strings;

  constructor() {
    super();
    this.#clear();
  }

  protected override readConfig(json: Readonly<Record<string, unknown>>): void {
    this.#links = readLinks(json["reading"] ?? this.reading);
    const own = json["questions"];
    const pool = own === undefined ? this.bank : readOwn(own);
    if (pool === undefined) {
      loadBank().then(
        (bank) => (this.bank = bank),
        (error: unknown) => console.warn(`softbend: <${this.localName}>:`, error),
      );
      return;
    }
    this.#session = new Session(select(pool, this), this.shuffle);
    this.#clear();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#moveTo === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(this.#moveTo)?.focus();
    this.#moveTo = undefined;
  }

  protected renderWidget(kernels: Kernels): TemplateResult {
    const session = this.#session;
    if (session === undefined) return html`<slot></slot>`;
    const { question, round } = session;
    const { index, answers } = session.progress;
    const begun = Object.keys(answers).length > 0;
    return html`
      ${stepsView(round.length, index)}
      ${
        question === undefined
          ? this.#result(session, kernels)
          : this.#ask(session, question, kernels)
      }
      ${
        begun
          ? html`<button
              type="button"
              class="quiet"
              part="restart"
              @click=${() => this.#go((session) => session.restart())}
            >
              ${this.text("restart")}
            </button>`
          : nothing
      }
    `;
  }

  #ask(session: Session, question: Question, kernels: Kernels): TemplateResult {
    const { index, answers } = session.progress;
    const total = session.round.length;
    const atEnd = this.feedback === "at-end";
    const answer = atEnd ? undefined : answers[question.id];
    const forward = index + 1 === total ? "finish" : "next";
    const asked = {
      question,
      answer,
      count: this.text("count", { place: index + 1, total }),
      order: session.order(question),
      chosen: this.chosen,
      typed: this.typed,
      choose: (place: number, on: boolean) => {
        const others = question.kind === "choices" ? this.chosen.filter((i) => i !== place) : [];
        this.chosen = on ? [...others, place] : others;
      },
      type: (text: string) => (this.typed = text),
      enter: () => this.#check(session, question),
    };
    return askView(
      {
        asked,
        forward: answer || atEnd ? forward : "check",
        complaint: this.complaint,
        sibling: (tag) => this.localName.replace(TrapsQuizElement.tag, tag),
        press: () => (answer ? this.#next(session) : this.#check(session, question)),
      },
      this.#page(question, kernels),
    );
  }

  #result(session: Session, kernels: Kernels): TemplateResult {
    const { round, missed, further } = session;
    const { answers } = session.progress;
    return resultView(
      {
        round,
        missed,
        further,
        answers,
        reading: this.#links,
        page: (question) => this.#page(question, kernels),
        review: (question) =>
          questionView(
            { question, order: session.order(question), answer: answers[question.id] },
            this.#page(question, kernels),
          ),
        retry: () => this.#go((session) => session.retry()),
        go: (topic) => this.#go((session) => session.go(topic)),
      },
      this.#voice.text,
    );
  }

  #page(question: Question, kernels: Kernels): Page {
    let evaluated = this.#evaluated.get(question);
    if (evaluated === undefined) {
      evaluated = question.evidence ? evaluate(question.evidence, kernels) : NO_EVIDENCE;
      this.#evaluated.set(question, evaluated);
    }
    return pageOf(evaluated, this.#voice);
  }

  #check(session: Session, question: Question): void {
    const given = this.#given(question);
    if (given === undefined) return this.announce(this.complaint!);
    const page = this.#page(question, this.kernels!);
    const answer = grade(question, given, page.evaluated.shows);
    session.answer(question, answer);
    this.emit<TrapAnswered>("trap-answered", { id: question.id, ...answer });
    if (this.feedback === "at-end") return this.#next(session);
    const verdict = this.text(answer.right ? "right" : "wrong");
    this.announce(`${verdict} ${page.plain(question.truth ?? "")}`.trim());
    // A typed number's field is gone now; the button stays.
    if (question.kind === "number") this.#moveTo = "[part=next]";
    this.requestUpdate();
  }

  /** What the reader has put in, or undefined with a complaint that says what is missing. */
  #given({ kind }: Question): Given | undefined {
    if (kind === "number") {
      const typed = parseNumber(this.typed);
      this.complaint = typed === undefined ? this.text("typeFirst") : undefined;
      return typed;
    }
    const none = this.chosen.length === 0;
    this.complaint = none ? this.text(kind === "choices" ? "tickFirst" : "pickFirst") : undefined;
    return none ? undefined : this.chosen;
  }

  #next(session: Session): void {
    this.#go(() => session.next());
    if (session.question !== undefined) return;
    const { round, missed } = session;
    const answers = Object.fromEntries(round.map(({ id }) => [id, session.progress.answers[id]!]));
    const [right, total] = [round.length - missed.length, round.length];
    this.emit<QuizComplete>("quiz-complete", { right, total, answers });
  }

  /** Moves on: a clean slate, and the focus goes to what comes. */
  #go(move: (session: Session) => void): void {
    const session = this.#session!;
    move(session);
    this.#clear();
    this.#moveTo = session.question === undefined ? ".headline" : ".asked";
    this.requestUpdate();
  }

  #clear(): void {
    this.chosen = [];
    this.typed = "";
    this.complaint = undefined;
    this.openTerm = undefined;
  }

  /** Where the reader stands, as plain data; `restore()` takes it back. */
  toJSON(): Progress | undefined {
    return structuredClone(this.#session?.progress);
  }

  /**
   * Continues from what `toJSON()` gave.
   * @throws ConfigError when it belongs to other questions
   */
  restore(progress: unknown): void {
    if (!this.#session?.restore(progress)) {
      throw new ConfigError("This progress belongs to other questions.");
    }
    this.#clear();
    this.requestUpdate();
  }
}
