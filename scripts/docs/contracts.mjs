// The numeric contracts of the C++ kernels, read from the comments above their declarations.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../root.mjs";
import { code, escape, table } from "./html.mjs";

const folder = path.join(root, "cpp/kernels");
const DECLARATION =
  /((?:^\/\/ .*\n)+)^(?:extern const std::array<Kernel, \w+\.size\(\)> k(\w+)|(?:void|double|struct)\s+(\w+))/gm;
const PROMISES = ["Max error", "Valid range", "Special values"];

/** [{ name, what, promises: Map }] of one source text. */
function contractsIn(text) {
  return [...text.matchAll(DECLARATION)].flatMap(([, comment, array, name]) => {
    const words = comment
      .replace(/^\/\/ /gm, "")
      .replace(/\s+/g, " ")
      .trim();
    if (!words.includes("Max error")) return [];
    const [what, ...rest] = words.split(
      /(?=(?:Max error|Valid range and special values|Valid range|Special values): )/,
    );
    const promises = new Map(
      rest.flatMap((part) => {
        const [, label, promise] = /^([^:]+): (.*)$/.exec(part);
        const labels =
          label === "Valid range and special values" ? ["Valid range", "Special values"] : [label];
        return labels.map((one) => [one, promise.trim()]);
      }),
    );
    return [{ name: array?.toLowerCase() ?? name, what: what.trim(), promises }];
  });
}

const headers = (below) =>
  readdirSync(path.join(folder, below))
    .filter((name) => name.endsWith(".h"))
    .sort()
    .map((name) => readFileSync(path.join(folder, below, name), "utf8"));

/** Two tables: functions over rows and losses; one value at a time. */
export function contractTables() {
  const rows = headers("").flatMap(contractsIn);
  const single = headers("activations").flatMap(contractsIn);
  if (rows.length < 10 || single.length < 20)
    throw new Error("the kernels' comments have another form");
  return {
    rows: contractTable("Rows, losses, gates, sampling", rows),
    single: contractTable("Activations, values and slopes", single),
  };
}

/** C++'s comments set names in backticks. */
const prose = (text) => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const contractTable = (caption, contracts) =>
  table(
    caption,
    ["kernel", "what it computes", ...PROMISES.map((promise) => promise.toLowerCase())],
    contracts.map(({ name, what, promises }) => [
      code(name),
      prose(what),
      ...PROMISES.map((promise) => prose(promises.get(promise))),
    ]),
    "words wide",
  );
