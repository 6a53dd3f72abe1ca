// Gated linear units.
import { type FloatInput, toFloats, toOutput, toRowLength, toSameLength } from "./arguments.js";
import { ArgumentRangeError, complaint } from "./errors.js";
import type { OutOption } from "./elementwise.js";
import { gatedNames } from "./generated/table.js";
import { NaiveCalls } from "./naive.js";
import type { RowOption } from "./rows.js";
import { overPairs, overRows } from "./trips.js";
import { toNameIndex, toOptions } from "./settings.js";

/** Which activation opens the gate: the sigmoid for glu, SiLU, GELU or ReLU for the others. */
export type GatedName = (typeof gatedNames)[number];

export class GatedCalls extends NaiveCalls {
  /**
   * Gated unit over the halves of each row, as PyTorch's F.glu: the first half holds values, the
   * second their gates; value · act(gate). Shape [rows × rowLength] → [rows × rowLength / 2].
   * @throws UnknownNameError for another unit; ArgumentRangeError for a row of odd length or none.
   */
  gated(name: GatedName, x: FloatInput, options?: RowOption & OutOption): Float32Array {
    const given = toOptions(options, "rowLength", "out");
    const index = toNameIndex("name", name, gatedNames);
    const floats = toFloats("x", x);
    const length = toRowLength(given.rowLength, floats.length, "x");
    if (length % 2 > 0) {
      throw new ArgumentRangeError(complaint("rowLength", length, "an even number: two halves"));
    }
    const rows = floats.length / length;
    const out = toOutput(given.out, floats.length / 2);
    return overRows(this.memory, rows, [{ floats, width: length }], out, length / 2, (trip) =>
      this.memory.module.gated(index, trip.at[0]!, trip.out, trip.rows, length),
    );
  }

  /**
   * The same from two arrays: act(gate) · up, number by number. Shapes [n] and [n] → [n]; [] gives
   * [].
   * @throws UnknownNameError for another unit; ArgumentRangeError for lengths that differ.
   */
  gatedPair(name: GatedName, gate: FloatInput, up: FloatInput, options?: OutOption): Float32Array {
    const given = toOptions(options, "out");
    const index = toNameIndex("name", name, gatedNames);
    const x = toFloats("gate", gate);
    const y = toFloats("up", up);
    toSameLength("up", y.length, x.length);
    return overPairs(this.memory, x, y, 1, toOutput(given.out, x.length), (at, out, n) =>
      this.memory.module.gatedPair(index, at[0]!, at[1]!, out, n),
    );
  }
}
