// Remembers finished set-up steps in stamp files, so that an interrupted set-up continues.
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inTurn } from "./turns.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder that holds everything set up: SOFTBEND_TOOLCHAIN, or .toolchain in the checkout. */
export const folder = resolve(root, process.env.SOFTBEND_TOOLCHAIN || ".toolchain");
if (`${root}/`.startsWith(`${folder}/`)) {
  throw new Error(`SOFTBEND_TOOLCHAIN must be a folder of its own, not ${folder}`);
}

export const inToolchain = (...parts) => join(folder, ...parts);

/** Logs one line of progress with the seconds since the program started. */
export const say = (log, text) =>
  log(`[${(performance.now() / 1000).toFixed(1).padStart(6)} s] ${text}`);

/** Writes a file in one move, and only when its content changes. */
export function writeIfChanged(file, content) {
  try {
    if (readFileSync(file, "utf8") === content) return;
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/**
 * The process that a lock file names, if it still runs; a lock that nobody holds is removed. This
 * process asks only while it holds none: its own number is that of an earlier one, in a container.
 */
function ownerOf(lock) {
  let pid;
  try {
    pid = Number(readFileSync(lock, "utf8"));
  } catch {
    return null;
  }
  if (pid > 0 && pid !== process.pid && isRunning(pid)) return pid;
  rmSync(lock, { force: true });
  return null;
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return error.code === "EPERM";
  }
}

/** Waits until no other process sets up; a lock left by a dead one is taken over. */
async function takeLock(lock, log) {
  let announced = false;
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: "wx" });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = ownerOf(lock);
    if (owner && !announced)
      say(log, `waiting for another set-up: process ${owner}; if that is none, delete ${lock}`);
    announced ||= Boolean(owner);
    await new Promise((wait) => setTimeout(wait, 300));
  }
}

const holder = new AsyncLocalStorage();

/** Keeps two set-ups out of each other's way, in this process and in others; steps may hold steps. */
function withLock(log, action) {
  if (holder.getStore()) return action();
  return inTurn("set-up", async () => {
    const lock = inToolchain("lock");
    await takeLock(lock, log);
    try {
      return await holder.run(true, action);
    } finally {
      rmSync(lock, { force: true });
    }
  });
}

/**
 * Does a step unless its stamp says that the same step, with the same inputs, is done.
 * Returns what the action returned (JSON), now or at the time. Without a title it is done silently.
 */
export async function once({ name, title, inputs, log }, action) {
  const stamp = inToolchain("stamps", `${name}.json`);
  const hash = createHash("sha256")
    .update(JSON.stringify([folder, inputs]))
    .digest("hex");
  const finished = () => {
    try {
      const found = JSON.parse(readFileSync(stamp, "utf8"));
      return found.hash === hash ? found : null;
    } catch {
      return null;
    }
  };
  if (finished()) return finished().value;
  mkdirSync(dirname(stamp), { recursive: true });
  // Node programs inside must not take the checkout's "type": "module" for theirs.
  const boundary = inToolchain("package.json");
  if (!existsSync(boundary)) writeFileSync(boundary, "{}\n");
  return withLock(log, async () => {
    if (finished()) return finished().value;
    if (title) say(log, title);
    const value = await action();
    writeIfChanged(stamp, `${JSON.stringify({ hash, value })}\n`);
    return value;
  });
}
