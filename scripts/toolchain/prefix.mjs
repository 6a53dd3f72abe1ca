// Unpacks Debian packages into a private prefix and makes their programs run on an older system.
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { downloadClosure } from "./apt.mjs";
import { mapParallel, run } from "./run.mjs";
import { inToolchain, once, say } from "./steps.mjs";

const [triplet, loaderName] = {
  x64: ["x86_64-linux-gnu", "ld-linux-x86-64.so.2"],
  arm64: ["aarch64-linux-gnu", "ld-linux-aarch64.so.1"],
}[process.arch] ?? ["none", "none"];

export const prefix = inToolchain("prefix");
export const llvmFolder = join(prefix, "usr/lib/llvm-21/bin");
const libraries = join(prefix, "usr/lib", triplet);

const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((file) => lstatSync(file).isFile())
    : [];

/** "program" for an ELF file that names its loader (program header PT_INTERP), "library" for another. */
function elfKind(file) {
  const header = Buffer.alloc(4096);
  const handle = openSync(file);
  readSync(handle, header, 0, header.length, 0);
  closeSync(handle);
  if (header.readUInt32BE(0) !== 0x7f454c46) return null;
  const start = Number(header.readBigUInt64LE(32));
  const [size, count] = [header.readUInt16LE(54), header.readUInt16LE(56)];
  const types = Array.from({ length: count }, (_, i) => header.readUInt32LE(start + i * size));
  return types.includes(3) ? "program" : "library";
}

/** patchelf comes from the same release, so it runs through that release's loader and libraries. */
async function patchelf(args) {
  const home = inToolchain("patchelf/usr");
  const lib = join(home, "lib", triplet);
  await run(join(lib, loaderName), ["--library-path", lib, join(home, "bin/patchelf"), ...args]);
}

/**
 * Programs get the prefix's own loader and DT_RPATH, which libraries inherit; a RUNPATH of a library
 * would end that inheritance, so it goes.
 */
async function relocate(folder) {
  const programs = ["usr/bin", "usr/lib/llvm-21/bin"]
    .flatMap((part) => files(join(folder, part)))
    .filter((file) => elfKind(file) === "program");
  const loader = join(libraries, loaderName);
  if (programs.length) {
    await patchelf([
      "--set-interpreter",
      loader,
      "--force-rpath",
      "--set-rpath",
      libraries,
      ...programs,
    ]);
  }
  const shared = [`usr/lib/${triplet}`, "usr/lib/llvm-21/lib"]
    .flatMap((part) => files(join(folder, part)))
    .filter((file) => /\.so(\.|$)/.test(file) && elfKind(file) === "library");
  if (shared.length) await patchelf(["--remove-rpath", ...shared]);
}

/** Unpacks one package beside the prefix, relocates it there, and only then merges it. */
async function addPackage(deb, log) {
  const name = basename(deb, ".deb");
  await once({ name: `packages/${name}`, inputs: [name, prefix], log }, async () => {
    const staging = inToolchain("staging", name);
    rmSync(staging, { recursive: true, force: true });
    for (const folder of [staging, prefix]) mkdirSync(folder, { recursive: true });
    await run("dpkg-deb", ["-x", deb, staging]);
    await relocate(staging);
    await run("cp", ["-a", "--link", "--remove-destination", `${staging}/.`, `${prefix}/`]);
    rmSync(staging, { recursive: true, force: true });
  });
}

async function addPatchelf(log) {
  await once({ name: "patchelf", inputs: ["patchelf"], log }, async () => {
    const folder = inToolchain("patchelf");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const debs = await downloadClosure(["patchelf"], log);
    await mapParallel(debs, 2, (deb) => run("dpkg-deb", ["-x", deb, folder]));
  });
}

/** Adds packages and all that they depend on to the prefix. */
export async function addToPrefix(packages, log) {
  await once({ name: `prefix-${packages[0]}`, inputs: packages, log }, async () => {
    await addPatchelf(log);
    const debs = await downloadClosure(packages, log);
    say(log, `unpacking ${debs.length} packages`);
    await mapParallel(debs, availableParallelism(), (deb) => addPackage(deb, log));
  });
}
