// The quiz without its picture: grading, selection, authors' questions, order, progress.
import { describe, expect, it } from "vitest";
import { evaluate } from "../../web/src/evidence/evaluate.js";
import { load } from "../../web/src/kernels/index.js";
import { ConfigError } from "../../web/src/widgets/shared/base-element.js";
import { loadBank } from "../../web/src/widgets/traps-quiz/bank.js";
import { readLinks, readOwn, select } from "../../web/src/widgets/traps-quiz/config.js";
import { grade, isNear } from "../../web/src/widgets/traps-quiz/grade.js";
import { readProgress } from "../../web/src/widgets/traps-quiz/progress.js";
import type { Question } from "../../web/src/widgets/traps-quiz/question.js";
import { Session } from "../../web/src/widgets/traps-quiz/session.js";
import { shuffled } from "../../web/src/widgets/traps-quiz/shuffle.js";

const bank = await loadBank();
const kernels = await load();
const find = (id: string): Question => bank.find((question) => question.id === id)!;
const own = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  prompt: "?",
  choices: [
    { text: "yes", why: "so", right: true },
    { text: "no", why: "not so", belief: "No is always safe" },
  ],
  ...more,
});
const right = { given: [0], right: true, beliefs: [] };
const wrong = { given: [1], right: false, beliefs: ["No is always safe"] };

describe("grading", () => {
  it("names the belief behind a wrong choice", () => {
    expect(grade(own("a"), [0], [])).toEqual(right);
    expect(grade(own("a"), [1], [])).toEqual(wrong);
  });

  it("wants exactly the right ones of several", () => {
    const several = find("naive-softplus");
    expect(grade(several, [0, 2], []).right).toBe(true);
    expect(grade(several, [2, 0], []).right).toBe(true);
    expect(grade(several, [0], []).right).toBe(false);
    expect(grade(several, [0, 1, 2], [])).toMatchObject({
      right: false,
      beliefs: ["Softplus touches 0 where ReLU does"],
    });
  });

  it("takes a number within the tolerance and recognises the usual wrong ones", () => {
    const question = find("halved-temperature");
    const { shows } = evaluate(question.evidence!, kernels);
    expect(grade(question, 7.4, shows)).toEqual({ given: 7.4, right: true, beliefs: [] });
    expect(grade(question, 5.4, shows).beliefs).toEqual(["Half the temperature, twice the odds"]);
    expect(grade(question, 100, shows)).toEqual({ given: 100, right: false, beliefs: [] });
  });

  it.each([
    [1.004, 1, { absolute: 0.005 }, true],
    [1.006, 1, { absolute: 0.005 }, false],
    [-104, -100, { relative: 0.05 }, true],
    [94, 100, { relative: 0.05 }, false],
    [0.6586, 0.659, { digits: 3 }, true],
    [0.6584, 0.659, { digits: 3 }, false],
    [Infinity, Infinity, { absolute: 0 }, true],
    [1e9, Infinity, { relative: 0.1 }, false],
    [NaN, 1, { absolute: 9 }, false],
  ])("%s for %s within %o: %s", (typed, wanted, tolerance, near) => {
    expect(isNear(typed, wanted, tolerance)).toBe(near);
  });
});

describe("selection", () => {
  const ids = (questions: readonly Question[]): string[] => questions.map(({ id }) => id);

  it("asks the first six and offers the rest", () => {
    const { round, further } = select(bank, {});
    expect(round).toHaveLength(6);
    expect(further).toHaveLength(bank.length - 6);
  });

  it("takes ids in the author's order, and then offers nothing more", () => {
    const { round, further } = select(bank, { questions: "tanh-safe  silent-relu" });
    expect(ids(round)).toEqual(["tanh-safe", "silent-relu"]);
    expect(further).toEqual([]);
  });

  it("takes a topic at every level, or a level", () => {
    expect(ids(select(bank, { topic: "masks" }).round)).toContain("everything-forbidden");
    expect(select(bank, { level: "further" }).round).toHaveLength(bank.length - 6);
    expect(select(bank, { level: "all" }).round).toHaveLength(bank.length);
    const { round, further } = select(bank, { topic: "masks", level: "first" });
    expect(ids(round)).toEqual(["minus-infinity-is-zero"]);
    expect(further).toHaveLength(3);
  });

  it.each([
    [{ questions: "nobody" }, /no question "nobody"/],
    [{ level: "hard" }, /level is "hard"; allowed: first, further, all/],
    [{ topic: "cooking" }, /Topics there are: layers, /],
  ])("says what is wrong with %o", (wishes, message) => {
    expect(() => select(bank, wishes)).toThrow(ConfigError);
    expect(() => select(bank, wishes)).toThrow(message);
  });
});

