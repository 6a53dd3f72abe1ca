// Lets all widgets read from the page after all have written: fifty at once make it be laid out once.
const reads = new Set<() => void>();

/** Runs `read` after the updates that are under way; it may ask for another, but writes nothing. */
export function afterUpdates(read: () => void): void {
  if (reads.size === 0) queueMicrotask(readAll);
  reads.add(read);
}

function readAll(): void {
  const all = [...reads];
  reads.clear();
  for (const read of all) read();
}
