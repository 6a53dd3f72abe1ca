// Numbers as text and text as numbers.
import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatFixed,
  formatNumber,
  formatShare,
  parseNumber,
} from "../../web/src/charts/format.js";
import { linearScale, logSlider } from "../../web/src/charts/scales.js";
import { fill, list } from "../../web/src/widgets/shared/strings.js";

describe("formatting", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [1, "1"],
    [-0.158655, "−0.159"],
    [0.0176627, "0.0177"],
    [4.539992e-5, "4.54e−5"],
    [1e-5, "1e−5"],
    [1001, "1001"],
    [-12345.6, "−12346"],
    [1234567, "1.23e6"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
    [NaN, "NaN"],
  ])("%d is written %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [12345, 3, "12300"],
    [0.1, 17, "0.1"],
    [2.5, 1, "3"],
    [-2.5, 1, "−3"],
    [999.9996, 6, "1000"],
    [0.0010004, 3, "0.001"],
    [0.995, 2, "1"],
    [-6.805, 3, "−6.81"],
  ])("%d to %d digits is written %s", (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
  });

  it("sets thousands apart in counts", () => {
    expect([0, 999, 1000, 50_257, 1_234_567].map(formatCount)).toEqual([
      "0",
      "999",
      "1,000",
      "50,257",
      "1,234,567",
    ]);
  });

  it("keeps decimals, and no minus before zero", () => {
    expect(formatFixed(1, 2)).toBe("1.00");
    expect(formatFixed(-0.0001, 2)).toBe("0.00");
    expect(formatFixed(-1.5, 2)).toBe("−1.50");
    expect(formatFixed(1.005, 2)).toBe("1.01");
  });

  it.each([
    [0.659, "65.9\u202f%"],
    [0, "0\u202f%"],
    [1, "100\u202f%"],
    [4.5e-5, "<0.1\u202f%"],
    [0.99995, ">99.9\u202f%"],
    [NaN, "NaN"],
  ])("a share of %d is written %s", (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});

describe("reading", () => {
  it.each([
    ["1.5", 1.5],
    [" −2 ", -2],
    ["-.5", -0.5],
    ["1e-3", 0.001],
    ["∞", Infinity],
    ["−inf", -Infinity],
    ["Infinity", Infinity],
    ["", undefined],
    ["1,5", undefined],
    ["0x10", undefined],
    ["nan", undefined],
  ])("%j is %d", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});

describe("scales", () => {
  it("a linear scale and its inverse undo each other", () => {
    const scale = linearScale([-4, 4], [10, 210]);
    expect(scale(0)).toBe(110);
    expect(scale.invert(scale(1.25))).toBeCloseTo(1.25);
    expect(scale.ticks(4)).toEqual([-4, -2, 0, 2, 4]);
  });

  it("the temperature slider has 1 in the middle and true ends", () => {
    expect(logSlider.value(logSlider.min)).toBe(0);
    expect(logSlider.value(0)).toBe(1);
    expect(logSlider.value(logSlider.max)).toBe(Infinity);
    expect(logSlider.position(0)).toBe(logSlider.min);
    expect(logSlider.position(Infinity)).toBe(logSlider.max);
    expect(logSlider.value(Math.round(logSlider.position(0.7)), [0.7])).toBe(0.7);
    for (let position = -99; position <= 100; position += 1) {
      expect(logSlider.value(position)).toBeGreaterThan(logSlider.value(position - 1));
    }
  });
});

describe("sentences", () => {
  it("fill their gaps and join their lists", () => {
    expect(fill("{who} gets {share}", { who: "mat", share: "66 %" })).toBe("mat gets 66 %");
    expect(list(["a"], "and")).toBe("a");
    expect(list(["a", "b", "c"], "and")).toBe("a, b and c");
  });
});
