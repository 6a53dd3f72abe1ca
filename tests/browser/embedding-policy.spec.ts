// Content security policies, one row each: what still runs, on which kernels, with which look.
import {
  collectorOf,
  complaintsOf,
  expect,
  meetAll,
  pageOf,
  resourcesOf,
  test,
} from "./embedding.js";

const SELF = "script-src 'self'";
const FAST = "script-src 'self' 'wasm-unsafe-eval'";
const TYPES =
  "require-trusted-types-for 'script'; trusted-types lit-html softbend 'allow-duplicates'";

interface Row {
  policy: string;
  kernels: "wasm" | "fallback";
  nonce?: string;
}

const rows: Row[] = [
  { policy: FAST, kernels: "wasm" },
  { policy: SELF, kernels: "fallback" },
  { policy: `${FAST}; style-src 'self'`, kernels: "wasm" },
  { policy: `${FAST}; style-src 'none'`, kernels: "wasm" },
  { policy: `${FAST}; connect-src 'none'`, kernels: "wasm" },
  { policy: `default-src 'none'; ${FAST}`, kernels: "wasm" },
  { policy: `default-src 'none'; ${SELF}`, kernels: "fallback" },
  { policy: "script-src 'nonce-abc' 'wasm-unsafe-eval'", kernels: "wasm", nonce: "abc" },
  { policy: "script-src 'nonce-abc'", kernels: "fallback", nonce: "abc" },
  { policy: `${FAST}; ${TYPES}`, kernels: "wasm" },
  { policy: `${SELF}; ${TYPES}`, kernels: "fallback" },
  { policy: `sandbox allow-scripts; ${FAST.replace("'self'", "*")}`, kernels: "wasm" },
];

for (const { policy, kernels, nonce } of rows) {
  test(`${policy} → ${kernels}`, async ({ tab, host }) => {
    const attribute = nonce ? ` nonce="${nonce}"` : "";
    const head = `<script src="/softbend.js"${attribute}></script>`;
    const icon = host.page("", { name: "icon.svg" });
    const page = pageOf({ head, collector: collectorOf(host), icon }).replace(
      "<script src=",
      `<script${attribute} src=`,
    );
    // Some engines report the page's own icon late, so this alone is allowed beside the row's policy.
    const headers = { "content-security-policy": `${policy}; img-src ${icon}` };
    await tab.go(host.page(page, { headers }));
    expect(await meetAll(tab)).toBe(3);
    const fallback = (await resourcesOf(tab)).some((url) => url.endsWith("softbend-fallback.js"));
    expect(fallback).toBe(kernels === "fallback");
    // A page without WebAssembly is told so by its policy once; nothing else may be refused.
    const refused = (await complaintsOf(tab)).filter(
      (complaint) => !/wasm-eval|^policy: script-src(-elem)? (eval|wasm)/.test(complaint),
    );
    expect(refused).toEqual([]);
    const styled = await tab.run(() =>
      [...document.querySelectorAll("figure > *")].map((element) => {
        const inner = element.shadowRoot!.querySelector('[part="widget"]')!;
        return getComputedStyle(inner).containerType;
      }),
    );
    expect(styled).toEqual(["inline-size", "inline-size", "inline-size"]);
  });
}

for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin"]) {
  test(`an iframe with sandbox="${sandbox}" runs the frame page`, async ({ tab, host }) => {
    const frame = `<iframe sandbox="${sandbox}" src="/frame/softmax-temperature.html"></iframe>`;
    const body = `<script>globalThis.heights = [];
addEventListener("message", ({ data, source }) => {
  const own = source === document.querySelector("iframe").contentWindow;
  if (own && data.type === "softbend-height") heights.push(data.height);
});</script>${frame}`;
    await tab.go(host.page(pageOf({ body })));
    const highest = (): Promise<number> =>
      tab.run(() => Math.max(0, ...(globalThis as unknown as { heights: number[] }).heights));
    await expect.poll(highest).toBeGreaterThan(200);
    expect(await complaintsOf(tab)).toEqual([]);
  });
}
