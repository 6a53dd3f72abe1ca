// Vite plugins: small templates, and scripts in pure ASCII, because a classic one inherits its page's charset.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { transform } from "lightningcss";
import { minify } from "terser";
import { root } from "../root.mjs";
import { writeIfChanged } from "../toolchain/steps.mjs";

const CSS = /\bcss`([^`$]*)`/g;

const compactCss = (code) =>
  transform({ filename: "styles.css", code: Buffer.from(code), minify: true }).code.toString();

/** Indentation of Lit templates means nothing, and outside templates no newline is left. */
const withoutIndentation = (code) => code.replace(/\n\s*/g, "\n");

/** Terser leaves tagged templates as they are; in them too \uXXXX means the character. */
const ascii = (code) =>
  code.replace(
    /[^\x20-\x7e\n]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const options = (module) => ({
  ecma: 2022,
  module,
  compress: { passes: 3, unsafe: true, pure_getters: true, keep_fargs: false },
  format: { ascii_only: true, comments: /^!/ },
});

/** What makes the result beside the code and the settings: this file, and terser. */
const tools = ["scripts/plugins/compact.mjs", "node_modules/terser/package.json"].map((file) =>
  readFileSync(path.join(root, file)),
);

/** Terser takes seconds for each script, so what it made of the very same code before is kept. */
async function compactScript(code, module) {
  const settings = options(module);
  const hash = createHash("sha256");
  for (const part of [...tools, JSON.stringify(settings), code]) hash.update(part);
  const kept = path.join(root, "build/compact", `${hash.digest("hex")}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const minified = await minify(code, settings);
  const result = ascii(withoutIndentation(minified.code));
  writeIfChanged(kept, result);
  return result;
}

export function compactStyles() {
  return {
    name: "softbend:compact-styles",
    transform(code, id) {
      if (!id.endsWith(".ts") || !code.includes("css`")) return null;
      return { code: code.replace(CSS, (_, css) => `css\`${compactCss(css)}\``), map: null };
    },
  };
}

export function compactScripts() {
  return {
    name: "softbend:compact-scripts",
    // The last word: what comes after rendering chunks would unescape or indent again.
    generateBundle: {
      order: "post",
      async handler({ format }, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk") file.code = await compactScript(file.code, format === "es");
        }
      },
    },
  };
}
