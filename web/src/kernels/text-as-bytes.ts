// Reads bytes back that the build wrote as printable text, so that compression sees whole bytes.

/** The build's alphabet: printable ASCII without quotes, backslash, backtick and dollar. */
const alphabet = Array.from({ length: 95 }, (_, i) => 32 + i).filter(
  (code) => !"\"'`\\$".includes(String.fromCharCode(code)),
);
/** The last two characters announce a rare byte; each of the others is a common one. */
const SINGLES = alphabet.length - 2;

/** `common`: the bytes with a character of their own, in hex, ascending; all others are rare. */
export function textAsBytes(common: string, text: string): Uint8Array<ArrayBuffer> {
  const first = common.match(/../g)!.map((hex) => parseInt(hex, 16));
  const meaning = Uint8Array.from(new Set([...first, ...Array(256).keys()]));
  const index = new Uint8Array(128);
  alphabet.forEach((code, i) => (index[code] = i));
  // Decoded in place: no byte takes less than a character.
  const result = new TextEncoder().encode(text);
  let length = 0;
  let page = 0;
  for (let i = 0; i < result.length; i += 1) {
    const place = index[result[i]!]!;
    if (place >= SINGLES) page = (place - SINGLES + 1) * SINGLES;
    else {
      result[length] = meaning[page + place]!;
      length += 1;
      page = 0;
    }
  }
  return result.slice(0, length);
}
