// Writes bytes as printable ASCII that brotli and gzip still see through.
//
// Base64 cuts bytes across characters and hides every repetition: the kernels' 8.3 kB of brotli become
// 14.5 kB, or 11.0 kB when deflated first. One character for each common byte and two for a rare one
// keep bytes whole: 8.8 kB. web/src/kernels/text-as-bytes.ts reads it back.

/** Printable ASCII without what strings and templates escape; the last two announce a rare byte. */
const characters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (character) => !"\"'`\\$".includes(character),
);
const singles = characters.slice(0, -2);
const escapes = characters.slice(-2);

/** { common: the bytes that have a character of their own, as hex; text } */
export function bytesAsText(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  const ascending = (list) => list.sort((a, b) => a - b);
  const common = ascending(byCount.slice(0, singles.length));
  const rare = ascending(byCount.slice(singles.length));
  const codes = new Array(256);
  common.forEach((byte, i) => (codes[byte] = singles[i]));
  rare.forEach((byte, i) => {
    const page = Math.floor(i / singles.length);
    codes[byte] = escapes[page] + singles[i % singles.length];
  });
  return {
    common: Buffer.from(common).toString("hex"),
    text: Array.from(bytes, (byte) => codes[byte]).join(""),
  };
}
