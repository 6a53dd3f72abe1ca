// Builds what a script with one widget shares with the others, as a script of its own, to be weighed.
import path from "node:path";
import { build } from "vite";
import { whole, widgets } from "../make/bundles.mjs";
import { root } from "../root.mjs";

const src = path.join(root, "web/src");

/** A widget's own: its folder, and what it alone draws formulas or recomputes claims with. */
const OWN = new RegExp(`^(formulas|evidence|widgets/(${widgets.join("|")}))/`);
/** What only calls the widgets by their names. */
const ENTRY = new RegExp(`^entries/(${widgets.join("|")})\\.ts`);

const isShared = (file) => !OWN.test(file) && !ENTRY.test(file);
const core = { name: "core", test: (id) => isShared(path.relative(src, id)) };

/**
 * Kernels, glue, Lit, API, charts and what widgets share, as one script holds them: bundled and
 * compacted just as that script is, and never written.
 */
export async function sharedCore(name) {
  const settings = whole(name, { SIBLING_INTEGRITY: "{}" });
  const [{ output }] = await build({
    ...settings,
    build: {
      ...settings.build,
      write: false,
      lib: { ...settings.build.lib, formats: ["es"] },
      rolldownOptions: {
        ...settings.build.rolldownOptions,
        preserveEntrySignatures: false,
        output: { codeSplitting: { groups: [core], includeDependenciesRecursively: false } },
      },
    },
  });
  // The whole script names nothing for another one to import.
  const { code } = output.find((chunk) => chunk.name === "core");
  return Buffer.from(code.replace(/export\s*\{[^}]*\};?\s*$/, ""));
}
