// What authors and addresses say to the picker: read, refused in a sentence, kept and taken over.
import { describe, expect, it } from "vitest";
import {
  find,
  readIds,
  readParameters,
  readRange,
  readX,
  writeParameters,
} from "../../web/src/widgets/activation-picker/config.js";
import {
  changes,
  type Kept,
  keptOf,
  type Properties,
  read,
  takeOver,
} from "../../web/src/widgets/activation-picker/state.js";
import { kernels, table } from "./picker.js";

const nothing: Properties = {
  activation: undefined,
  functions: undefined,
  compare: undefined,
  range: undefined,
  x: undefined,
  steepness: false,
  difference: false,
  parameters: undefined,
  view: undefined,
  stretched: false,
  tools: undefined,
};

describe("configuration", () => {
  it("reads ids, once each, from text or JSON", () => {
    expect(readIds(table, "functions", " relu, gelu  relu", [])).toEqual(["relu", "gelu"]);
    expect(readIds(table, "functions", ["tanh"], [])).toEqual(["tanh"]);
    expect(readIds(table, "compare", "", ["relu"])).toEqual([]);
    expect(readIds(table, "compare", undefined, ["relu", "gone"])).toEqual(["relu"]);
  });

  it("reads a range and a starting point", () => {
    expect(readRange("range", "-4 4")).toEqual([-4, 4]);
    expect(readRange("range", "−10, 2.5")).toEqual([-10, 2.5]);
    expect(readRange("range", [0, 6])).toEqual([0, 6]);
    expect(readX("−1")).toBe(-1);
  });

  it.each([
    () => readIds(table, "functions", "relu gleu", []),
    () => readIds(table, "functions", 7, []),
    () => readRange("range", "4 -4"),
    () => readRange("range", "1 1"),
    () => readRange("range", "0 inf"),
    () => readRange("range", "-1e9 1e9"),
    () => readRange("range", [0, "6"]),
    () => readRange("range", {}),
    () => readX("here"),
    () => readX(NaN),
    () => readX(null),
  ])("refuses in a sentence what cannot be meant (%#)", (read) => {
    expect(read).toThrow(/allowed: ./);
  });

  it("reads parameters by function and name, and writes them back", () => {
    const read = readParameters("elu.alpha=2, leaky-relu.negativeSlope=0.2");
    expect(read).toEqual({ elu: { alpha: 2 }, "leaky-relu": { negativeSlope: 0.2 } });
    expect(readParameters(writeParameters(read))).toEqual(read);
    expect(readParameters({ elu: { alpha: 3 } })).toEqual({ elu: { alpha: 3 } });
    for (const wrong of ["alpha=2", "elu.alpha", "elu.alpha=big", "7"]) {
      expect(() => readParameters(wrong)).toThrow(/parameters is .*; allowed: numbers like/);
    }
  });

  it("knows which parts are wanted", () => {
    expect(read(table, nothing).tools).toEqual(["choices", "task", "steepness", "reset", "closer"]);
    expect(read(table, { ...nothing, tools: "none" }).tools).toEqual([]);
    expect(read(table, { ...nothing, tools: "choices, task" }).tools).toEqual(["choices", "task"]);
    expect(() => read(table, { ...nothing, tools: "toys" })).toThrow(/tools is "toys"; allowed/);
  });
});

describe("address state", () => {
  const draws = (kept: Kept) => () => {
    const given = read(table, { ...nothing, ...kept });
    find(table, "activation", given.activation);
    for (const [id, parameters] of Object.entries(given.parameters)) {
      kernels.activation(id, 0, { parameters });
    }
  };

  it("takes over what can be shown and leaves the rest out, name by name", () => {
    const kept = keptOf({ ...nothing, x: -1 });
    const said = {
      activation: "tanh",
      compare: "relu gleu",
      x: "somewhere",
      view: "0.5,0.75",
      steepness: "true",
      parameters: "elu.alpha=99",
      foreign: "1",
    };
    takeOver(kept, said, draws(kept));
    expect(kept).toEqual({
      ...keptOf(nothing),
      activation: "tanh",
      x: -1,
      view: "0.5,0.75",
      steepness: true,
    });
  });

  it("names only what differs from the start, as text that can be taken over again", () => {
    const start = keptOf({ ...nothing, activation: "gelu" });
    const now: Kept = { ...start, x: 2.5, compare: "", view: [0.5, 0.75], difference: true };
    const said = changes(now, start);
    expect(Object.entries(said).filter(([, value]) => value !== undefined)).toEqual([
      ["compare", ""],
      ["x", "2.5"],
      ["difference", "true"],
      ["view", "0.5,0.75"],
    ]);
    const again = { ...start };
    takeOver(again, said as Record<string, string>, draws(again));
    expect(read(table, { ...nothing, ...again })).toEqual(read(table, { ...nothing, ...now }));
  });
});
