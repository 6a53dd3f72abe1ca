// Times candidates in turns, so that a drift of the machine meets all of them alike.

/** Nanoseconds per value: { name: [one figure per round] }. */
export function interleave(candidates, x, { rounds = 25, milliseconds = 12 } = {}) {
  const out = new Float32Array(x.length);
  const names = Object.keys(candidates);
  const repeats = {};
  for (const name of names) repeats[name] = calibrate(candidates[name], x, out, milliseconds);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      for (let i = 0; i < repeats[name]; i += 1) candidates[name](x, out, 0.7, 1);
      const elapsed = performance.now() - start;
      times[name].push((elapsed * 1e6) / repeats[name] / x.length);
    }
  }
  return times;
}

/** How often to call so that one turn takes about so long; warms up on the way. */
function calibrate(call, x, out, milliseconds) {
  call(x, out, 0.7, 0);
  for (let repeats = 1; ; repeats *= 2) {
    const start = performance.now();
    for (let i = 0; i < repeats; i += 1) call(x, out, 0.7, 1);
    if (performance.now() - start > milliseconds / 2) return repeats;
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Rows of the table: median time, and the median over rounds of the baseline's time over this one's. */
export function summarise(times, baseline) {
  return Object.entries(times).map(([name, rounds]) => ({
    name,
    "ns per value": Number(median(rounds).toPrecision(3)),
    "times as fast": Number(
      median(rounds.map((time, i) => times[baseline][i] / time)).toPrecision(3),
    ),
  }));
}
