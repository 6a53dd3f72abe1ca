// What the script of one widget leaves to scripts beside it: fetched once, when needed, and missed politely.
import type { Tab } from "./engines/tab.js";
import {
  complaintsOf,
  COUNTER,
  expect,
  instances,
  meetAll,
  pageOf,
  resourcesOf,
  scriptTag,
  test,
} from "./embedding.js";

const READ = `<script>globalThis.read = async () => {
  const kernels = await softbend.load();
  const again = await softbend.load();
  let error;
  try { kernels.softmax([]); } catch (thrown) { error = thrown; }
  return {
    same: kernels === again,
    known: error instanceof softbend.SoftbendError,
    activations: kernels.activations().filter(({ calls }) => calls.numpy).length > 20,
    loss: kernels.crossEntropy([2, 1], 0).length,
    draws: kernels.sample([9, 0], { count: 3 }).length,
    log: kernels.elementary("log", kernels.buffer(4)).length,
  };
};</script>`;

interface Reading {
  read(): Promise<unknown>;
}

const nameOf = (url: string): string => url.replace(/.*\//, "");
const fetched = async (tab: Tab, file: string): Promise<number> =>
  (await resourcesOf(tab)).filter((url) => nameOf(url) === file).length;

for (const files of [
  ["activation-picker.js"],
  ["softmax-temperature.js"],
  ["traps-quiz.js"],
  ["traps-quiz.js", "activation-picker.js"],
  ["softmax-temperature.js", "softbend.js"],
  ["softbend.js", "activation-picker.js"],
]) {
  test(`a page's own code reaches every call through ${files.join(" and ")}`, async ({
    tab,
    host,
  }) => {
    await tab.go(host.page(pageOf({ head: COUNTER + files.map(scriptTag).join("") + READ })));
    expect(await tab.run(() => (globalThis as unknown as Reading).read())).toEqual({
      same: true,
      known: true,
      activations: true,
      loss: 1,
      draws: 3,
      log: 4,
    });
    expect(await instances(tab)).toBe(1);
    expect(await complaintsOf(tab)).toEqual([]);
    expect(await fetched(tab, "softbend-calls.js")).toBe(files[0] === "softbend.js" ? 0 : 1);
  });
}

test("without the script of the other calls, load() says which file is missing", async ({
  tab,
  host,
}) => {
  const head = '<script src="softmax-temperature.js"></script>';
  await tab.go(host.onDisk(pageOf({ head }), ["softmax-temperature.js"]));
  expect(await meetAll(tab, ["softmax-temperature"])).toBe(1);
  const said = await tab.run(() =>
    (globalThis as unknown as { softbend: { load(): Promise<unknown> } }).softbend
      .load()
      .catch((error: unknown) => String(error)),
  );
  expect(said).toMatch(/^LoadError: .*softbend-calls\.js did not load/);
});

/** Opens the softmax chart's closer look; what is in it a little later. */
async function lookCloser(tab: Tab, wanted: string): Promise<void> {
  const closer = (): Promise<string> =>
    tab.run(() => {
      const { shadowRoot } = document.querySelector("softmax-temperature")!;
      const details = shadowRoot!.querySelector<HTMLDetailsElement>('[part="more"]')!;
      details.open = true;
      return details.innerText;
    });
  await expect.poll(closer).toContain(wanted);
}

test("the softmax chart's panels come with the closer look, once, and not before", async ({
  tab,
  host,
}) => {
  await tab.go(host.page(pageOf({ head: scriptTag("softmax-temperature.js") })));
  await meetAll(tab, ["softmax-temperature"]);
  expect(await fetched(tab, "softmax-temperature-closer.js")).toBe(0);
  await lookCloser(tab, "Take along");
  expect(await fetched(tab, "softmax-temperature-closer.js")).toBe(1);
  expect(await complaintsOf(tab)).toEqual([]);
});

test("without their file the closer look says so in place", async ({ tab, host }) => {
  const head = '<script src="softmax-temperature.js"></script>';
  await tab.go(host.onDisk(pageOf({ head }), ["softmax-temperature.js"]));
  await meetAll(tab, ["softmax-temperature"]);
  await lookCloser(tab, "softmax-temperature-closer.js, which did not load");
});

/** A question whose proof makes a call that the quiz's own script does not bring. */
const QUESTION = {
  id: "loss",
  prompt: "What does being right half the time cost?",
  kind: "number",
  answer: "cost",
  tolerance: { absolute: 0.01 },
  evidence: {
    steps: [{ id: "cost", call: "crossEntropy", args: [[1, 1], 0] }],
    shows: [{ id: "cost", label: "loss", from: "$cost[0]", printed: "0.69" }],
  },
};
const OWN = `<figure><traps-quiz>Static.<script type="application/json">${JSON.stringify({
  questions: [QUESTION],
})}</script></traps-quiz></figure>`;

const quizText = (tab: Tab): Promise<string> =>
  tab.run(() => document.querySelector("traps-quiz")!.shadowRoot!.textContent);

for (const file of ["traps-quiz.js", "softbend.js"]) {
  test(`an author's question reaches every call of the kernels, in ${file}`, async ({
    tab,
    host,
  }) => {
    await tab.go(host.page(pageOf({ head: scriptTag(file), body: OWN })));
    await expect.poll(() => quizText(tab)).toContain("half the time");
    const alone = file === "traps-quiz.js" ? 1 : 0;
    expect(await fetched(tab, "traps-quiz-own.js")).toBe(alone);
    expect(await fetched(tab, "softbend-calls.js")).toBe(alone);
    expect(await complaintsOf(tab)).toEqual([]);
  });
}

const ORDER = `<figure><traps-quiz questions="tanh-safe">Static.</traps-quiz></figure>`;

test("how an order is asked comes with such a question, once", async ({ tab, host }) => {
  await tab.go(host.page(pageOf({ head: scriptTag("traps-quiz.js"), body: ORDER })));
  const rows = (): Promise<number> =>
    tab.run(
      () =>
        document.querySelector("traps-quiz")!.shadowRoot!.querySelectorAll(".rows .choice").length,
    );
  await expect.poll(rows).toBeGreaterThan(2);
  expect(await fetched(tab, "traps-quiz-kinds.js")).toBe(1);
  expect(await complaintsOf(tab)).toEqual([]);
});

test("without that script the question says so, and lets the reader go on", async ({
  tab,
  host,
}) => {
  const page = pageOf({ head: '<script src="traps-quiz.js"></script>', body: ORDER });
  await tab.go(host.onDisk(page, ["traps-quiz.js", "traps-quiz-further.js"]));
  await expect.poll(() => quizText(tab)).toContain("traps-quiz-kinds.js, which did not load");
  await press(tab);
  await expect.poll(() => quizText(tab)).toContain("0 of 1 right");
});

/** The first choice of a question, ticked. */
const choose = (tab: Tab): Promise<void> =>
  tab.run(() =>
    document.querySelector("traps-quiz")!.shadowRoot!.querySelector<HTMLElement>("input")!.click(),
  );
const press = (tab: Tab): Promise<void> =>
  tab.run(() =>
    document
      .querySelector("traps-quiz")!
      .shadowRoot!.querySelector<HTMLElement>('[part="next"]')!
      .click(),
  );
const ONE = `<figure><traps-quiz questions="silent-relu">Static.</traps-quiz></figure>`;

test("the proof of an answer comes with the first choice, once, and not before", async ({
  tab,
  host,
}) => {
  await tab.go(host.page(pageOf({ head: scriptTag("traps-quiz.js"), body: ONE })));
  await expect.poll(() => quizText(tab)).toContain("Check");
  expect(await fetched(tab, "traps-quiz-closer.js")).toBe(0);
  await choose(tab);
  await expect.poll(() => fetched(tab, "traps-quiz-closer.js")).toBe(1);
  await press(tab);
  await expect.poll(() => quizText(tab)).toContain("See it happen");
  await press(tab);
  await expect.poll(() => quizText(tab)).toMatch(/[01] of 1 right[^]*Look at the answers again/);
  expect(await fetched(tab, "traps-quiz-closer.js")).toBe(1);
  expect(await complaintsOf(tab)).toEqual([]);
});

test("without that script answers are judged all the same, and the result says what is missing", async ({
  tab,
  host,
}) => {
  const page = pageOf({ head: '<script src="traps-quiz.js"></script>', body: ONE });
  await tab.go(host.onDisk(page, ["traps-quiz.js", "traps-quiz-further.js"]));
  await expect.poll(() => quizText(tab)).toContain("Check");
  await choose(tab);
  await press(tab);
  await expect.poll(() => quizText(tab)).toContain("your answer");
  await press(tab);
  await expect
    .poll(() => quizText(tab))
    .toMatch(/[01] of 1 right[^]*traps-quiz-closer\.js, which did not load/);
});

test("without the script that reads them, the quiz says so in place", async ({ tab, host }) => {
  const page = pageOf({ head: '<script src="traps-quiz.js"></script>', body: OWN });
  await tab.go(host.onDisk(page, ["traps-quiz.js"]));
  await expect.poll(() => quizText(tab)).toContain("traps-quiz-own.js did not load");
});
