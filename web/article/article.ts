// The article's own behaviour: registers its widgets, runs its code examples, copies snippets.
import { define } from "../src/entries/define-all.js";
import { load } from "../src/kernels/index.js";
import { prepareCopying } from "./copy.js";
import { examples, print } from "./examples.js";

const page = document.documentElement;
page.dataset["live"] = "";
define();
prepareCopying();
runExamples().catch((error: unknown) => {
  delete page.dataset["live"];
  console.warn(`The results stay as built: ${String(error)}`);
});

/** Puts what the kernels return here and now in place of what they returned at build time. */
async function runExamples(): Promise<void> {
  const kernels = await load();
  let different = 0;
  for (const { id, run } of examples) {
    const output = document.querySelector(`[data-call="${id}"]`)!;
    const result = print(run(kernels));
    if (output.textContent !== result) different += 1;
    output.textContent = result;
  }
  document.querySelector("[data-calls]")!.textContent =
    different === 0
      ? `All ${examples.length} calls have just run in your browser, with these very results.`
      : `All ${examples.length} calls have just run in your browser; ${different} came out differently from what was printed.`;
}
