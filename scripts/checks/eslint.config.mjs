// ESLint for TypeScript, scripts and Lit templates; warnings count as errors in `npm test`.
import js from "@eslint/js";
import lit from "eslint-plugin-lit";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";
import { root } from "../root.mjs";

const unsafe = ["innerHTML", "outerHTML", "insertAdjacentHTML", "write"].map((property) => ({
  property,
  message: "Build elements instead: strict content policies forbid strings of markup.",
}));

export default tseslint.config(
  {
    ignores: [
      "**/generated/",
      "**/dist/",
      "**/build/",
      "**/.toolchain/",
      "**/tests/arrows/",
      "**/.mdx/",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "Buffer", "performance", "setTimeout", "clearTimeout"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
  },
  {
    files: ["**/*.ts"],
    extends: [
      tseslint.configs.strictTypeChecked,
      lit.configs["flat/recommended"],
      wc.configs["flat/recommended"],
    ],
    languageOptions: {
      parserOptions: { project: "web/tsconfig.json", tsconfigRootDir: root },
    },
    rules: {
      // Lengths are checked where arrays come in; a second test in every loop would hide the formula.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Whoever fires an event names the type of its detail, which checks the object at that place.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-properties": ["error", ...unsafe],
      "no-restricted-imports": ["error", { patterns: ["lit/directives/unsafe*"] }],
    },
  },
  {
    // Build scripts that tests call have no types.
    files: ["tests/**/*.ts"],
    rules: {
      ...Object.fromEntries(
        ["argument", "assignment", "call", "member-access", "return"].map((what) => [
          `@typescript-eslint/no-unsafe-${what}`,
          "off",
        ]),
      ),
      // Playwright reads from the pattern what a fixture needs, an empty one included.
      "no-empty-pattern": "off",
    },
  },
);
