// Installs the npm packages of the lock file when they are missing or stale; Node's built-ins only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

export function ensureNodeModules() {
  requireNode();
  installPackages(root, "npm packages");
}

/** Installs what the lock file of a folder names, unless that is done; install scripts do not run. */
export function installPackages(folder, what) {
  const stamp = path.join(folder, "node_modules/.softbend-lock");
  const lock = readFileSync(path.join(folder, "package-lock.json"));
  const hash = stampOf(lock);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.log(`${what}: installing what package-lock.json names …`);
  // npm is a script of this very Node where it started us; elsewhere it is found on the PATH.
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const args = [...first, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", NODE_ENV: "" };
  const { status } = spawnSync(command, args, { cwd: folder, stdio: "inherit", env });
  if (status !== 0) {
    console.error(`${what} could not be installed; with a network, run: npm ci   (in ${folder})`);
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

/** What says that these packages are installed for this system: some bring programs of its own. */
export const stampOf = (lock) =>
  createHash("sha256").update(`${process.platform} ${process.arch}\n`).update(lock).digest("hex");

/** The engines field says ^20.19 || >=22.13; older ones fail far later and less clearly. */
function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  if (enough) return;
  console.error(`Node ${process.versions.node} is too old; install Node 20.19, 22.13 or newer.`);
  process.exit(1);
}
