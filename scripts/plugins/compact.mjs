// Vite plugins: small templates, and scripts in pure ASCII, because a classic one inherits its page's charset.
import { transform } from "lightningcss";
import { minify } from "terser";

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

async function compactScript(code, module) {
  const minified = await minify(code, {
    ecma: 2022,
    module,
    compress: { passes: 3, unsafe: true, pure_getters: true, keep_fargs: false },
    format: { ascii_only: true, comments: /^!/ },
  });
  return ascii(withoutIndentation(minified.code));
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
