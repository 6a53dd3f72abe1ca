// Finds what a machine must bring itself (CMake, a C++ compiler, Python 3); on Debian, root adds what is missing.
import { realpathSync, statSync } from "node:fs";
import { hasApt } from "./apt.mjs";
import { SetupError, run, tryRun, which } from "./run.mjs";
import { once, say } from "./steps.mjs";
import { inTurn } from "./turns.mjs";

/** Installs Debian packages on the system itself; only root may, and only on Debian. */
export function installOnSystem(packages, { log }) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-q=2", "-o", "DPkg::Lock::Timeout=300"];
  const options = ["install", "-y", "--no-install-recommends"];
  return inTurn("system packages", async () => {
    say(log, `installing ${packages.join(" ")}`);
    await run("apt-get", [...wait, "update"], { env });
    await run("apt-get", [...wait, ...options, ...packages], { env });
  });
}

/** Whether installOnSystem may be used here. */
export const mayInstall = async () => process.getuid?.() === 0 && (await hasApt());

/** Finds each needed program by test; installs what is missing where possible, else says how. */
async function need(needed, { log }) {
  if (process.platform === "win32") {
    throw new SetupError("On Windows, work inside Debian: wsl --install -d Debian");
  }
  const missing = needed.filter(({ found }) => !found());
  if (missing.length === 0) return;
  const packages = missing.map((item) => item.debian);
  const failed = (await mayInstall())
    ? await installOnSystem(packages, { log }).catch((error) => error)
    : undefined;
  const still = missing.filter(({ found }) => !found());
  if (still.length === 0) return;
  const names = still.map((item) => item.label).join(", ");
  const command =
    process.platform === "darwin"
      ? `brew install ${still.map((item) => item.brew).join(" ")}`
      : `sudo apt-get install ${still.map((item) => item.debian).join(" ")}   (or your system's packages of these names)`;
  const reason = failed ? ` (${failed.message.trim().split("\n").at(-1)})` : "";
  throw new SetupError(`Missing: ${names}${reason}. Install with: ${command}`);
}

const cmake = { label: "CMake", debian: "cmake", brew: "cmake", found: () => which("cmake") };
const make = { label: "make", debian: "make", brew: "make", found: () => which("make", "ninja") };
const compiler = {
  label: "a C++ compiler",
  debian: "g++",
  brew: "gcc",
  found: () => process.env.CXX || which("c++", "g++", "clang++"),
};
const python = {
  label: "Python 3",
  debian: "python3",
  brew: "python",
  found: () => which("python3"),
};

/** CMake (3.25 or later), make and a C++ compiler. */
export async function ensureBuildTools({ log = console.log } = {}) {
  await need([cmake, make, compiler], { log });
  const version = (await run("cmake", ["--version"])).stdout.match(/(\d+)\.(\d+)/);
  if (Number(version[1]) * 1000 + Number(version[2]) < 3025) {
    throw new SetupError(`CMake ${version[0]} is too old; 3.25 is needed. Try: pip install cmake`);
  }
}

/** The paths of both compilers whose results are compared, by name. */
export async function ensureHostCompilers({ log = console.log } = {}) {
  const gcc = { label: "g++", debian: "g++", brew: "gcc", found: () => which("g++") };
  const clang = { label: "clang++", debian: "clang", brew: "llvm", found: () => which("clang++") };
  await need([gcc, clang], { log });
  return { "g++": gcc.found(), "clang++": clang.found() };
}

/** The path of the real Python 3 interpreter (a version manager's launcher would cost 0.1 s a call). */
export async function ensurePython({ log = console.log } = {}) {
  await need([python], { log });
  const launcher = realpathSync(python.found());
  const inputs = [launcher, statSync(launcher).mtimeMs, process.cwd()];
  const path = await once({ name: "python", inputs, log }, async () => {
    const asked = await tryRun("python3", ["-c", "import sys; print(sys.executable)"]);
    if (!asked) throw new SetupError("python3 on the PATH does not start.");
    return asked.stdout.trim();
  });
  return { python: path };
}
