// `npm run bench`: speed and error of every function beside its peers, in Node and in Chromium, and the goals.
// `npm run bench -- softmax 128256 chromium` runs those functions, lengths (or "rows") and places alone.
// `npm run bench -- widgets` times the widgets in Chromium. A run over everything is kept for the documentation.
import { ensureNodeModules } from "./node-modules.mjs";

ensureNodeModules();
const { stopClearly } = await import("./stop-clearly.mjs");
await stopClearly(async () => {
  const { ensurePeers } = await import("./bench/peers.mjs");
  const { ensureBuilt } = await import("./make/product.mjs");
  const { benchWidgets } = await import("./bench/widgets.mjs");
  await ensureBuilt();
  const words = process.argv.slice(2);
  if (words.join() === "widgets") return benchWidgets();
  ensurePeers();
  const { choose } = await import("./bench/tasks.mjs");
  const { places } = await import("./bench/places.mjs");
  const { printGoals } = await import("./bench/goals.mjs");
  const { recordRun } = await import("./bench/record.mjs");
  const { printTask } = await import("./bench/tables.mjs");
  const { tasks, chosenPlaces, seconds } = choose(words, Object.keys(places));
  const all = [];
  for (const name of chosenPlaces) {
    const { place, run, end } = await places[name]();
    try {
      for (const task of tasks) {
        const outcome = { ...task, place, candidates: await run(task, seconds) };
        printTask(outcome);
        all.push(outcome);
      }
    } finally {
      await end();
    }
  }
  printGoals(all);
  if (words.length > 0) return;
  recordRun(all);
  benchWidgets();
});
