// The pure parts of <softmax-temperature>: what is read, written, edited, printed, and where T lies.
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { logLength, logScale, logSlider, logSpaced } from "../../web/src/charts/scales.js";
import { type Kernels, load } from "../../web/src/kernels/index.js";
import { fromAddress, toAddress } from "../../web/src/widgets/softmax-temperature/address-state.js";
import { readOptions, readPasted } from "../../web/src/widgets/softmax-temperature/config.js";
import { presets, vocabularies } from "../../web/src/widgets/softmax-temperature/content/en.js";
import { LongRow, zipfLike } from "../../web/src/widgets/softmax-temperature/long-row.js";
import {
  moved,
  type Options,
  rescored,
  scoresOf,
  sorted,
  stateOf,
  withOneMore,
  without,
} from "../../web/src/widgets/softmax-temperature/options.js";
import { samplesOf } from "../../web/src/widgets/softmax-temperature/samples.js";
import { landmarks } from "../../web/src/widgets/softmax-temperature/slider.js";

let kernels: Kernels;
beforeAll(async () => {
  kernels = await load();
});

const labels = (options: Options): string => options.map(({ label }) => label).join("");
const abc = readOptions("2, 1, 0.1", "a, b, c");

test("the slider has 1 in the middle, landmarks under it, and true ends", () => {
  expect(logSlider.position(1)).toBe(0);
  expect(logSlider.value(-15, landmarks)).toBe(0.5);
  expect(logSlider.value(-14.6, landmarks)).toBe(0.5);
  expect(logSlider.value(-15, [])).toBe(0.5012);
  expect(logSlider.value(101)).toBe(Infinity);
  expect(logSlider.value(-101)).toBe(0);
});

test("steps reach both ends from everywhere, and lead back", () => {
  for (const size of [0.1, 1, 10]) {
    for (const sign of [1, -1]) {
      let value = 1;
      for (let i = 0; i < 3000; i += 1) {
        const marks = size < 1 ? [] : landmarks;
        value = logSlider.value(logSlider.stepped(value, sign * size), marks);
      }
      expect(value).toBe(sign > 0 ? Infinity : 0);
      const back = logSlider.value(logSlider.stepped(value, -sign * size));
      expect(back).toBe(sign > 0 ? 100 : 0.01);
    }
  }
});

test("a step of any size moves the temperature the way it points", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.011, max: 99, noNaN: true }),
      fc.constantFrom(-10, -1, -0.1, 0.1, 1, 10),
      (value, by) => {
        const next = logSlider.stepped(value, by);
        expect(Math.sign(next - logSlider.position(value))).toBe(Math.sign(by));
      },
    ),
  );
});

test("logarithmic scales turn powers of ten into even steps", () => {
  const scale = logScale([1, 10_000], [0, 400]);
  expect([1, 10, 100, 1000, 10_000].map(scale)).toEqual([0, 100, 200, 300, 400]);
  expect(scale.invert(300)).toBeCloseTo(1000, 9);
  expect(scale.ticks(4)).toEqual([1, 10, 100, 1000, 10_000]);
  expect(logLength(1, 1e-6)).toBe(1);
  expect(logLength(1e-3, 1e-6)).toBeCloseTo(0.5, 12);
  expect(logLength(0, 1e-6)).toBe(0);
  const ranks = logSpaced(128_256, 120);
  expect([ranks[0], ranks.at(-1)]).toEqual([1, 128_256]);
  expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
});

test("reads lists, columns, printed tensors and labelled lines, and names what is no number", () => {
  const logits = [2, 1, -0.5];
  for (const text of ["2, 1, −0.5", "2\n1\n-0.5\n", "2 1 -.5", "[2, 1, -0.5]", "2\t1\t-0.5"]) {
    expect(readPasted(text)).toEqual({ logits });
  }
  expect(readPasted("tensor([ 2.0000,  1.0000, -0.5000])")).toEqual({ logits });
  expect(readPasted("2, -inf, −∞")).toEqual({ logits: [2, -Infinity, -Infinity] });
  for (const text of [
    "mat 2\nblue sofa 1",
    '"mat",2\n"blue sofa",1',
    "mat\t2\r\nblue sofa\t1\r\n",
  ]) {
    expect(readPasted(text)).toEqual({ logits: [2, 1], labels: ["mat", "blue sofa"] });
  }
  // A decimal comma, a list on one line or a whole table is named, never misread.
  for (const [text, piece] of [
    ["mat: 2, sofa: 1, moon: 0.1", "mat:"],
    ["logits: 2, 1, 0.1", "logits:"],
    ["mat\t2,5\nsofa\t1,3", "mat"],
    ["mat,2,1,0.659,-0.417", "mat"],
    ["mat inf\nsofa 1", "mat"],
  ] as const) {
    expect(readPasted(text)).toBe(piece);
  }
  expect(readPasted("2, one, 3")).toBe("one");
  expect(readPasted("2, inf")).toBe("inf");
  expect(readPasted(" ")).toBe("");
});

