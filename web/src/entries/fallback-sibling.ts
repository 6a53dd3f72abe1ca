// Stands in for kernels/fallback.ts in classic scripts: the fallback is a second script beside this one.
import type { FallbackModule } from "../kernels/fallback.js";
import { shelf } from "../kernels/fallback-shelf.js";
import { build } from "../kernels/index.js";

/** Subresource-integrity hash of softbend-fallback.js, put in by the build. */
declare const FALLBACK_INTEGRITY: string;

// Only while the script first runs does the page know which one it is.
const parent = document.currentScript as HTMLScriptElement | null;
const address = parent?.dataset["fallback"] ?? beside(parent?.src);
const nonce = parent?.nonce;

function beside(src: string | undefined): string | undefined {
  return src ? new URL("softbend-fallback.js", src).href : undefined;
}

export function importFallback(): Promise<FallbackModule> {
  return new Promise((resolve, reject) => {
    if (address === undefined)
      throw new Error("an inlined script has no sibling; set data-fallback");
    const script = document.createElement("script");
    script.src = address;
    if (nonce) script.nonce = nonce;
    // On a page from disk these two block every script, so they follow the parent's example.
    if (parent?.crossOrigin != null) script.crossOrigin = parent.crossOrigin;
    if (parent?.integrity) script.integrity = FALLBACK_INTEGRITY;
    script.onerror = () => reject(new Error(`${address} did not load`));
    script.onload = () => {
      const module = shelf().get(build);
      if (module) resolve(module);
      else reject(new Error(`${address} belongs to another build`));
    };
    document.head.append(script);
  });
}
