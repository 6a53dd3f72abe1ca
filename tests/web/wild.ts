// What the property tests share: how often they run, and what counts as close; tests only.
import { ulp } from "./references.js";

export const runs = { numRuns: Number(process.env["SOFTBEND_WILD_RUNS"] ?? 150) };

/** Fails unless `got` lies within `ulps` of `wanted`; two NaN agree, and what has no value may be anything. */
export function close(got: number, wanted: number, ulps: number, more = 0): void {
  if (Number.isNaN(got) && Number.isNaN(wanted)) return;
  if (Object.is(Math.fround(wanted), got)) return;
  const error = Math.abs(got - wanted);
  if (!(error <= ulps * ulp(wanted) + more)) {
    throw new Error(`${got} instead of ${wanted}: ${error / ulp(wanted)} ulp`);
  }
}
