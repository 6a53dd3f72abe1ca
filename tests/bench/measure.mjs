// Times candidates in turns, so that a drift of the machine meets all of them alike.

const TURN = 0.5; // milliseconds: short enough that some turns go by without an interruption
const ROUNDS = { least: 9, most: 150 };

/** Adds `nanoseconds`, the least per call over all rounds, to each candidate; stops after so many seconds. */
export async function interleave(candidates, seconds) {
  const end = performance.now() + seconds * 1000;
  const repeats = [];
  for (const candidate of candidates) {
    candidate.nanoseconds = Infinity;
    repeats.push(await calibrate(candidate));
  }
  for (let round = 0; round < ROUNDS.most; round += 1) {
    if (round >= ROUNDS.least && performance.now() > end) return;
    for (const [i, candidate] of candidates.entries()) {
      const elapsed = await turn(candidate, repeats[i]);
      candidate.nanoseconds = Math.min(candidate.nanoseconds, (elapsed * 1e6) / repeats[i]);
    }
  }
}

/** Milliseconds of so many calls. */
async function turn({ call, waits }, repeats) {
  const start = performance.now();
  if (waits) for (let i = 0; i < repeats; i += 1) await call();
  else for (let i = 0; i < repeats; i += 1) call();
  return performance.now() - start;
}

/** How often to call so that one turn takes about so long; warms up on the way. */
async function calibrate(candidate) {
  for (let repeats = 1; ; repeats *= 2) {
    let elapsed = Infinity;
    // The least of three: an interruption must not pass for a long call.
    for (let i = 0; i < 3 && elapsed > TURN; i += 1) {
      elapsed = Math.min(elapsed, await turn(candidate, repeats));
    }
    if (elapsed > TURN) return Math.max(1, Math.round((repeats * TURN) / elapsed));
  }
}

/** Spacing of floats at the magnitude of y. */
export function ulp(y) {
  const magnitude = Math.abs(Math.fround(y));
  if (magnitude < 2 ** -126) return 2 ** -149;
  const exponent = (new Uint32Array(Float32Array.of(magnitude).buffer)[0] >>> 23) - 127;
  return 2 ** (exponent - 23);
}

/** The largest distance of results from the exact values, in ulp of these. */
export function worstError(results, exact) {
  let worst = 0;
  for (let i = 0; i < exact.length; i += 1) {
    const error = Math.abs(results[i] - exact[i]) / ulp(exact[i]);
    // A NaN where there is a number is as wrong as can be.
    if (!(error <= worst)) worst = Number.isNaN(error) ? Infinity : error;
  }
  return worst;
}
