// Hashes of kernels' results as a page computes them, in the form of tests/golden/hashes.txt.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./engines/host.js";

/** The checked-in hash of each name over the short battery. */
export const golden: ReadonlyMap<string, string> = new Map(
  readFileSync(path.join(root, "tests/golden/hashes.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" ") as [string, string]),
);

/** Runs inside a page that has `softbend`; the battery and the hash are those of tests/cpp/hashes.cpp. */
export async function hashesInPage(names: readonly string[]): Promise<[string, string][]> {
  interface Api {
    load(): Promise<{
      activations(): { id: string; parameters: unknown[] }[];
      activation(id: string, x: Float32Array): Float32Array;
      derivative(id: string, x: Float32Array): Float32Array;
      elementary(name: string, x: Float32Array): Float32Array;
    }>;
  }
  const kernels = await (globalThis as unknown as { softbend: Api }).softbend.load();
  const bits = new Uint32Array(1 << 14);
  let state = 1;
  for (let i = 0; i < bits.length; i += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const ordinary = (state & 0x807fffff) | ((100 + ((state >>> 23) % 34)) << 23);
    bits[i] = i % 2 === 0 ? state : ordinary;
  }
  const x = new Float32Array(bits.buffer);
  const hash = (values: Float32Array): string => {
    let sum = 0xcbf29ce484222325n;
    const found = new Uint32Array(values.slice().buffer);
    for (let i = 0; i < found.length; i += 1) {
      const canonical = Number.isNaN(values[i]) ? 0x7fc00000 : found[i]!;
      sum = BigInt.asUintN(64, (sum ^ BigInt(canonical)) * 0x100000001b3n);
    }
    return sum.toString(16).padStart(16, "0");
  };
  const plain = kernels.activations().filter(({ parameters }) => parameters.length === 0);
  const ids = plain.map(({ id }) => id);
  return names.flatMap((name): [string, string][] => {
    const [id, kind] = name.split(".");
    if (kind === undefined) {
      try {
        return [[name, hash(kernels.elementary(name, x))]];
      } catch {
        return []; // a row function: it has a battery of its own
      }
    }
    if (!ids.includes(id!)) return [];
    const values = kind === "value" ? kernels.activation(id!, x) : kernels.derivative(id!, x);
    return [[name, hash(values)]];
  });
}
