// The quiz's bank: every file is valid, every printed number is what the kernels compute.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as checks from "../../scripts/check-questions.mjs";
import { evaluate } from "../../web/src/evidence/evaluate.js";
import { load } from "../../web/src/kernels/index.js";
import { glossary } from "../../web/src/widgets/shared/content/glossary.en.js";
import { bank } from "../../web/src/widgets/traps-quiz/bank.js";
import { grade, numberOf, numbersOf, rightOrder } from "../../web/src/widgets/traps-quiz/grade.js";
import type { Question } from "../../web/src/widgets/traps-quiz/question.js";

const FIRST = "web/src/widgets/traps-quiz/content/en/first";
const first = bank.filter(({ level }) => level === "first");
const kernels = await load();

/** Disagreements between what a question prints and what the kernels compute. */
const disagreements = ({ id, evidence }: Question): string[] =>
  evaluate(evidence!, kernels)
    .shows.filter((show) => !show.agrees)
    .map((show) => `${id}: ${show.id} is printed ${show.printed}, computed ${show.text}`);

/** Everything of a question that a reader reads, as one text. */
const words = ({ prompt, choices, hint, practice, truth }: Question): string =>
  JSON.stringify([prompt, choices, hint, practice, truth]);

describe("the bank", () => {
  it("follows the schema and the house rules", () => expect(checks.checkBank()).toEqual([]));

  it("opens with the six traps that everyone meets first", () => {
    expect(first.map(({ id }) => id)).toEqual([
      "straight-layers-fold",
      "more-in-less-out",
      "scores-too-big",
      "minus-infinity-is-zero",
      "heat-keeps-the-winner",
      "silent-relu",
    ]);
    expect(bank.length).toBeGreaterThanOrEqual(32);
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length);
  });

  it.each(bank.map((question) => [question.id, question] as const))(
    "%s prints what the kernels compute",
    (_, question) => expect(disagreements(question)).toEqual([]),
  );

  it.each(bank.map((question) => [question.id, question] as const))(
    "%s: every printed number is noticed when it is wrong",
    (_, question) => {
      const corrupted = structuredClone(question);
      for (const show of corrupted.evidence!.shows as unknown as { printed: string }[]) {
        // One digit, ∞ or NaN becomes another.
        const other = (one: string): string => (one === "7" ? "8" : "7");
        show.printed = show.printed.replace(/\d(?=\D*$)|∞|NaN/, other);
      }
      const ids = question.evidence!.shows.map(({ id }) => `${question.id}: ${id} is printed`);
      expect(
        disagreements(corrupted).map((line) => line.replace(/ is printed.*/, " is printed")),
      ).toEqual(ids);
    },
  );

  it("asks in every kind, and takes numbers by every tolerance", () => {
    const kinds = bank.map(({ kind = "choice", curve }) => (curve ? "curve" : kind));
    for (const kind of ["choice", "choices", "number", "order", "predict", "curve"]) {
      expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(1);
    }
    const tolerances = bank.flatMap(({ kind, tolerance }) =>
      kind === "number" ? Object.keys(tolerance!) : [],
    );
    expect(tolerances.sort()).toEqual(["absolute", "digits", "relative"]);
  });

  it.each(bank.filter(({ near }) => near).map((question) => [question.id, question] as const))(
    "%s tells its wrong answers apart from the right one and from each other",
    (_, question) => {
      const { shows } = evaluate(question.evidence!, kernels);
      if (question.kind === "order") {
        const right = rightOrder(question, shows);
        expect(question.items!.map((_, i) => i)).not.toEqual(right);
        expect(new Set(question.items!.map(({ value }) => numberOf(value, shows))).size).toBe(
          right.length,
        );
        expect(grade(question, [...right].reverse(), shows).beliefs).toHaveLength(
          question.near!.length,
        );
        return expect(grade(question, right, shows).right).toBe(true);
      }
      const given = (id: string) =>
        question.kind === "number" ? numberOf(id, shows) : numbersOf(id, shows);
      expect(grade(question, given(question.answer!), shows).right).toBe(true);
      for (const { value, belief } of question.near!) {
        expect(grade(question, given(value!), shows)).toMatchObject({
          right: false,
          beliefs: [belief],
        });
      }
      const { bars, start } = question;
      if (!bars) return;
      for (const id of [question.answer!, ...(start ? [start] : [])]) {
        expect(numbersOf(id, shows)).toHaveLength(bars.length);
        expect(numbersOf(id, shows).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      }
    },
  );

  it("marks only words that the glossary explains", () => {
    const marks = bank.flatMap((question) => [...words(question).matchAll(/\[\[([^\]|]+)/g)]);
    const unknown = marks.filter(([, word = ""]) =>
      [word, word.toLowerCase()].every((key) => !Object.hasOwn(glossary, key)),
    );
    expect(unknown).toEqual([]);
  });

  it("explains each hard word of the first six one tap away", () => {
    const never =
      /logit|tensor|activation|exponential|entropy|greedy|saturat|gradient|batch|float/i;
    const forms: Record<string, RegExp> = {
      neuron: /neuron/i,
      layer: /layer/i,
      e: /\be\b/,
      infinity: /infinity/i,
      probability: /probabilit/i,
      softmax: /softmax/i,
      temperature: /temperature/i,
      slope: /slope/i,
      relu: /relu/i,
      gelu: /gelu/i,
    };
    for (const question of first) {
      const text = words(question);
      expect(text).not.toMatch(never);
      const needed = Object.keys(forms).filter((key) => forms[key]!.test(text));
      const marked = needed.filter((key) => text.toLowerCase().includes(`[[${key}`));
      expect(marked, question.id).toEqual(needed);
    }
  });
});

describe("the checks", () => {
  interface Draft {
    [field: string]: unknown;
    choices: Record<string, unknown>[];
    evidence: { steps: object[]; shows: Record<string, unknown>[] };
  }
  /** What the checks say about a question of the bank after a change. */
  function problems(id: string, change: (draft: Draft) => void): string {
    const draft = structuredClone(bank.find((question) => question.id === id)!) as unknown as Draft;
    delete draft["level"];
    delete draft["id"];
    change(draft);
    return checks
      .checkQuestion(draft)
      .map((problem) => problem.join(": "))
      .join("\n");
  }

  it("find nothing wrong with an unchanged question", () => {
    expect(problems("silent-relu", () => undefined)).toBe("");
  });

  it.each<[string, (draft: Draft) => void, RegExp]>([
    ["a missing prompt", (q) => delete q["prompt"], /prompt/],
    ["a field that does not exist", (q) => (q["titel"] = "x"), /titel/],
    ["a level beside the folder's", (q) => (q["level"] = "first"), /^level/],
    ["an id beside the file's name", (q) => (q["id"] = "another"), /^id/],
    [
      "a second right answer",
      (q) => (q.choices[0] = { text: "a", why: "b", right: true }),
      /^choi/,
    ],
    [
      "a wrong choice without a belief",
      (q) => delete q.choices[0]!["belief"],
      /^choices\/0\/belief/,
    ],
    ["a number nobody computed", (q) => (q["hint"] = "It is 0.3."), /^hint: 0\.3/],
    ["a gap without a number", (q) => (q["truth"] = "{none}"), /^truth: \{none\}/],
    ["a hyphen as a minus", (q) => (q["hint"] = "-10"), /^hint: write minus/],
    ["a term in a label", (q) => (q.choices[0]!["text"] = "[[ReLU]]"), /^choices\/0\/text/],
    ["a term marked twice", (q) => (q["hint"] = "[[ReLU]]"), /relu is marked twice/],
    ["a step of no use", (q) => q.evidence.steps.push({ id: "z", call: "+", args: [1] }), /"z"/],
    ["a reference to no step", (q) => (q.evidence.shows[0]!["from"] = "$zz"), /no step "zz"/],
    ["an odd way to print", (q) => (q.evidence.shows[0]!["printed"] = "-10"), /shows\/0\/printed/],
  ])("refuse %s, naming the field", (_, change, message) => {
    expect(problems("silent-relu", change)).toMatch(message);
  });

  it.each<[string, (draft: Draft) => void, RegExp]>([
    ["choices", (q) => (q.choices = []), /^choices: does not belong/],
    ["an answer that is no show", (q) => (q["answer"] = "nobody"), /^answer: "nobody"/],
    ["two tolerances", (q) => (q["tolerance"] = { digits: 2, absolute: 1 }), /^tolerance/],
  ])("refuse %s in a number question", (_, change, message) => {
    expect(problems("halved-temperature", change)).toMatch(message);
  });

  it("name the file, whose own name is the id", () => {
    const folder = mkdtempSync(join(tmpdir(), "questions-"));
    const file = readdirSync(FIRST)[0]!;
    writeFileSync(join(folder, "Other name.json"), readFileSync(join(FIRST, file)));
    writeFileSync(join(folder, "torn.json"), "{");
    const lines = checks.checkFolder(folder);
    expect(lines[0]).toMatch(/^Other name\.json: \(file name\): /);
    expect(lines[1]).toMatch(/^torn\.json: \(whole file\): /);
  });
});