test("whatever is pasted gives numbers or the piece that is none", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readPasted(text);
      if (typeof read === "string") return;
      expect(read.logits.length).toBeGreaterThan(0);
      for (const logit of read.logits) expect(logit).toBeLessThan(Infinity);
    }),
  );
});

test("edits leave the old list alone and do what they say", () => {
  expect(labels(moved(abc, 0, 1))).toBe("bac");
  expect(labels(moved(abc, 2, -1))).toBe("acb");
  expect(labels(without(abc, 1))).toBe("ac");
  expect(labels(withOneMore(withOneMore(abc)))).toBe("abc#4#5");
  const mixed = readOptions("1, -inf, 3", "a, b, c");
  expect(labels(sorted(mixed))).toBe("cab");
  expect(scoresOf(mixed)).toEqual([1, -Infinity, 3]);
  expect(scoresOf(rescored(abc, (logit) => logit * 3))).toEqual([6, 3, 0.3]);
  expect(labels(abc)).toBe("abc");
});

test("adding to all scores changes no share, multiplying is dividing T", () => {
  const shares = (options: Options, temperature = 1): string[] =>
    Array.from(kernels.softmax(scoresOf(options), { temperature }), (share) => share.toFixed(5));
  expect(shares(rescored(abc, (logit) => logit + 100))).toEqual(shares(abc));
  expect(shares(rescored(abc, (logit) => logit * 2))).toEqual(shares(abc, 0.5));
  expect(shares(rescored(abc, (logit) => logit * 2))).not.toEqual(shares(abc));
});

test("tells blocked, underflowed, alive and undefined apart", () => {
  const kinds = presets.find(({ name }) => name === "Three kinds of nothing")!.options;
  const shares = kernels.softmax(scoresOf(kinds));
  expect(kinds.map((option, i) => stateOf(option, shares[i]!, 1))).toEqual([
    "alive",
    "alive",
    "underflowed",
    "blocked",
  ]);
  expect(shares[1]!.toPrecision(2)).toBe("0.000045");
  expect(stateOf(abc[2]!, 0, 0)).toBe("alive");
  expect(stateOf(kinds[3]!, NaN, 1)).toBe("undefined");
});

test("presets give what they are known for", () => {
  const shares = (name: string): string[] => {
    const preset = presets.find((each) => each.name === name)!;
    return Array.from(kernels.softmax(scoresOf(preset.options)), (share) => share.toFixed(4));
  };
  expect(shares("Five options")).toEqual(["0.4533", "0.1668", "0.0678", "0.0372", "0.2749"]);
  expect(shares("Scores around a thousand")).toEqual(["0.0900", "0.2447", "0.6652"]);
  expect(shares("A tie")[0]).toBe(shares("A tie")[1]);
  expect(shares("One blocked")).toEqual(["0.8699", "0.0000", "0.1301"]);
  expect(shares("All blocked")).toEqual(["NaN", "NaN", "NaN"]);
  expect(shares("Attention, not scaled")[0]).toBe("0.9997");
  expect(shares("Attention, divided by √64")[0]).toBe("0.6652");
});

test("the address gives back what it was given and ignores what cannot be meant", () => {
  const start = { temperature: 1, options: abc };
  const now = {
    temperature: Infinity,
    options: [{ label: "x, y", logit: -3, blocked: true }, ...without(abc, 0)],
  };
  const written = toAddress(now, start);
  const defined = Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  expect(fromAddress(defined, start)).toEqual(now);
  expect(toAddress(start, start)).toEqual({});
  const hot = { temperature: 2, options: abc };
  expect(toAddress(hot, start)).toEqual({ t: "2" });
  for (const nonsense of [
    { t: "-1", logits: "1,2,NaN" },
    { t: "warm", labels: "[1" },
    { logits: "1,2,3,4" },
    { labels: "null" },
    { logits: "" },
  ]) {
    expect(fromAddress(nonsense, start)).toEqual(start);
  }
});

