// The measured comparison with peers, from what `npm run bench` kept.
import { readFileSync } from "node:fs";
import { measuredFile } from "../bench/record.mjs";
import { code, escape, table } from "./html.mjs";

/** The length that a language model's vocabulary has; other shapes are one tap away. */
const SHOWN = "1x50257";

const OURS = "Softbend";
const PLAIN = "plain JavaScript";
const number = (value) => value.toLocaleString("en", { maximumSignificantDigits: 3 });
/** A time below what the clock resolves comes out as 0 or less. */
const TOO_SHORT = "too short to time";
const nanoseconds = (time) => (time > 0 ? number(time) : TOO_SHORT);
const times = (theirs, ours) =>
  theirs > 0 && ours > 0 ? `${number(Number((theirs / ours).toPrecision(2)))} ×` : TOO_SHORT;
const ulps = (value) => (value === null ? "NaN" : number(value));

const shapeOf = ({ rows, length }) => `${rows}x${length}`;
const shapeWords = ({ rows, length }) =>
  rows === 1 ? `${whole(length)} values` : `${whole(rows)} rows of ${whole(length)}`;
const whole = (value) => value.toLocaleString("en");

const quickest = (candidates) =>
  candidates.reduce((best, one) => (one.time < best.time ? one : best));

/** One function at one shape: our way with arrays beside the best peer's and plain JavaScript. */
function row({ name, candidates }) {
  const find = (who, way) => candidates.find((one) => one.name === who && one.way === way);
  const ours = find(OURS, "reused out");
  const peers = candidates.filter(
    (one) => ![OURS, PLAIN].includes(one.name) && one.way !== "resident",
  );
  const best = quickest(peers);
  const plain = find(PLAIN, "reused out");
  const anew = find(OURS, "new result");
  return [
    code(name),
    nanoseconds(ours.time),
    nanoseconds(best.time),
    escape(best.name),
    `<b>${times(best.time, ours.time)}</b>`,
    times(best.time, anew.time),
    times(plain.time, ours.time),
    ulps(ours.error),
    ulps(best.error),
  ];
}

const heads = [
  "function",
  "Softbend, ns per value",
  "best peer, ns per value",
  "which",
  "times as fast as it",
  "the same with a new array each time",
  "times as fast as plain JavaScript",
  "Softbend’s worst error, ulp",
  "that peer’s",
];

/** A table for each shape, the one shown first, the others closed. */
function shapes(place, tasks) {
  const names = [...new Set(tasks.map(shapeOf))].sort((a, b) => (b === SHOWN) - (a === SHOWN));
  return names.map((shape) => {
    const list = tasks.filter((task) => shapeOf(task) === shape);
    const words = `${shapeWords(list[0])}, ${place}`;
    const markup = table(words, heads, list.map(row), "figures");
    return shape === SHOWN ? markup : `<details><summary>${words}</summary>${markup}</details>`;
  });
}

/** { when, tables } */
export function comparison() {
  const { date, machine, places, peers, tasks } = JSON.parse(readFileSync(measuredFile, "utf8"));
  const versions = Object.entries(peers)
    .filter(([name]) => !name.startsWith("@stdlib/") || name.endsWith("-exp"))
    .map(([name, version]) => `${code(name)} ${version}`)
    .join(", ");
  const when = `<p class="when">Measured on ${date}, ${escape(machine)}, in ${places.map(escape).join(" and ")}, against ${versions}.</p>`;
  const tables = places.map((place) => {
    const own = shapes(
      place,
      tasks.filter((task) => task.place === place),
    );
    return `<h3 id="${place.toLowerCase().split(" ")[0]}">${escape(place)}</h3>\n${own.join("\n")}`;
  });
  return { when, tables: tables.join("\n") };
}
