// Reads bytes back that the build wrote as printable text, so that compression sees whole bytes.

/** The build's alphabet: printable ASCII without quotes, backslash, backtick and dollar. */
const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((character) => !"\"'`\\$".includes(character))
  .join("");
/** The last two characters announce a rare byte; each of the others is a common one. */
const SINGLES = alphabet.length - 2;

/** `common`: the bytes with a character of their own, in hex, ascending; all others are rare. */
export function textAsBytes(common: string, text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Set(common.match(/../g)!.map((hex) => parseInt(hex, 16)));
  const rare = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !bytes.has(byte));
  const meaning = Uint8Array.from([...bytes, ...rare]);
  const index = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i += 1) index[alphabet.charCodeAt(i)] = i;
  // Decoded in place: no byte takes less than a character.
  const result = new TextEncoder().encode(text);
  let length = 0;
  let page = 0;
  for (let i = 0; i < result.length; i += 1) {
    const code = index[result[i]!]!;
    if (code >= SINGLES) page = (code - SINGLES + 1) * SINGLES;
    else {
      result[length] = meaning[page + code]!;
      length += 1;
      page = 0;
    }
  }
  return result.slice(0, length);
}
