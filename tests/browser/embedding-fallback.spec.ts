// Every way to the kernels, forced: the same bits from each, and the author's own words where none is open.
import type { Launch, Tab } from "./engines/tab.js";
import { golden, hashesInPage } from "./bits.js";
import { collectorOf, expect, meetAll, pageOf, resourcesOf, test } from "./embedding.js";
import type { Host } from "./engines/host.js";
import { FEW, MANY, rowHashes, rowHashesInNode } from "./row-bits.js";

const HEAD = '<script src="/softbend.js"></script>';
const FALLBACK = /softbend-fallback\.js$/;

const fallbackLoaded = async (tab: Tab): Promise<boolean> =>
  (await resourcesOf(tab)).some((url) => FALLBACK.test(url));

/** `npm run test:long` asks for a million values. */
const LONG = Boolean(process.env["SOFTBEND_LONG"]);

async function expectGoldenBits(tab: Tab, compiled = false): Promise<void> {
  const { work, known } = golden(LONG && compiled ? "long" : "brief", !compiled);
  const hashes = await tab.run(hashesInPage, work);
  // Values and slopes of 22 activations, of which 7 have parameters; 6 elementary functions.
  expect(hashes).toHaveLength(compiled ? 50 : 36);
  expect(hashes).toEqual(hashes.map(([name]) => [name, known.get(name)]));
}

async function expectBitsOfRows(tab: Tab, rows = FEW): Promise<void> {
  const wanted = await rowHashesInNode(rows);
  expect(new Set(wanted.map(([, hash]) => hash)).size).toBeGreaterThan(50);
  expect(await tab.run(rowHashes, rows)).toEqual(wanted);
}

/** A module with one SIMD instruction, and one without. */
const accepts = (tab: Tab): Promise<{ wasm: boolean; simd: boolean }> =>
  tab.run(() => {
    if (typeof WebAssembly === "undefined") return { wasm: false, simd: false };
    const head = [0, 97, 115, 109, 1, 0, 0, 0];
    const simd = [1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
    const runs = (bytes: number[]): boolean => {
      try {
        return Boolean(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))));
      } catch {
        return false;
      }
    };
    return { wasm: runs(head), simd: runs([...head, ...simd]) };
  });

test("WebAssembly gives the golden bits", async ({ tab, host }) => {
  await tab.go(host.page(pageOf({ head: HEAD })));
  await meetAll(tab);
  expect(await accepts(tab)).toEqual({ wasm: true, simd: true });
  expect(await fallbackLoaded(tab)).toBe(false);
  if (LONG) test.setTimeout(600_000);
  await expectGoldenBits(tab, true);
  await expectBitsOfRows(tab, LONG ? MANY : FEW);
});

/** How each engine is made to lack something; Firefox has no switch for SIMD alone. */
const LACKING: Readonly<Record<string, Readonly<Record<"wasm" | "simd", Launch | undefined>>>> = {
  chromium: {
    wasm: { args: ["--js-flags=--jitless"] },
    simd: { args: ["--js-flags=--no-enable-sse4-1 --no-enable-ssse3"] },
  },
  firefox: { wasm: { prefs: { "javascript.options.wasm": false } }, simd: undefined },
  webkit: {
    wasm: { env: { JSC_useWasm: "0", JSC_useWebAssembly: "0" } },
    simd: { env: { JSC_useWasmSIMD: "0", JSC_useWebAssemblySIMD: "0" } },
  },
};

async function expectFallback(tab: Tab, host: Host): Promise<void> {
  await tab.go(host.page(pageOf({ head: HEAD })));
  expect(await meetAll(tab)).toBe(3);
  expect(await fallbackLoaded(tab)).toBe(true);
  await expectGoldenBits(tab);
  await expectBitsOfRows(tab);
}

test("without WebAssembly, plain JavaScript gives the golden bits", async ({
  relaunch,
  host,
  engine,
}) => {
  const tab = await relaunch(LACKING[engine]!.wasm!);
  await expectFallback(tab, host);
  expect(await accepts(tab)).toEqual({ wasm: false, simd: false });
  const page = pageOf({ head: '<script src="softbend.js"></script>' });
  await tab.go(host.onDisk(page, ["softbend.js", "softbend-fallback.js"]));
  expect(await meetAll(tab)).toBe(3);
  await expectGoldenBits(tab);
});

test("without SIMD, plain JavaScript gives the golden bits @not-firefox", async ({
  relaunch,
  host,
  engine,
}) => {
  const tab = await relaunch(LACKING[engine]!.simd!);
  await expectFallback(tab, host);
  expect(await accepts(tab)).toEqual({ wasm: true, simd: false });
});

test("a single-file page carries its fallback", async ({ relaunch, host, engine }) => {
  const tab = await relaunch(LACKING[engine]!.wasm!);
  await tab.go(`${host.origin}/html/softmax-temperature.html`);
  expect(await meetAll(tab, ["softmax-temperature"])).toBe(1);
  expect(await resourcesOf(tab)).toEqual([]);
  await expectGoldenBits(tab);
});

test("data-fallback says where the fallback lies", async ({ tab, host }) => {
  const moved = host.page("globalThis.moved = true;", { name: "moved.js" });
  const head = `<script src="/softbend.js" data-fallback="${moved}"></script>`;
  const headers = { "content-security-policy": "script-src 'self'" };
  await tab.go(host.page(pageOf({ head, collector: collectorOf(host) }), { headers }));
  await expect.poll(() => resourcesOf(tab)).toContain(moved);
});

/** Whether the author's own words are still what is seen. */
const kept = (tab: Tab): Promise<boolean[]> =>
  tab.run(() =>
    [...document.querySelectorAll<HTMLElement>(".kept")].map((words) => words.offsetHeight > 0),
  );

const HOPELESS = {
  "no script is allowed": { policy: "script-src 'none'", head: HEAD },
  "no policy for trusted types may be made": {
    policy: "trusted-types 'none'; require-trusted-types-for 'script'",
    head: HEAD,
  },
  "there is neither WebAssembly nor a fallback": {
    policy: "script-src 'self'",
    head: '<script src="/softbend.js" data-fallback="/nowhere.js"></script>',
  },
  "the fallback belongs to another build": {
    policy: "script-src 'self'",
    head: '<script src="/softbend.js" data-fallback="/other-build.js"></script>',
  },
};

for (const [what, { policy, head }] of Object.entries(HOPELESS)) {
  test(`the static content stays where ${what}`, async ({ tab, host }) => {
    host.page("/* nothing for this build */", { name: "other-build.js" });
    const headers = { "content-security-policy": policy };
    await tab.go(host.page(pageOf({ head, collector: collectorOf(host) }), { headers }));
    await tab.run(() => new Promise((wait) => setTimeout(wait, 400)));
    expect(await kept(tab)).toEqual([true, true, true]);
    expect(await tab.run(() => document.querySelectorAll('[part="widget"]').length)).toBe(0);
  });
}
