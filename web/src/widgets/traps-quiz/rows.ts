// Puts questions together again that the build laid out by columns.
import type { Evidence } from "../../evidence/evaluate.js";
import type { Question } from "./question.js";

type Row = Omit<Question, "id" | "evidence"> & {
  readonly steps: readonly (readonly [id: string, call: string, args: readonly unknown[]])[];
  readonly shows: readonly (readonly [id: string, label: string, from: string, printed: string])[];
};

/** One question for each file; a hole in a column is a key that its question does not have. */
export const rows = (
  files: readonly string[],
  keys: readonly string[],
  columns: readonly (readonly unknown[])[],
): Record<string, Omit<Question, "id">> =>
  Object.fromEntries(
    files.map((file, i) => {
      const found = keys.flatMap((key, k) => (i in columns[k]! ? [[key, columns[k]![i]]] : []));
      const { steps, shows, ...question } = Object.fromEntries(found) as unknown as Row;
      const evidence: Evidence = {
        steps: steps.map(([id, call, args]) => ({ id, call, args })),
        shows: shows.map(([id, label, from, printed]) => ({ id, label, from, printed })),
      };
      return [file, { ...question, evidence }];
    }),
  );