describe("an author's own questions", () => {
  it("need little", () => expect(readOwn([own("a"), own("b")])).toHaveLength(2));

  it.each<[unknown, RegExp]>([
    [{}, /questions has to be a list/],
    [[], /questions has to be a list/],
    [[3], /questions\[0\] has to be/],
    [[{ prompt: "?" }], /questions\[0\]\.id /],
    [[own("a"), { id: "b" }], /questions\[1\]\.prompt /],
    [[own("a"), own("a")], /Two questions have the id "a"/],
    [[own("a", { kind: "essay" as "choice" })], /kind has to be choice, choices or number/],
    [[own("a", { choices: [] })], /two or more choices/],
    [[own("a", { choices: [null, null] as never })], /choices\[0\]\.text/],
    [[own("a", { choices: [{ text: "x" }, { text: "y" }] as never })], /choices\[0\]\.why/],
    [[own("a", { choices: [1, 2].map(() => ({ text: "x", why: "y" })) })], /"right": true/],
    [[own("a", { kind: "number" })], /answer has to be the id of one of evidence\.shows/],
    [[own("a", { evidence: {} as never })], /evidence has to be lists/],
  ])("%#: say where they are wrong", (questions, message) => {
    expect(() => readOwn(questions)).toThrow(ConfigError);
    expect(() => readOwn(questions)).toThrow(message);
  });

  it("can say where topics are explained", () => {
    expect(readLinks('{"masks": "#masks"}')).toEqual({ masks: "#masks" });
    expect(readLinks(undefined)).toEqual({});
    for (const bad of ["{", "[]", "3", "null", 3])
      expect(() => readLinks(bad)).toThrow(ConfigError);
  });
});

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
    const session = new Session({ round, further }, undefined);
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

  it("continues where it was left, unless the questions changed", () => {
    const session = fresh();
    session.answer(round[0]!, wrong);
    session.next();
    expect(new Session({ round, further }, undefined).progress).toEqual(session.progress);
    const changed = [own("s1", { prompt: "!" }), ...round.slice(1)];
    expect(new Session({ round: changed, further }, undefined).progress.index).toBe(0);
    expect(new Session({ round, further }, "seed").progress.index).toBe(0);
  });

  it("takes its own progress back and no other", () => {
    const session = fresh();
    session.answer(round[0]!, wrong);
    session.next();
    const kept: unknown = JSON.parse(JSON.stringify(session.progress));
    session.restart();
    expect(session.restore(kept)).toBe(true);
    expect(session.progress.index).toBe(1);
    expect(session.restore({ round: ["x"], index: 0, answers: {} })).toBe(false);
  });

  it("keeps choices in the order that the seed makes", () => {
    const many = own("m", {
      choices: Array.from({ length: 6 }, (_, i) => ({ text: `${i}`, why: "so" })),
    });
    const order = (seed?: string): number[] =>
      new Session({ round: [many], further: [] }, seed).order(many);
    expect(order()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(order("a")).toEqual(order("a"));
    expect(order("a")).not.toEqual(order("b"));
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

  it("drops stored answers that do not fit their question", () => {
    const known = new Map([["s1", own("s1")]]);
    for (const answer of [null, 3, { ...right, given: 3 }, { ...right, right: "yes" }]) {
      const value = { round: ["s1"], index: 0, answers: { s1: answer, other: right } };
      expect(readProgress(value, known)?.answers).toEqual({});
    }
  });
});
