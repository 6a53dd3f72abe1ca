// Every shape in dist/ does its work in every engine, over http and from a double-clicked file.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  complaintsOf,
  COUNTER,
  expect,
  instances,
  meetAll,
  pageOf,
  resourcesOf,
  scriptTag,
  TAGS,
  test,
} from "./embedding.js";
import { dist } from "./engines/host.js";

const SIBLINGS = ["softbend-fallback.js", "traps-quiz-further.js"];

test("softbend.js brings all widgets to a served page, and loads its own files alone", async ({
  tab,
  host,
}) => {
  await tab.go(host.page(pageOf({ head: '<script src="/softbend.js"></script>' })));
  expect(await meetAll(tab)).toBe(3);
  expect(await complaintsOf(tab)).toEqual([]);
  const own = ["softbend.js", "traps-quiz-further.js"].map((file) => `${host.origin}/${file}`);
  expect(own).toEqual(expect.arrayContaining(await resourcesOf(tab)));
});

test("softbend.js brings all widgets to a page from disk", async ({ tab, host }) => {
  const page = pageOf({ head: '<script src="softbend.js"></script>' });
  await tab.go(host.onDisk(page, ["softbend.js", ...SIBLINGS]));
  expect(await meetAll(tab)).toBe(3);
  expect(await complaintsOf(tab)).toEqual([]);
});

for (const tag of TAGS) {
  test(`${tag}.js brings its widget, served and from disk`, async ({ tab, host }) => {
    const page = pageOf({ head: `<script src="${tag}.js"></script>` });
    for (const url of [host.page(page), host.onDisk(page, [`${tag}.js`, ...SIBLINGS])]) {
      await tab.go(url);
      expect(await meetAll(tab, [tag])).toBe(1);
      expect(await complaintsOf(tab)).toEqual([]);
      const others = TAGS.filter((other) => other !== tag);
      const defined = await tab.run(
        (names) => names.map((name) => customElements.get(name) !== undefined),
        others,
      );
      expect(defined).toEqual([false, false]);
    }
  });

  test(`html/${tag}.html is one file that starts by double click`, async ({ tab, host }) => {
    const page = readFileSync(path.join(dist, `html/${tag}.html`));
    await tab.go(host.onDisk(page, []));
    expect(await meetAll(tab, [tag])).toBe(1);
    expect(await resourcesOf(tab)).toEqual([]);
  });
}

test("the online snippet's hash lets the script in, and keeps another file out", async ({
  tab,
  host,
}) => {
  const bytes = readFileSync(path.join(dist, "softbend.js"));
  const hash = createHash("sha384").update(bytes).digest("base64");
  const script = (file: string): string =>
    `<script src="${host.origin}/${file}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`;
  await tab.go(host.page(pageOf({ head: script("softbend.js") })));
  expect(await meetAll(tab)).toBe(3);
  expect(await complaintsOf(tab)).toEqual([]);
  await tab.go(host.page(pageOf({ head: script("softmax-temperature.js") })));
  expect(await tab.run(() => customElements.get("softmax-temperature") === undefined)).toBe(true);
});

test("from disk, integrity keeps every script out: the words stay", async ({ tab, host }) => {
  const bytes = readFileSync(path.join(dist, "softbend.js"));
  const hash = createHash("sha384").update(bytes).digest("base64");
  const head = `<script src="softbend.js" integrity="sha384-${hash}"></script>`;
  await tab.go(host.onDisk(pageOf({ head }), ["softbend.js"]));
  const seen = await tab.run(() => [
    customElements.get("traps-quiz") === undefined,
    document.querySelector<HTMLElement>(".kept")!.offsetHeight > 0,
  ]);
  expect(seen).toEqual([true, true]);
});

for (const files of [
  ["softbend.js", "softbend.js"],
  ["softmax-temperature.js", "traps-quiz.js", "activation-picker.js"],
  ["activation-picker.js", "softbend.js"],
  ["softbend.js", "traps-quiz.js"],
]) {
  test(`${files.join(" and ")} share one page and one instance of the kernels`, async ({
    tab,
    host,
  }) => {
    await tab.go(host.page(pageOf({ head: COUNTER + files.map(scriptTag).join("") })));
    expect(await meetAll(tab)).toBe(3);
    expect(await instances(tab)).toBe(1);
    expect(await complaintsOf(tab)).toEqual([]);
  });
}

/** The script as another version would be: other number, other build. */
function otherVersion(): string {
  const text = readFileSync(path.join(dist, "softbend.js"), "utf8");
  const build = /"(\d+\.\d+\.\d+)-([0-9a-f]{12})"/.exec(text)!;
  return text
    .replaceAll(`${build[1]}-${build[2]}`, "0.0.9-0123456789ab")
    .replaceAll(`"${build[1]}"`, '"0.0.9"');
}

