// The kernels as a whole: every call of the API, by theme in the files that this one gathers.
import { NaiveCalls } from "./naive.js";

/**
 * The kernels, ready to call. Made by `load()`; one instance serves a whole page, worker or process.
 * Calls that treat numbers alone are in elementwise.ts, those over rows in rows.ts, those that break
 * on purpose in naive.ts.
 */
export class Kernels extends NaiveCalls {}
