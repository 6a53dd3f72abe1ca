// Which functions, lengths and places one run of the benchmark covers.
import { functionNames, rowwise } from "../../tests/bench/functions.mjs";
import { SetupError } from "../toolchain/index.mjs";

const lengths = [3, 10, 1_000, 50_257, 128_256, 1_048_576];
const ROWS = "rows"; // 1024 x 1024

/** Time for each task, so that a run over everything ends in about ten minutes. */
const SECONDS = 3;

/** { tasks, chosenPlaces, seconds }; words that name nothing end the run. */
export function choose(words, placeNames) {
  const pick = (names, matches = (name, word) => name === word) => {
    const chosen = names.filter((name) => words.some((word) => matches(name, word)));
    return chosen.length > 0 ? chosen : names;
  };
  // "softmax" means every temperature of it.
  const matchesFunction = (name, word) => name === word || name.startsWith(`${word} `);
  const known = [...functionNames, ...lengths.map(String), ROWS, ...placeNames];
  const unknown = words.filter((word) => !known.some((name) => matchesFunction(name, word)));
  if (unknown.length > 0) {
    throw new SetupError(`Nothing is named ${unknown.join(", ")}; there are: ${known.join(", ")}.`);
  }
  const shapes = pick([...lengths.map(String), ROWS]).map((word) =>
    word === ROWS ? { count: 1024, length: 1024 } : { count: 1, length: Number(word) },
  );
  const tasks = pick(functionNames, matchesFunction).flatMap((name) =>
    shapes
      // Elementwise functions do not see rows.
      .filter(({ count }) => count === 1 || name in rowwise)
      .map((shape) => ({ name, ...shape })),
  );
  return { tasks, chosenPlaces: pick(placeNames), seconds: SECONDS };
}
