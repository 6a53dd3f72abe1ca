// Keeps the figures of a whole run in web/docs/measured.json, the one place that the documentation reads them from.
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../root.mjs";

export const measuredFile = path.join(root, "web/docs/measured.json");

const short = (number) => Number(number.toPrecision(3));

/** `outcomes`: tasks with place and candidates, in the order in which they ran. */
export function recordRun(outcomes) {
  const { dependencies } = JSON.parse(
    readFileSync(path.join(root, "tests/bench/package.json"), "utf8"),
  );
  const facts = {
    note: "Written by `npm run bench`. Do not edit.",
    date: new Date().toISOString().slice(0, 10),
    machine: `${os.cpus()[0].model}, ${os.cpus().length} cores`,
    places: [...new Set(outcomes.map(({ place }) => place))],
    peers: dependencies,
  };
  // A task a line: two runs can be compared with git alone.
  const tasks = outcomes.map((outcome) => JSON.stringify(task(outcome))).join(",\n    ");
  const text = JSON.stringify({ ...facts, tasks: [] }, null, 2);
  writeFileSync(
    measuredFile,
    `${text.replace('"tasks": []', () => `"tasks": [\n    ${tasks}\n  ]`)}\n`,
  );
}

/** Nanoseconds per value, and the worst error in units in the last place. */
const task = ({ name, count, length, place, candidates }) => ({
  place,
  name,
  rows: count,
  length,
  candidates: candidates.map(({ name: who, way, nanoseconds, error }) => ({
    name: who,
    way,
    time: short(nanoseconds / (count * length)),
    error: Number.isFinite(error) ? short(error) : null,
  })),
});
