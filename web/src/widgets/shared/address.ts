// Keeps a widget's state in the page's address where its author asks for that: ?sb.key.name=value.

/** The property by which an author asks for it. */
export const stateKey = { attribute: "state-key", reflect: true };

/** Safari refuses more than 100 changes of the address in 30 seconds. */
const EVERY_MS = 400;

const nameOf = (key: string, name: string): string => `sb.${key}.${name}`;

/** What the address says under this key, by name; the caller ignores whatever cannot be meant. */
export function readAddress(key: string | undefined): Readonly<Record<string, string>> {
  if (!key) return {};
  const start = nameOf(key, "");
  const found = [...new URLSearchParams(location.search)].filter(([name]) =>
    name.startsWith(start),
  );
  return Object.fromEntries(found.map(([name, value]) => [name.slice(start.length), value]));
}

const waiting = new Map<string, string | undefined>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts values under this key, soon and rarely; undefined takes one out (a value at its default). */
export function writeAddress(
  key: string | undefined,
  values: Readonly<Record<string, string | undefined>>,
): void {
  if (!key) return;
  for (const [name, value] of Object.entries(values)) waiting.set(nameOf(key, name), value);
  timer ??= setTimeout(flush, EVERY_MS, location.pathname);
}

/** `page`: where the reader did it; a page that routes by itself may be at another place by now. */
function flush(page: string): void {
  timer = undefined;
  const url = new URL(location.href);
  url.search = mergeSearch(url.search, waiting);
  waiting.clear();
  if (url.pathname !== page || url.href === location.href) return;
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Pages without an address of their own (srcdoc, some sandboxes) cannot keep any state in it.
  }
}

/** The query with these parameters replaced, added or taken out; foreign ones keep every character. */
export function mergeSearch(
  search: string,
  changes: ReadonlyMap<string, string | undefined>,
): string {
  const present = search.replace(/^\?/, "");
  const kept = present === "" ? [] : present.split("&").filter((part) => !changes.has(name(part)));
  const added = [...changes].flatMap(([key, value]) =>
    value === undefined ? [] : [`${encode(key)}=${encode(value)}`],
  );
  return [...kept, ...added].join("&");
}

const name = (part: string): string => [...new URLSearchParams(part).keys()][0] ?? "";
const encode = (text: string): string => encodeURIComponent(text).replaceAll("%2C", ",");
