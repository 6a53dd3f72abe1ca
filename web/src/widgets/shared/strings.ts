// Fills the named gaps of an interface sentence.

/** “{who} gets {share}” with { who: "mat", share: "65.9 %" } → “mat gets 65.9 %”; unknown gaps stay. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** “a”, “a and b”, “a, b and c”. */
export function list(words: readonly string[], and: string): string {
  const head = words.slice(0, -1).join(", ");
  return head === "" ? (words[0] ?? "") : `${head} ${and} ${words.at(-1)}`;
}
