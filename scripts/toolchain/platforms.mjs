// Tools of other people's sites, for tests of embedding and for packing: npm's in tests/platforms, Debian's on the system.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stampOf } from "../node-modules.mjs";
import { hasApt } from "./apt.mjs";
import { installOnSystem, mayInstall } from "./host.mjs";
import { fetchPart } from "./libraries.mjs";
import { addToPrefix, prefix } from "./prefix.mjs";
import { run, tryRun, which } from "./run.mjs";
import { inToolchain, once, root, say } from "./steps.mjs";
import { inTurn } from "./turns.mjs";

export const platforms = join(root, "tests/platforms");

/** Installs what tests/platforms/package-lock.json names, unless it is there. */
export const ensurePlatformPackages = ({ log = console.log } = {}) =>
  inTurn("npm packages of sites", () => installPackages(log));

async function installPackages(log) {
  const lock = readFileSync(join(platforms, "package-lock.json"));
  const hash = stampOf(lock);
  const stamp = join(platforms, "node_modules/.softbend-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  say(log, "npm packages of the sites to test with");
  await run("npm", ["ci", "--loglevel=error"], { cwd: platforms });
  writeFileSync(stamp, hash);
}

const programs = { hugo: "hugo", pandoc: "pandoc", jekyll: "jekyll", php: "php-cli" };

/** Whether Debian's own Python has a module; a version manager's Python would not see it. */
const python = "/usr/bin/python3";
const hasModule = async (name) => Boolean(await tryRun(python, ["-c", `import ${name}`]));

/** The folder of WordPress itself, without the server and database that Debian's package brings; or null. */
async function wordpress(log) {
  const own = inToolchain("wordpress");
  const here = (folder) => existsSync(join(folder, "wp-settings.php"));
  const found = ["/usr/share/wordpress", own].find(here);
  if (found || !(await hasApt())) return found ?? null;
  await once({ name: "wordpress", title: "fetching WordPress", inputs: ["wordpress"], log }, () =>
    fetchPart("wordpress", "usr/share/wordpress", own, log),
  );
  return own;
}

/** mdBook, which older systems lack: from the PATH, or from the private prefix; or null. */
async function mdbook(log) {
  const found = which("mdbook");
  if (found || !(await hasApt())) return found;
  await addToPrefix(["mdbook"], log);
  return join(prefix, "usr/bin/mdbook");
}

/** { hugo, pandoc, jekyll, php, python, wordpress, mdbook } with the path of each, or null. */
export const ensurePlatformPrograms = ({ log = console.log } = {}) =>
  inTurn("programs of sites", () => findPrograms(log));

async function findPrograms(log) {
  const missing = Object.entries(programs)
    .filter(([name]) => !which(name))
    .map(([, debian]) => debian);
  if (!(await hasModule("markdown"))) missing.push("python3-markdown");
  if (!(await hasModule("sphinx"))) missing.push("python3-sphinx");
  if (missing.length > 0 && (await mayInstall())) await installOnSystem(missing, { log });
  const found = Object.keys(programs).map((name) => [name, which(name)]);
  return {
    ...Object.fromEntries(found),
    python: (await hasModule("markdown")) ? python : null,
    wordpress: await wordpress(log),
    mdbook: await mdbook(log),
  };
}
