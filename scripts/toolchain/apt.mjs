// A private apt state: Debian packages into a folder of ours, without root and without touching the system.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { SetupError, run, tryRun, which } from "./run.mjs";
import { inToolchain, say, writeIfChanged } from "./steps.mjs";

const release = "forky";
const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";
const hour = 3_600_000;
const state = inToolchain("apt");
const configFile = inToolchain("apt", "apt.conf");

// The system's own configuration (proxies, for one) stays in force; its hooks do not.
const config = `#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Post-Invoke;
Dir::State "${state}";
Dir::State::Lists "${state}/lists";
Dir::State::status "${state}/status";
Dir::Cache "${state}";
Dir::Cache::archives "${state}/archives";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "${state}/sources";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Debug::NoLocking "1";
APT::Install-Recommends "0";
APT::Sandbox::User "";
APT::Update::Error-Mode "any";
Acquire::Languages "none";
Acquire::Retries "2";
Acquire::http::Timeout "15";
Acquire::https::Timeout "15";
`;

/** Where this machine gets packages from: [address, release, origin] of each list. */
async function packageLists(...options) {
  const format = ["--format", "$(REPO_URI) $(RELEASE) $(ORIGIN)"];
  const args = ["indextargets", ...options, ...format, "Created-By: Packages"];
  const listed = await tryRun("apt-get", args);
  return (listed?.stdout ?? "").split("\n").map((line) => line.trim().split(" "));
}

/** The Debian mirror that this machine itself uses, or null. */
async function findMirror() {
  const known = (await packageLists()).find(([, , origin]) => origin === "Debian");
  if (known) return known[0];
  // Before a machine's first "apt-get update" (a container, often) origins are unknown; Debian's own
  // address is the one that has this release and its updates.
  const system = readFileSync("/etc/os-release", "utf8");
  const codename = system.match(/^VERSION_CODENAME=(\w+)/m)?.[1];
  if (!/^ID=debian$/m.test(system)) return null;
  const lists = await packageLists("--no-release-info");
  const having = (release) => lists.filter(([, name]) => name === release).map(([uri]) => uri);
  const updates = new Set(having(`${codename}-updates`));
  return having(codename).find((uri) => updates.has(uri)) ?? null;
}

let mirror;

/** Whether this machine can take Debian packages at all. */
export async function hasApt() {
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch)) return false;
  if (!which("apt-get") || !which("dpkg-deb") || !existsSync(keyring)) return false;
  mirror ??= await findMirror();
  return Boolean(mirror);
}

/** Reads the package lists, unless they were read within the last hour. */
async function update(log, { force = false } = {}) {
  const lists = inToolchain("apt", "updated");
  writeIfChanged(configFile, config);
  if (!force && existsSync(lists) && Date.now() - statSync(lists).mtimeMs < hour) return;
  if (!(await hasApt())) throw new SetupError("Debian packages cannot be used here.");
  for (const part of ["lists/partial", "archives/partial", "none/partial", "sources"]) {
    mkdirSync(`${state}/${part}`, { recursive: true });
  }
  writeIfChanged(`${state}/status`, "");
  writeIfChanged(
    `${state}/sources/${release}.sources`,
    `Types: deb deb-src
URIs: ${mirror}
Suites: ${release}
Components: main
Targets: Packages Sources
Signed-By: ${keyring}
`,
  );
  say(log, `reading Debian's package lists (${release})`);
  await run("apt-get", ["-c", configFile, "-q=2", "update"]).catch((error) => {
    throw new SetupError(
      `Debian's mirror cannot be reached (${error.message.split("\n").at(-1)}).`,
    );
  });
  writeIfChanged(lists, new Date().toISOString());
}

/** Runs apt-get in the private state; if files have moved on the mirror, once more with fresh lists. */
async function aptGet(log, args, options) {
  await update(log);
  const attempt = () => run("apt-get", ["-c", configFile, "-y", "-q=2", ...args], options);
  return attempt().catch(async () => {
    await update(log, { force: true });
    return attempt();
  });
}

/** Downloads packages with all that they depend on; returns the paths of the .deb files. */
export async function downloadClosure(packages, log) {
  const nothingThere = `Dir::Cache::archives="${state}/none"`;
  const plan = await aptGet(log, ["-o", nothingThere, "--print-uris", "install", ...packages]);
  const files = [...plan.stdout.matchAll(/^'\S+' (\S+) (\d+)/gm)];
  const paths = files.map(([, file]) => `${state}/archives/${file}`);
  const missing = files.filter((_, index) => !existsSync(paths[index]));
  const megabytes = missing.reduce((sum, [, , size]) => sum + Number(size), 0) / 1e6;
  if (missing.length === 0) return paths;
  say(log, `downloading ${missing.length} packages (${megabytes.toFixed(0)} MB)`);
  await aptGet(log, ["--download-only", "install", ...packages]);
  return paths;
}

/** Downloads these packages alone into a folder; returns the paths of the .deb files. */
export async function downloadAlone(packages, into, log) {
  mkdirSync(into, { recursive: true });
  await aptGet(log, ["download", ...packages], { cwd: into });
  return readdirSync(into)
    .filter((file) => file.endsWith(".deb"))
    .map((file) => `${into}/${file}`);
}

/** Downloads a source package into a folder; returns the path of its original tarball. */
export async function downloadSource(name, into, log) {
  mkdirSync(into, { recursive: true });
  await aptGet(log, ["--download-only", "source", name], { cwd: into });
  return `${into}/${readdirSync(into).find((file) => /\.orig\.tar\.\w+$/.test(file))}`;
}
