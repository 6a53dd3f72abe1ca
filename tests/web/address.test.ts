// Address state touches its own parameters only: everything else in the query keeps every character.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mergeSearch } from "../../web/src/widgets/shared/address.js";

const merge = (search: string, changes: Record<string, string | undefined>): string =>
  mergeSearch(search, new Map(Object.entries(changes)));

test("adds, replaces and takes out its own parameters", () => {
  expect(merge("", { "sb.a.t": "0.5" })).toBe("sb.a.t=0.5");
  expect(merge("?sb.a.t=2&sb.b.t=3", { "sb.a.t": "0.5" })).toBe("sb.b.t=3&sb.a.t=0.5");
  expect(merge("?sb.a.t=2", { "sb.a.t": undefined })).toBe("");
  expect(merge("?sb%2Ea%2Et=2", { "sb.a.t": undefined })).toBe("");
  expect(merge("", { "sb.a.l": "2,−1 &=" })).toBe("sb.a.l=2,%E2%88%921%20%26%3D");
});

test("keeps foreign parameters as they are written", () => {
  const foreign = "flag&q=a%20b+c&empty=&&x=%E2%9C%93";
  expect(merge(`?${foreign}`, { "sb.a.t": "1", "sb.a.u": undefined })).toBe(`${foreign}&sb.a.t=1`);
});

test("what it writes is what a later visit reads, whatever the value", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const search = merge("?foreign=1", { "sb.k.v": value });
      expect(new URLSearchParams(search).get("sb.k.v")).toBe(value);
      expect(new URLSearchParams(search).get("foreign")).toBe("1");
    }),
  );
});
