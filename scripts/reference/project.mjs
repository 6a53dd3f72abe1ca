// Reads the package's declarations with TypeDoc, and its docstrings as Markdown.
import path from "node:path";
import { Application } from "typedoc";
import ts from "typescript";
import { root } from "../root.mjs";

/** TypeDoc's model of everything that `softbend` exports, as its users' compilers see it. */
export async function readProject() {
  const app = await Application.bootstrap({
    disableGit: true,
    disableSources: true,
    excludeExternals: true,
    excludePrivate: true,
    excludeProtected: true,
    externalPattern: ["**/node_modules/**"],
    logLevel: "Warn",
    readme: "none",
    skipErrorChecking: true,
    sort: ["source-order"],
    validation: false,
  });
  const entry = path.join(root, "dist/esm/types/entries/index.d.ts");
  const program = ts.createProgram([entry], {
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const sourceFile = program.getSourceFile(entry);
  return app.converter.convert([{ displayName: "softbend", program, sourceFile }]);
}

const textOf = (parts = []) =>
  parts
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** The sentences of a docstring; undefined without one. */
export const summaryOf = ({ comment }) => (comment ? textOf(comment.summary) : undefined);

/** What stands behind a tag such as "@throws", once for each. */
export const tagged = ({ comment }, tag) =>
  (comment?.blockTags ?? [])
    .filter((block) => block.tag === tag)
    .map(({ content }) => textOf(content));

/** A type as one line of TypeScript, without the parameter that no user ever sets. */
export const typeText = (type) =>
  String(type ?? "unknown").replaceAll("Float32Array<ArrayBufferLike>", "Float32Array");
