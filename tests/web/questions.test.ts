// The quiz's bank: every file is valid, every printed number is what the kernels compute.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error A plain script without types.
import { checkBank, checkFolder, checkQuestion } from "../../scripts/check-questions.mjs";
import { evaluate } from "../../web/src/evidence/evaluate.js";
import { load } from "../../web/src/kernels/index.js";
import { glossary } from "../../web/src/widgets/shared/glossary.en.js";
import type { Question } from "../../web/src/widgets/traps-quiz/question.js";

const FOLDER = "web/src/widgets/traps-quiz/content/en";
const read = (file: string): Question => JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
const bank = readdirSync(FOLDER).map(read);
const kernels = await load();

/** Disagreements between what a question prints and what the kernels compute. */
const disagreements = ({ id, evidence }: Question): string[] =>
  evaluate(evidence!, kernels)
    .shows.filter((show) => !show.agrees)
    .map((show) => `${id}: ${show.id} is printed ${show.printed}, computed ${show.text}`);

describe("the bank", () => {
  it("follows the schema and the house rules", () => expect(checkBank()).toEqual([]));

  it("opens with the six traps that everyone meets first", () => {
    const first = bank.filter(({ level }) => level === "first");
    first.sort((a, b) => a.order! - b.order!);
    expect(first.map(({ id }) => id)).toEqual([
      "straight-layers-fold",
      "more-in-less-out",
      "scores-too-big",
      "minus-infinity-is-zero",
      "heat-keeps-the-winner",
      "silent-relu",
    ]);
    expect(bank.length).toBeGreaterThanOrEqual(32);
  });

  it.each(bank.map((question) => [question.id, question] as const))(
    "%s prints what the kernels compute",
    (_, question) => expect(disagreements(question)).toEqual([]),
  );

  it("notices a single printed digit that is wrong", () => {
    const question = structuredClone(bank.find(({ id }) => id === "halved-temperature")!);
    const show = question.evidence!.shows.find(({ id }) => id === "half")!;
    (show as { printed: string }).printed = "7.388";
    expect(disagreements(question)).toEqual([
      "halved-temperature: half is printed 7.388, computed 7.389",
    ]);
  });

  it("marks only words that the glossary explains", () => {
    const marks = bank.flatMap((question) => [
      ...JSON.stringify({ ...question, evidence: undefined }).matchAll(/\[\[([^\]|]+)/g),
    ]);
    const known = new Set(Object.keys(glossary));
    const unknown = marks
      .map(([, word]) => word!)
      .filter((word) => {
        return !known.has(word) && !known.has(word.toLowerCase());
      });
    expect(unknown).toEqual([]);
  });

  it("explains each hard word of the first six one tap away", () => {
    const forms: Record<string, RegExp> = {
      neuron: /neurons?/i,
      layer: /layers?/i,
      e: /\be\b/,
      infinity: /infinity/i,
      probability: /probabilit(y|ies)/i,
      softmax: /softmax/i,
      temperature: /temperature/i,
      slope: /slope/i,
      relu: /relu/i,
      gelu: /gelu/i,
    };
    const never =
      /logit|tensor|activation|exponential|entropy|greedy|saturat|gradient|batch|float/i;
    for (const question of bank.filter(({ level }) => level === "first")) {
      const text = JSON.stringify({ ...question, id: "", topic: "", evidence: undefined });
      expect(text).not.toMatch(never);
      for (const [key, form] of Object.entries(forms)) {
        if (!form.test(text)) continue;
        expect(text.toLowerCase(), `${question.id}: ${key}`).toMatch(new RegExp(`\\[\\[${key}\\b`));
      }
    }
  });
});

describe("the checks", () => {
  const question = (): Record<string, any> => structuredClone(bank[0]!);
  const broken = (change: (question: Record<string, any>) => void): string[] => {
    const changed = structuredClone(bank.find(({ id }) => id === "halved-temperature")!);
    change(changed as Record<string, any>);
    return checkQuestion(changed).map((problem: string[]) => problem.join(": "));
  };
  const bent = (change: (question: Record<string, any>) => void): string[] => {
    const changed = structuredClone(bank.find(({ id }) => id === "silent-relu")!);
    change(changed as Record<string, any>);
    return checkQuestion(changed).map((problem: string[]) => problem.join(": "));
  };

  it.each<[string, string[], RegExp]>([
    ["a missing prompt", bent((q) => delete q["prompt"]), /prompt/],
    ["a field that is not in the schema", bent((q) => (q["titel"] = "x")), /titel/],
    [
      "two right answers to a single choice",
      bent((q) => {
        q["choices"][0].right = true;
        delete q["choices"][0].belief;
      }),
      /^choices/,
    ],
    [
      "a wrong choice without its belief",
      bent((q) => delete q["choices"][0].belief),
      /^choices\/0.*belief/,
    ],
    ["a number nobody computed", bent((q) => (q["hint"] = "It is 0.3.")), /^hint: 0\.3/],
    ["a placeholder without a show", bent((q) => (q["truth"] = "{none}")), /^truth: \{none\}/],
    ["a hyphen as a minus", bent((q) => (q["hint"] = "-10")), /^hint: write minus/],
    [
      "a term inside a label",
      bent((q) => (q["choices"][0].text = "[[ReLU]]")),
      /^choices\/0\/text/,
    ],
    ["a term marked twice", bent((q) => (q["hint"] = "[[ReLU]]")), /relu.*twice/i],
    [
      "a step that nothing uses",
      bent((q) => q["evidence"].steps.push({ id: "z", call: "+", args: [1] })),
      /"z" is never used/,
    ],
    ["a reference to no step", bent((q) => (q["evidence"].shows[0].from = "$zz")), /no step "zz"/],
    [
      "a printed form that cannot be",
      bent((q) => (q["evidence"].shows[0].printed = "-10")),
      /printed/,
    ],
    [
      "choices in a number question",
      broken((q) => (q["choices"] = [])),
      /^choices: does not belong/,
    ],
    ["an answer that is no show", broken((q) => (q["answer"] = "nobody")), /^answer: "nobody"/],
  ])("refuse %s, naming the field", (_, problems, message) => {
    expect(problems.join("\n")).toMatch(message);
  });

  it("name the file, and want its name to be the id", () => {
    const folder = mkdtempSync(join(tmpdir(), "questions-"));
    writeFileSync(join(folder, "other-name.json"), JSON.stringify(question()));
    writeFileSync(join(folder, "torn.json"), "{");
    const lines: string[] = checkFolder(folder);
    expect(lines[0]).toMatch(/^other-name\.json: id: /);
    expect(lines[1]).toMatch(/^torn\.json: \(whole file\): /);
  });
});
