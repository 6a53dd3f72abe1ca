// Bytes written as text come back unchanged, and the text needs no escaping anywhere.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bytesAsText } from "../../scripts/make/bytes-as-text.mjs";
import { textAsBytes } from "../../web/src/kernels/text-as-bytes.js";

describe("bytes as text", () => {
  it.each([
    ["every byte", Uint8Array.from({ length: 256 }, (_, i) => i)],
    ["nothing", new Uint8Array()],
    ["noise", new Uint8Array(randomBytes(5000))],
    ["one byte over and over", new Uint8Array(300).fill(0xfd)],
  ])("round trip of %s", (_name, bytes) => {
    const { common, text } = bytesAsText(bytes);
    expect(textAsBytes(common, text)).toEqual(bytes);
    expect(text).toMatch(/^[ !#%&(-[\]-_a-~]*$/);
  });
});
