// Loads a second classic script that lies beside this one, under the same conditions as this one.

/** Subresource-integrity hashes of the siblings by file name, put in by the build. */
declare const SIBLING_INTEGRITY: Readonly<Record<string, string>>;

// Only while the script first runs does the page know which one it is.
const parent = document.currentScript as HTMLScriptElement | null;
const nonce = parent?.nonce;

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/** Runs `file`, from beside this script or from where its `data-…` attribute says. */
export function loadSibling(file: string, said: string): Promise<void> {
  const address = parent?.dataset[said];
  return new Promise((resolve, reject) => {
    const url = address ?? (parent?.src ? new URL(file, parent.src).href : undefined);
    if (url === undefined) throw new Error(`an inlined script has no ${file} beside it`);
    const script = document.createElement("script");
    script.src = trusted(url);
    if (nonce) script.nonce = nonce;
    // On a page from disk these two block every script, so they follow the parent's example.
    if (parent?.crossOrigin != null) script.crossOrigin = parent.crossOrigin;
    if (parent?.integrity) script.integrity = SIBLING_INTEGRITY[file]!;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} did not load`));
    document.head.append(script);
  });
}

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
}

/** Where a page demands trusted types, the address goes through the policy "softbend", if it may. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy("softbend", { createScriptURL: (same: string) => same });
  } catch {
    return url;
  }
  return policy?.createScriptURL(url) ?? url;
}
