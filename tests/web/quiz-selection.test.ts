// Which questions a quiz asks: the bank's by id, level or topic, or the author's own.
import { describe, expect, it } from "vitest";
import { ConfigError, oneOf, readTools } from "../../web/src/widgets/shared/config-error.js";
import { bank } from "../../web/src/widgets/traps-quiz/bank.js";
import { readLimit, readLinks, select, suffices } from "../../web/src/widgets/traps-quiz/config.js";
import { readOwn } from "../../web/src/widgets/traps-quiz/own-json.js";
import type { Question } from "../../web/src/widgets/traps-quiz/question.js";
import { bare, own } from "./quiz-samples.js";

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

  it("knows whether the first questions are enough", () => {
    const first = bank.filter(({ level }) => level === "first");
    expect(suffices(first, {})).toBe(true);
    expect(suffices(first, { level: "first" })).toBe(true);
    expect(suffices(first, { questions: "silent-relu" })).toBe(true);
    expect(suffices(first, { questions: "silent-relu tanh-safe" })).toBe(false);
    expect(suffices(first, { topic: "masks" })).toBe(false);
    expect(suffices(first, { level: "all" })).toBe(false);
  });

  it("takes words and limits that can be meant", () => {
    expect(oneOf("feedback", "a", ["a", "b"])).toBe("a");
    expect(() => oneOf("feedback", "c", ["a", "b"])).toThrow('feedback is "c"; allowed: a, b.');
    expect(readTools(undefined, ["a", "b"])).toEqual(["a", "b"]);
    expect(readTools("none", ["a", "b"])).toEqual([]);
    expect(readTools("b, a", ["a", "b"])).toEqual(["b", "a"]);
    expect(() => readTools("c", ["a"])).toThrow('tools is "c"; allowed: none, a.');
    expect(readLimit(undefined)).toBeUndefined();
    expect(readLimit("5")).toBe(5);
    for (const bad of ["0", "2.5", "many", -1]) expect(() => readLimit(bad)).toThrow(ConfigError);
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

  const evidence = {
    steps: [{ id: "a", call: "+", args: [1, 1] }],
    shows: [{ id: "two", label: "two", from: "$a", printed: "2" }],
  };
  const number = { ...bare("a"), kind: "number", evidence, answer: "two" };
  const predict = { ...number, kind: "predict", tolerance: { absolute: 1 } };
  const curve = { call: "activation", name: "x", at: [0, 1], range: [0, 1], height: [0, 1] };
  const item = { text: "x", why: "y", value: "two" };

  it.each<[string, unknown]>([
    ["choice", own("a")],
    ["choices", own("a", { kind: "choices" })],
    ["number", { ...number, tolerance: { digits: 2 } }],
    ["number, exact, without a hint", { ...number, tolerance: { absolute: 0 }, hint: "" }],
    ["order", { ...bare("a"), kind: "order", evidence, items: [item, item] }],
    ["bars", { ...predict, bars: ["x", "y"] }],
    ["curve", { ...predict, curve }],
  ])("may be of any kind: %s", (_, question) => {
    expect(readOwn([question])).toEqual([question]);
  });

  it.each<[unknown, RegExp]>([
    [{}, /^questions has to be a list/],
    [[], /^questions has to be a list/],
    [[3], /^questions\[0\] has to be/],
    [[{ prompt: "?" }], /^questions\[0\]\.id /],
    [[own("a"), { id: "b" }], /^questions\[1\]\.prompt /],
    [[own("a"), own("a")], /two have the id "a"/],
    [[own("a", { kind: "essay" as "choice" })], /kind has to be choice, choices, number, order/],
    [[own("a", { choices: [] })], /choices has to be a list of two or more/],
    [[own("a", { choices: [null, null] as never })], /choices\[0\]\.text/],
    [[own("a", { choices: [{ text: "x" }, { text: "y" }] as never })], /choices\[0\]\.why/],
    [[own("a", { choices: [1, 2].map(() => ({ text: "x", why: "y" })) })], /"right": true/],
    [[own("a", { evidence: {} as never })], /evidence has to be lists/],
    [[{ ...number, answer: "one" }], /answer has to be the id of one of evidence\.shows/],
    [[{ ...number, tolerance: { percent: 1 } }], /tolerance has to be like .*"digits"/],
    [[{ ...predict, tolerance: {} }], /tolerance has to be like { "absolute": 0\.01 }\./],
    [[predict], /bars has to be two or more names, or a curve/],
    [[{ ...predict, curve: { ...curve, at: [] } }], /bars has to be/],
    [[{ ...number, tolerance: { digits: 0 } }], /tolerance has to be like/],
    [[{ ...number, evidence: { ...evidence, shows: [null] } }], /evidence\.shows\[0\] has to be/],
    [[{ ...number, evidence: { ...evidence, shows: [{ id: "two" }] } }], /shows\[0\] has to be id/],
    [[own("a", { hint: 5 as never })], /hint has to be a text/],
    [[own("constructor")], /\.id has to be/],
    [
      [{ ...own("a"), lab: { tag: "x", attributes: { onclick: "y" } } }],
      /none that begins with on/,
    ],
    [[{ ...bare("a"), kind: "order", items: [{ text: "x" }, item] }], /items\[0\]\.why/],
    [[{ ...bare("a"), kind: "order", items: [item, item] }], /items\[0\]\.value/],
  ])("%#: say where they are wrong", (questions, message) => {
    expect(() => readOwn(questions)).toThrow(ConfigError);
    expect(() => readOwn(questions)).toThrow(message);
  });

  it("say which file they come from", () => {
    expect(() => readOwn([{}], "tea.json: questions")).toThrow(/^tea\.json: questions\[0\]\.id /);
  });

  it("can say where topics are explained", () => {
    expect(readLinks('{"masks": "#masks"}')).toEqual({ masks: "#masks" });
    expect(readLinks(undefined)).toEqual({});
    for (const bad of ["{", "[]", "3", "null", 3])
      expect(() => readLinks(bad)).toThrow(ConfigError);
  });

  it("lead to pages, never to scripts", () => {
    for (const page of ["#a", "a.html", "/a?b=c:d", "//host/a", "https://host/a", "file:///a.html"])
      expect(readLinks({ masks: page })).toEqual({ masks: page });
    for (const script of [
      "javascript:alert(1)",
      " java\nscript:alert(1)",
      "data:text/html,x",
      "http://",
    ])
      expect(() => readLinks({ masks: script })).toThrow(
        /^reading\.masks is .*; allowed: the address/s,
      );
  });
});
