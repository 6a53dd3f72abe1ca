// The zip and the npm tarball as their users meet them: unpacked, installed, imported, type-checked, bundled.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onlineTag, scripts, widgets } from "../../scripts/package/snippets.mjs";
import { packDist } from "../../scripts/package/packages.mjs";
import { root } from "../../scripts/root.mjs";
import { platforms } from "../../scripts/toolchain/platforms.mjs";

const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["pipe", "pipe", "pipe"], ...options });
const node = (...args) => run(process.execPath, args, { cwd: folder });

const folder = mkdtempSync(path.join(os.tmpdir(), "softbend-package-"));
let zip, tarball;

beforeAll(async () => {
  [zip, tarball] = await packDist(() => undefined);
  // What `npm install` would put there; Lit is the checkout's own.
  mkdirSync(path.join(folder, "node_modules"), { recursive: true });
  run("tar", ["-xzf", tarball, "-C", folder]);
  run("mv", ["package", "node_modules/softbend"], { cwd: folder });
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const needed = [...Object.keys(dependencies), "lit-html", "lit-element", "@lit", "@lit-labs"];
  for (const name of needed) {
    const from = path.join(root, "node_modules", name);
    if (existsSync(from))
      cpSync(from, path.join(folder, "node_modules", name), { recursive: true });
  }
  writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PRINT = "k.softmax([2, 1, 0.1]).join()";

test("runs in Node's main thread, by import and by require", () => {
  const imported = node(
    "-e",
    `const { load } = await import("softbend/kernels"); const k = await load(); console.log(${PRINT})`,
  );
  const required = node(
    "--input-type=commonjs",
    "-e",
    `require("softbend/kernels").load().then((k) => console.log(${PRINT}))`,
  );
  expect(imported).toMatch(/^0\.6590/);
  expect(required).toBe(imported);
});

test("runs in a worker thread", () => {
  const worker = `import { parentPort } from "node:worker_threads"; import { load } from "softbend/kernels"; const k = await load(); parentPort.postMessage(${PRINT});`;
  writeFileSync(path.join(folder, "worker.mjs"), worker);
  const main = `import { Worker } from "node:worker_threads"; new Worker("./worker.mjs").on("message", (text) => console.log(text));`;
  writeFileSync(path.join(folder, "main.mjs"), main);
  expect(node("main.mjs")).toMatch(/^0\.6590/);
});

test("in Node, importing leaves nothing behind but what Lit itself needs on a server", () => {
  const code = `const before = new Set(Object.keys(globalThis)); const all = await import("softbend");
    const added = Object.keys(globalThis).filter((name) => !before.has(name));
    console.log(JSON.stringify([added, typeof all.load, typeof all.TrapsQuizElement]))`;
  const [added, ...types] = JSON.parse(node("-e", code));
  expect(added.filter((name) => !/^(lit|reactiveElement)|^customElements$/.test(name))).toEqual([]);
  expect(types).toEqual(["function", "function"]);
});

test("publint finds nothing", () => {
  const tool = path.join(platforms, "node_modules/publint/src/cli.js");
  const said = run(process.execPath, [
    tool,
    "run",
    path.join(folder, "node_modules/softbend"),
    "--strict",
    "--pack",
    "false",
  ]);
  expect(said).toMatch(/All good!/);
});

test("are the types wrong? They are not", () => {
  const tool = path.join(platforms, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const assets = [
    "kernels.wasm",
    "custom-elements.json",
    "softbend.js",
    "softbend-fallback.js",
    "question.schema.json",
  ];
  const said = run(process.execPath, [
    tool,
    tarball,
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    ...assets,
    "--no-color",
    "--no-emoji",
  ]);
  // One row for each entry with code; whatever is wrong ends the tool with an error besides.
  expect(said.match(/OK \(ESM\) +│ OK /g)).toHaveLength(4);
});

test("the types of JSX accept the sample and refuse a wrong value", () => {
  const place = path.join(folder, "jsx");
  mkdirSync(path.join(place, "node_modules/@types"), { recursive: true });
  symlinkSync(
    path.join(folder, "node_modules/softbend"),
    path.join(place, "node_modules/softbend"),
  );
  for (const name of ["@types/react", "csstype"]) {
    cpSync(path.join(platforms, "node_modules", name), path.join(folder, "node_modules", name), {
      recursive: true,
    });
  }
  const sample = readFileSync(path.join(root, "web/samples/react/Typed.tsx"), "utf8");
  writeFileSync(path.join(place, "right.tsx"), sample);
  writeFileSync(path.join(place, "wrong.tsx"), sample.replace("{0.5}", "{[0.5]}"));
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const options =
    "--noEmit --strict --jsx preserve --module esnext --moduleResolution bundler --target es2022 --skipLibCheck --types react".split(
      " ",
    );
  const check = (file) => {
    try {
      return run(process.execPath, [compiler, ...options, file], { cwd: place });
    } catch (error) {
      return error.stdout;
    }
  };
  expect(check("right.tsx")).toBe("");
  expect(check("wrong.tsx")).toMatch(/wrong\.tsx.*TS2322/);
});

test("the zip has everything, and a first page that says which file to take", () => {
  const list = run("python3", ["-m", "zipfile", "-l", zip]);
  for (const file of [
    "START-HERE.html",
    "docs/index.html",
    "docs/docs.js",
    "docs/docs.css",
    "LICENSE",
    "LICENSES.txt",
    "softbend.js",
    "softbend-fallback.js",
    "kernels.wasm",
    "snippets.txt",
    "custom-elements.json",
    "html/article.html",
    "samples/hugo/layouts/shortcodes/softbend.html",
    ...widgets.flatMap(({ tag }) => [
      `${tag}.js`,
      `html/${tag}.html`,
      `frame/${tag}.html`,
      `frame/${tag}.oembed.json`,
      `pictures/${tag}.png`,
      `pictures/${tag}.svg`,
    ]),
  ]) {
    expect(list).toMatch(new RegExp(`^softbend-[\\d.]+/${file.replaceAll(".", "\\.")} `, "m"));
  }
});

test("the online snippets carry the files' own hashes", () => {
  const text = readFileSync(path.join(root, "dist/snippets.txt"), "utf8");
  for (const file of scripts) expect(text).toContain(onlineTag(file));
});

test("oEmbed answers are whole", () => {
  for (const { tag } of widgets) {
    const answer = JSON.parse(
      readFileSync(path.join(root, `dist/frame/${tag}.oembed.json`), "utf8"),
    );
    expect(answer).toMatchObject({ version: "1.0", type: "rich", thumbnail_width: 1456 });
    expect(answer.html).toContain(`frame/${tag}.html`);
    expect(answer.thumbnail_height).toBeGreaterThan(400);
    const page = readFileSync(path.join(root, `dist/frame/${tag}.html`), "utf8");
    expect(page.indexOf("application/json+oembed")).toBeGreaterThan(0);
    expect(page.indexOf("application/json+oembed")).toBeLessThan(2000);
  }
});

test("pictures are 1456 pixels wide, and the still ones hold shapes and words", () => {
  for (const { tag } of widgets) {
    const png = readFileSync(path.join(root, `dist/pictures/${tag}.png`));
    expect(png.readUInt32BE(16)).toBe(1456);
    const svg = readFileSync(path.join(root, `dist/pictures/${tag}.svg`), "utf8");
    expect(svg).toMatch(/^<svg [^>]*><title>/);
    expect(svg.match(/<text /g).length).toBeGreaterThan(3);
    expect(svg).not.toMatch(/NaN|undefined|<script/);
  }
});
