// Prints what one task gave: time and error of every candidate.

const short = (number) => Number(number.toPrecision(3));

/** A title line, and a row for each candidate. */
export function printTask({ name, count, length, place, candidates }) {
  const values = count * length;
  const what = count === 1 ? `${length} values` : `${count} rows of ${length}`;
  console.log(`\n${name}, ${what}, ${place}`);
  const plain = candidates.find(
    (one) => one.name === "plain JavaScript" && one.way === "reused out",
  );
  console.table(
    candidates.map(({ name: who, way, nanoseconds, error }) => ({
      candidate: `${who}, ${way}`,
      // Calls on a few values are all overhead.
      ...(values < 100
        ? { "ns per call": short(nanoseconds) }
        : { "ns per value": short(nanoseconds / values) }),
      "times plain JavaScript": short(plain.nanoseconds / nanoseconds),
      "worst error, ulp": short(error),
    })),
  );
}
