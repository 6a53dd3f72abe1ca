// The course of a quiz: order, rounds, and progress that never meets other questions.
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../web/src/widgets/shared/config-error.js";
import { contentOf, readProgress } from "../../web/src/widgets/traps-quiz/progress.js";
import type { Question } from "../../web/src/widgets/traps-quiz/question.js";
import { Session } from "../../web/src/widgets/traps-quiz/session.js";
import { shuffled } from "../../web/src/widgets/traps-quiz/shuffle.js";
import { bare, own, right, wrong } from "./quiz-samples.js";

describe("order", () => {
  const numbers = Array.from({ length: 40 }, (_, i) => i);

  it("is decided by the seed and loses nothing", () => {
    expect(shuffled(numbers, "7")).toEqual(shuffled(numbers, "7"));
    expect(shuffled(numbers, "7")).not.toEqual(shuffled(numbers, "8"));
    expect(shuffled(numbers, "7").sort((a, b) => a - b)).toEqual(numbers);
  });

  it("reaches every first place about equally often", () => {
    const count = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) count[shuffled([0, 1, 2, 3], `s${seed}`)[0]!]! += 1;
    for (const times of count) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });
});

describe("a session", () => {
  const round = [own("s1"), own("s2"), own("s3")];
  const further = [own("t1", { topic: "tea" }), own("t2")];
  const fresh = (): Session => {
    const session = new Session({ round, further });
    session.restart();
    return session;
  };

  it("goes through the round, then retries the wrong ones only", () => {
    const session = fresh();
    for (const answer of [right, wrong, wrong]) {
      session.answer(session.question!, answer);
      session.next();
    }
    expect(session.question).toBeUndefined();
    expect(session.missed.map(({ id }) => id)).toEqual(["s2", "s3"]);
    session.retry();
    expect(session.round.map(({ id }) => id)).toEqual(["s2", "s3"]);
    expect(Object.keys(session.progress.answers)).toEqual(["s1"]);
  });

  it("goes further by topic and starts over from nothing", () => {
    const session = fresh();
    session.answer(round[0]!, right);
    session.go("tea");
    expect(session.round.map(({ id }) => id)).toEqual(["t1"]);
    session.go("");
    expect(session.round.map(({ id }) => id)).toEqual(["t2"]);
    session.restart();
    expect(session.progress).toEqual({ round: ["s1", "s2", "s3"], index: 0, answers: {} });
  });

  it("asks no more than the author's limit, the same ones for the same seed", () => {
    const ids = (seed: string): string[] =>
      new Session({ round, further }, { seed, limit: 2 }).round.map(({ id }) => id);
    expect(ids("a")).toHaveLength(2);
    expect(ids("a")).toEqual(ids("a"));
    const sets = new Set(["a", "b", "c", "d", "e", "f"].map((seed) => ids(seed).join()));
    expect(sets.size).toBeGreaterThan(1);
  });

  it("continues where it was left, unless questions, order or place changed", () => {
    const session = fresh();
    session.answer(round[0]!, wrong);
    session.next();
    expect(new Session({ round, further }).progress).toEqual(session.progress);
    const changed = [own("s1", { prompt: "!" }), ...round.slice(1)];
    expect(new Session({ round: changed, further }).progress.index).toBe(0);
    expect(new Session({ round, further }, { seed: "seed" }).progress.index).toBe(0);
    expect(new Session({ round, further }, { name: "second" }).progress.index).toBe(0);
  });

  it("goes on when further questions arrive late", () => {
    const early = new Session({ round, further: [] });
    early.restart();
    early.answer(round[0]!, wrong);
    early.next();
    const late = new Session({ round, further }, {}, early);
    expect(late.progress).toEqual(early.progress);
    expect(late.lacks).toBe(false);
    late.go("tea");
    expect(new Session({ round, further: [] }).lacks).toBe(true);
    expect(new Session({ round, further }).round.map(({ id }) => id)).toEqual(["t1"]);
  });

  it("takes its own progress back and no other", () => {
    const session = fresh();
    session.answer(round[0]!, wrong);
    session.next();
    const kept: unknown = JSON.parse(JSON.stringify(session.progress));
    session.restart();
    session.restore(kept);
    expect(session.progress.index).toBe(1);
    expect(() => session.restore({ round: ["x"], index: 0, answers: {} })).toThrow(ConfigError);
    expect(session.progress.index).toBe(1);
  });

  it("keeps choices and items in the order that the seed makes", () => {
    const six = Array.from({ length: 6 }, (_, i) => ({ text: `${i}`, why: "so" }));
    const kinds: Question[] = [
      own("m", { choices: six }),
      { ...bare("m"), kind: "order", items: six.map((item) => ({ ...item, value: "v" })) },
    ];
    for (const many of kinds) {
      const order = (seed?: string): number[] =>
        new Session({ round: [many], further: [] }, { seed }).order(many);
      expect(order()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(order("a")).toEqual(order("a"));
      expect(order("a")).not.toEqual(order("b"));
    }
  });

  it.each([
    null,
    3,
    "text",
    {},
    { round: [], index: 0, answers: {} },
    { round: ["s1"], index: 2, answers: {} },
    { round: ["s1"], index: -1, answers: {} },
    { round: ["s1"], index: 0.5, answers: {} },
    { round: [["s1"]], index: 0, answers: {} },
  ])("does not take %o for progress", (value) => {
    const known = new Map([["s1", own("s1")]]);
    expect(readProgress(value, known)).toBeUndefined();
  });
});

describe("kept answers", () => {
  const after = (question: Question, answer: object): string[] => {
    const answers = { q: { ...right, content: contentOf(question), ...answer }, other: right };
    const progress = readProgress({ round: ["q"], index: 0, answers }, new Map([["q", question]]));
    return Object.keys(progress!.answers);
  };
  const item = { text: "a", why: "b", value: "v" };

  it.each<[string, Question, unknown[], unknown[]]>([
    ["choice", own("q"), [[0], [1]], [3, [2], ["length"], null, [0.5]]],
    ["number", { ...bare("q"), kind: "number" }, [3, -1], [[3], "3", null]],
    [
      "order",
      { ...bare("q"), kind: "order", items: [item, item] },
      [[1, 0]],
      [[0], [0, 0], [0, 2]],
    ],
    [
      "predict",
      { ...bare("q"), kind: "predict", bars: ["a", "b"] },
      [[0.2, 0.8]],
      [[1], ["a", "b"]],
    ],
  ])("fit their question's kind: %s", (_, question, good, bad) => {
    for (const given of good) expect(after(question, { given })).toEqual(["q"]);
    for (const given of bad) expect(after(question, { given })).toEqual([]);
  });

  it("are dropped when they are no answers, or when their question has changed", () => {
    expect(after(own("q"), { right: "yes" })).toEqual([]);
    expect(after(own("q"), { beliefs: "none" })).toEqual([]);
    expect(after(own("q"), { content: contentOf(own("q", { prompt: "!" })) })).toEqual([]);
  });
});
