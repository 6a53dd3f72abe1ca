// <traps-quiz>: one question at a time, every claim computed in front of the reader.
import { html, type TemplateResult } from "lit";
import { Later } from "../shared/later.js";
import type { Closer } from "./closer.js";
import { askView, roundView } from "./ask-view.js";
import { type Draft, startOf } from "./draft.js";
import type { Kinds } from "./kinds.js";
import type { Question } from "./question.js";
import { isApart, questionView } from "./question-view.js";
import { QuizReader } from "./reader.js";
import type { Session } from "./session.js";
import { styles } from "./styles.js";

export class TrapsQuizElement extends QuizReader {
  static readonly tag = "traps-quiz";
  static override styles = [...QuizReader.styles, styles];

  /** What is shown once there is an answer. */
  readonly #closer = new Later<Closer>(
    this,
    async () => (await import("./closer.js")).closer,
    (closer) => this.take(closer),
  );
  readonly #kinds = new Later<Kinds>(
    this,
    async () => (await import("./kinds.js")).kinds,
    (kinds) => this.take(kinds),
  );

  protected renderWidget(): TemplateResult {
    const session = this.session;
    if (session === undefined) return html`<slot></slot>`;
    const { question, progress } = session;
    return roundView(
      {
        total: progress.round.length,
        index: progress.index,
        picture: question ? this.#ask(session, question) : this.#result(session),
        restart:
          Object.keys(progress.answers).length > 0
            ? () => this.go((session) => session.restart())
            : undefined,
      },
      this.voice.text,
    );
  }

  /** The round's questions, and what is so. */
  protected onPaper(): readonly (readonly unknown[])[] {
    return (this.session?.round ?? []).map((question) => {
      const { rich } = this.page(question);
      return [rich(question.prompt), rich(question.truth ?? "")];
    });
  }

  #ask(session: Session, question: Question): TemplateResult {
    const { index, answers, round } = session.progress;
    const answer = this.atEnd ? undefined : answers[question.id];
    const forward = index + 1 === round.length ? "finish" : "next";
    const page = this.page(question);
    const order = session.order(question);
    if (isApart(question)) void this.#kinds.want();
    if (answer) void this.#closer.want();
    // What cannot be shown cannot be answered, and keeps nobody from the others.
    const skipped = isApart(question) && this.#kinds.missing;
    const asked = {
      question,
      answer,
      order,
      kinds: this.#kinds.part,
      missing: skipped,
      count: this.text("count", { place: index + 1, total: round.length }),
      draft: this.draft ?? startOf(question, order, page.evaluated.shows),
      put: (draft: Draft, focus?: string) => {
        this.draft = draft;
        this.complaint = undefined;
        void this.#closer.want();
        this.moveTo = focus;
      },
      enter: () => this.check(session, question),
    };
    return askView(
      {
        asked,
        forward: answer || skipped || this.atEnd ? forward : "check",
        complaint: this.complaint,
        closer: this.#closer.part,
        sibling: (tag) => this.localName.replace(TrapsQuizElement.tag, tag),
        press: () => (answer || skipped ? this.next(session) : this.check(session, question)),
      },
      page,
    );
  }

  /** The score at once, where the focus goes; the rest below it may have to be loaded. */
  #result(session: Session): TemplateResult {
    const { round, missed } = session;
    const { part, missing } = this.#closer;
    void this.#closer.want();
    if (round.some(isApart)) void this.#kinds.want();
    const score = { right: round.length - missed.length, total: round.length };
    return html`<div class="result" part="result">
      <p class="headline" tabindex="-1">${this.text("score", score)}</p>
      ${part ? this.#below(session, part) : html`<p>${missing ? this.text("missingCloser") : ""}</p>`}
    </div>`;
  }

  #below(session: Session, part: Closer): TemplateResult {
    const { round, missed, further, progress } = session;
    const { answers } = progress;
    return part.result(
      {
        round,
        missed,
        further,
        answers,
        reading: this.links,
        kept: JSON.stringify(progress),
        page: (question) => this.page(question),
        review: (question) =>
          questionView(
            {
              question,
              order: session.order(question),
              kinds: this.#kinds.part,
              answer: answers[question.id],
            },
            this.page(question),
          ),
        opened: this.opened,
        open: (on) => (this.opened = on),
        retry: () => this.go((session) => session.retry()),
        go: (topic) => this.go((session) => session.go(topic)),
        complaint: this.complaint,
        load: (text) => void this.load(text),
      },
      this.voice.text,
    );
  }
}