test("a long row is sorted once and adds up exactly", () => {
  for (const n of vocabularies) {
    const logits = zipfLike(kernels, n);
    const row = new LongRow(kernels, logits);
    for (const temperature of [0.5, 2]) {
      const { top, tail, enough, dead, curve } = row.at(temperature);
      const largest = kernels.softmax(logits.slice().sort().reverse(), { temperature });
      expect(top.map(({ share }) => share)).toEqual([...largest.subarray(0, top.length)]);
      expect(top.map(({ index }) => logits[index])).toEqual(top.map(({ logit }) => logit));
      const held = (from: number, to: number): number =>
        largest.subarray(from, to).reduce((total, share) => total + share, 0);
      expect(tail).toBe(held(top.length, n));
      expect(Math.abs(held(0, n) - 1)).toBeLessThan(1e-6);
      expect(held(0, enough)).toBeGreaterThanOrEqual(0.9);
      expect(held(0, enough - 1)).toBeLessThan(0.9);
      expect(dead).toBe(0);
      expect(curve).toEqual(row.ranks.map((rank) => largest[rank - 1]));
    }
    row.release();
  }
});

test("the made-up row is the same every time", () => {
  const [n] = vocabularies;
  const [one, other] = [zipfLike(kernels, n), zipfLike(kernels, n)];
  expect(one.every((logit, i) => logit === other[i])).toBe(true);
});

test("code samples print what the kernels give", () => {
  const scores = [2, 1, 0.1, -Infinity];
  const shares = kernels.softmax(scores, { temperature: 0.5 });
  const [torch, jax, numpy, script] = samplesOf(scores, 0.5, shares);
  expect(torch!.output).toBe("0.8638 0.1169 0.0193 0.0000");
  expect(torch!.code).toContain("torch.tensor([2.0, 1.0, 0.1, -torch.inf])");
  expect(torch!.code).toContain("torch.softmax(logits / 0.5, dim=-1)");
  expect(jax!.code).toContain("jax.nn.softmax(logits / 0.5)");
  expect(numpy!.code).toContain("e = np.exp((logits - logits.max()) / 0.5)\np = e / e.sum()");
  expect([jax!.output, numpy!.output, script!.output]).toEqual(Array(3).fill(torch!.output));
});

test("the JavaScript sample runs and prints its output", async () => {
  for (const temperature of [0, 0.1, 0.7, 1, Infinity]) {
    const scores = [2, 1, 0.1, -Infinity];
    const sample = samplesOf(scores, temperature, kernels.softmax(scores, { temperature })).at(-1)!;
    const printed: string[] = [];
    const body = sample.code.replace(/^import.*$/m, "").replace("console.log", "print");
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- runs what readers will paste
    const run = new Function("load", "print", `return (async () => {${body}})()`);
    await run(load, (...words: string[]) => printed.push(...words));
    expect(printed.join(" ")).toBe(sample.output);
  }
});

test("at both ends of T the Python samples follow the rule instead of dividing", () => {
  const code = (scores: number[], temperature: number): string =>
    samplesOf(scores, temperature, kernels.softmax(scores, { temperature }))[0]!.code;
  expect(code([2, 1], 0)).toContain("e = logits == logits.max()\np = e / e.sum()");
  expect(code([2, -Infinity], Infinity)).toContain("e = logits > -1e38");
  expect(code([-Infinity, -Infinity], 0)).toContain("e = logits > -1e38");
});

test("tiny shares keep their exponent in the output", () => {
  const scores = [2, 1, 0.1];
  const shares = kernels.softmax(scores, { temperature: 0.1 });
  const [torch, , , script] = samplesOf(scores, 0.1, shares);
  expect(torch!.output).toMatch(/^9\.999e-01|^1\.000e\+00/);
  expect(torch!.output).toContain("4.540e-05");
  expect(script!.output).toContain("4.540e-5");
});