test("two versions on one page: the first stays, the second says so once per tag", async ({
  tab,
  host,
}) => {
  host.page(otherVersion(), { name: "older.js" });
  await tab.go(
    host.page(pageOf({ head: COUNTER + scriptTag("softbend.js") + scriptTag("older.js") })),
  );
  expect(await meetAll(tab)).toBe(3);
  const complaints = await complaintsOf(tab);
  expect(complaints).toHaveLength(3);
  for (const complaint of complaints)
    expect(complaint).toMatch(/is already defined; 0\.0\.9 left out/);
});

test("a prefix gives every widget a second name", async ({ tab, host }) => {
  const body =
    "<figure><softmax-temperature></softmax-temperature></figure><figure><my-softmax-temperature></my-softmax-temperature></figure>";
  await tab.go(host.page(pageOf({ head: scriptTag("softbend.js"), body })));
  await tab.run(() =>
    (globalThis as unknown as { softbend: { define(o: object): void } }).softbend.define({
      prefix: "my",
    }),
  );
  expect(await meetAll(tab, ["softmax-temperature", "my-softmax-temperature"])).toBe(2);
});

test("scripts with one widget each share define() as well", async ({ tab, host }) => {
  const body = ["activation-picker", "softmax-temperature"]
    .map((tag) => `<figure><my-${tag}></my-${tag}></figure>`)
    .join("");
  const head = scriptTag("activation-picker.js") + scriptTag("softmax-temperature.js");
  await tab.go(host.page(pageOf({ head, body })));
  await tab.run(() =>
    (globalThis as unknown as { softbend: { define(o: object): void } }).softbend.define({
      prefix: "my",
    }),
  );
  expect(await meetAll(tab, ["my-activation-picker", "my-softmax-temperature"])).toBe(2);
});

test("a page with an import map uses the npm package", async ({ tab, host }) => {
  const modules = host.mount("node_modules", path.join(dist, "../node_modules"));
  const address = (file: string): string => `${modules}${file}`;
  const imports = {
    softbend: "/esm/index.js",
    "softbend/": "/esm/",
    lit: address("lit/index.js"),
    "lit/": address("lit/"),
    "lit-html": address("lit-html/lit-html.js"),
    "lit-html/": address("lit-html/"),
    "lit-element": address("lit-element/lit-element.js"),
    "lit-element/": address("lit-element/"),
    "@lit/reactive-element": address("@lit/reactive-element/reactive-element.js"),
    "@lit/reactive-element/": address("@lit/reactive-element/"),
  };
  const head = `<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">import { load } from "softbend"; import "softbend/define.js";
const kernels = await load(); globalThis.shares = [...kernels.softmax([2, 1, 0.1])];</script>`;
  await tab.go(host.page(pageOf({ head })));
  expect(await meetAll(tab)).toBe(3);
  const shares = await tab.run(() => (globalThis as unknown as { shares: number[] }).shares);
  expect(shares[0]).toBeCloseTo(0.659, 3);
  expect(await complaintsOf(tab)).toEqual([]);
});

test("a Vite app uses the npm package", async ({ tab, host }) => {
  const app = path.join(dist, "../build/vite-app");
  const { build } = await import("vite");
  rmSync(app, { recursive: true, force: true });
  mkdirSync(path.join(app, "node_modules"), { recursive: true });
  symlinkSync(path.join(dist, ".."), path.join(app, "node_modules/softbend"));
  const head = '<script type="module" src="./main.js"></script>';
  writeFileSync(path.join(app, "index.html"), pageOf({ head }));
  writeFileSync(path.join(app, "main.js"), 'import "softbend/define";\n');
  await build({ root: app, configFile: false, logLevel: "error", base: "./" });
  const url = host.mount(`vite-${tab.engine}`, path.join(app, "dist"));
  await tab.go(`${url}index.html`);
  expect(await meetAll(tab)).toBe(3);
  expect(await complaintsOf(tab)).toEqual([]);
});

test("a frame page tells its host how tall it is, in every form it knows", async ({
  tab,
  host,
}) => {
  const body = `<script>globalThis.heard = [];
addEventListener("message", ({ data, source }) => {
  if (source !== document.querySelector("iframe").contentWindow) return;
  heard.push(data);
  if (data.type === "softbend-height") source.postMessage({ type: "setHeight", id: 7 }, "*");
});</script><iframe src="/frame/softmax-temperature.html"></iframe>`;
  await tab.go(host.page(pageOf({ body })));
  const heard = (): Promise<string[]> =>
    tab.run(() =>
      (globalThis as unknown as { heard: (string | Record<string, unknown>)[] }).heard
        .map((data) =>
          typeof data === "string" ? (JSON.parse(data) as Record<string, unknown>) : data,
        )
        .filter(({ height }) => Number(height) > 200)
        .map((data) =>
          Object.keys(data)
            .concat(String(data["type"] ?? data["context"]))
            .join(" "),
        ),
    );
  for (const form of [
    "type height softbend-height",
    "context height iframe.resize",
    "sentinel type height embed-size",
    "type id height setHeight",
  ]) {
    await expect.poll(heard).toContain(form);
  }
});
