// Runs programs and finds them on the PATH; every failure is one readable line.
import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Something that the person at the keyboard can put right; its message is complete without a stack. */
export class SetupError extends Error {}

/** The first executable file of one of these names on the PATH, or null. */
export function which(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        if (statSync(file).isFile()) return file;
      } catch {
        continue;
      }
    }
  }
  return null;
}

/** Runs a program and returns what it printed; throws an Error that ends with its last words. */
export function run(command, args, { cwd, env, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    const chunks = { stdout: [], stderr: [] };
    child.stdout.on("data", (chunk) => chunks.stdout.push(chunk));
    child.stderr.on("data", (chunk) => chunks.stderr.push(chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
    child.on("error", (error) => reject(new Error(`${command}: ${error.message}`)));
    child.on("close", (code, signal) => {
      const [stdout, stderr] = [chunks.stdout, chunks.stderr].map((list) =>
        Buffer.concat(list).toString(),
      );
      if (code === 0) return resolve({ stdout, stderr });
      const words = (stderr.trim() || stdout.trim()).split("\n").slice(-12).join("\n");
      reject(new Error(`${[command, ...args].join(" ")} ended with ${signal ?? code}\n${words}`));
    });
  });
}

/** Like run, but answers null when the program fails or is missing. */
export const tryRun = (...args) => run(...args).catch(() => null);

/** Maps over items with at most `width` running at once. */
export async function mapParallel(items, width, action) {
  const queue = items.entries();
  const results = [];
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await action(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
