// Vite plugin: scripts in pure ASCII, because a classic script inherits whatever charset its page has.

/** Outside comments, non-ASCII stands only in strings, templates and patterns, where \uXXXX means the same. */
export function asciiOnly() {
  return {
    name: "softbend:ascii-only",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk") file.code = escapeNonAscii(file.code);
        }
      },
    },
  };
}

export function escapeNonAscii(code) {
  return code.replace(
    /[^\x00-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
