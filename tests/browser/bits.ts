// Hashes of kernels' results as a page computes them, in the form of tests/golden/hashes.txt.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./engines/host.js";

const goldenLines = (name: string): string[] =>
  readFileSync(path.join(root, `tests/golden/${name}.txt`), "utf8")
    .trim()
    .split("\n");

/** The batteries of tests/cpp/hashes.cpp: how many values, and the place of their hashes in a line. */
export const batteries = {
  brief: { values: 1 << 14, place: 1 },
  long: { values: 1 << 20, place: 2 },
} as const;

/** What a page is to hash: names of hashes.txt, over so many values. */
export interface Work {
  names: string[];
  values: number;
  /** By id, every set of parameters that the oracle tried. */
  parameters: Record<string, number[][]>;
}

/** The work for a battery, and the checked-in hash of each name; `plain` leaves functions with parameters out. */
export function golden(
  battery: keyof typeof batteries,
  plain: boolean,
): {
  work: Work;
  known: ReadonlyMap<string, string>;
} {
  const { values, place } = batteries[battery];
  const lines = goldenLines("hashes").map((line) => line.split(" "));
  const names = lines.map(([name]) => name!);
  const ids = names.filter((name) => name.endsWith(".value")).map((name) => name.slice(0, -6));
  const sets = ids.map((id) => [id, parametersOf(id)] as const);
  const parameters = Object.fromEntries(
    plain ? sets.filter(([, [first]]) => first!.length === 0) : sets,
  );
  return {
    work: { names, values, parameters },
    known: new Map(lines.map((line) => [line[0]!, line[place]!])),
  };
}

/** As they were given to the oracle: the float that it printed, nearest to 0.01, is outside a limit of 0.01. */
function parametersOf(id: string): number[][] {
  const sets = goldenLines(id).filter((line) => line.startsWith("parameters"));
  const given = (word: string): number => Number(Number(word).toPrecision(6));
  return sets.map((line) => line.split(" ").slice(1).map(given));
}

/** Runs inside a page that has `softbend`; the battery and the hash are those of tests/cpp/hashes.cpp. */
export async function hashesInPage({
  names,
  values,
  parameters,
}: Work): Promise<[string, string][]> {
  interface Api {
    load(): Promise<{
      activations(): { id: string; parameters: { name: string }[] }[];
      activation(id: string, x: Float32Array, options: object): Float32Array;
      derivative(id: string, x: Float32Array, options: object): Float32Array;
      elementary(name: string, x: Float32Array): Float32Array;
    }>;
  }
  const kernels = await (globalThis as unknown as { softbend: Api }).softbend.load();
  const bits = new Uint32Array(values);
  let state = 1;
  for (let i = 0; i < bits.length; i += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const ordinary = (state & 0x807fffff) | ((100 + ((state >>> 23) % 34)) << 23);
    bits[i] = i % 2 === 0 ? state : ordinary;
  }
  const x = new Float32Array(bits.buffer);
  // FNV-1a in two halves of 32 bits; big integers would take minutes.
  const hash = (results: Float32Array[]): string => {
    let [low, high] = [0x84222325, 0xcbf29ce4];
    for (const result of results) {
      const found = new Uint32Array(result.buffer);
      for (let i = 0; i < found.length; i += 1) {
        low = (low ^ (Number.isNaN(result[i]) ? 0x7fc00000 : found[i]!)) >>> 0;
        const product = low * 0x1b3;
        high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 2 ** 32)) >>> 0;
        low = product >>> 0;
      }
    }
    return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
  };
  const definitions = new Map(kernels.activations().map((one) => [one.id, one.parameters]));
  return names.flatMap((name): [string, string][] => {
    const [id, kind] = name.split(".") as [string, string?];
    if (kind === undefined) {
      try {
        return [[name, hash([kernels.elementary(name, x)])]];
      } catch {
        return []; // a row function: it has a battery of its own
      }
    }
    if (!(id in parameters)) return [];
    const call = kind === "value" ? "activation" : "derivative";
    const results = parameters[id]!.map((set) => {
      const named = definitions.get(id)!.map((parameter, i) => [parameter.name, set[i]]);
      return kernels[call](id, x, { parameters: Object.fromEntries(named) as object });
    });
    return [[name, hash(results)]];
  });
}
