// How a test meets the quiz: its parts, its questions as their files say them, and hands on the keyboard.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";

export const quiz = (page: Page): Locator => page.locator("traps-quiz").first();
export const legend = (page: Page): Locator => quiz(page).locator(".asked").first();
export const onward = (page: Page): Locator => quiz(page).locator("[part=next]");
export const headline = (page: Page): Locator => quiz(page).locator(".headline");

interface File {
  readonly kind?: string;
  readonly order: number;
  readonly topic: string;
  readonly choices?: readonly { readonly right?: boolean }[];
  readonly items?: readonly { readonly value: string }[];
  readonly bars?: readonly string[];
  readonly curve?: { readonly height: readonly [number, number] };
  readonly rising?: boolean;
  readonly answer?: string;
  readonly lab?: {
    readonly tag: "activation-picker" | "softmax-temperature";
    readonly attributes: Readonly<Record<string, string>>;
  };
  readonly evidence: {
    readonly shows: readonly { readonly id: string; readonly printed: string }[];
  };
}

export interface Asked extends File {
  readonly id: string;
}

const content = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../web/src/widgets/traps-quiz/content/en",
);

/** The questions of a level in the order in which they are asked. */
export function questionsOf(level: "first" | "further"): Asked[] {
  return readdirSync(path.join(content, level))
    .map((name) => {
      const file = JSON.parse(readFileSync(path.join(content, level, name), "utf8")) as File;
      return { ...file, id: name.replace(".json", "") };
    })
    .sort((a, b) => a.order - b.order);
}

/** The numbers of a show, as its author printed them. */
export function printed({ evidence }: Asked, id: string): number[] {
  const { printed } = evidence.shows.find((show) => show.id === id)!;
  return printed.split(", ").map((text) => {
    const number = Number(text.replaceAll("−", "-").replace(" %", ""));
    return text.includes("%") ? number / 100 : number;
  });
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => node.matches(":focus"));

/** Tabs forward until the target has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 24; i += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

const press = async (page: Page, key: string, times = 1): Promise<void> => {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
};

/** Brings a slider to so many steps from its lower end. */
async function slide(page: Page, slider: Locator, steps: number): Promise<void> {
  await tabTo(page, slider);
  await page.keyboard.press("Home");
  await press(page, "ArrowUp", steps);
}

/** Puts the right answer in, by keyboard alone. */
export async function putIn(page: Page, question: Asked): Promise<void> {
  const { kind = "choice", choices = [] } = question;
  const right = choices.flatMap((choice, i) => (choice.right ? i : []));
  if (kind === "choice") {
    await tabTo(page, quiz(page).getByRole("radio").first());
    await page.keyboard.press("Space");
    await press(page, "ArrowDown", right[0]);
  } else if (kind === "choices") {
    for (const place of right) {
      await tabTo(page, quiz(page).getByRole("checkbox").nth(place));
      await page.keyboard.press("Space");
    }
  } else if (kind === "number") {
    await tabTo(page, quiz(page).getByRole("textbox"));
    await page.keyboard.type(String(printed(question, question.answer!)[0]));
  } else if (kind === "order") {
    await putInOrder(page, question);
  } else {
    await mark(page, question);
  }
}

/** Each in turn is moved up to its place. */
async function putInOrder(page: Page, question: Asked): Promise<void> {
  const sign = question.rising ? 1 : -1;
  const value = ({ value }: { value: string }): number => sign * printed(question, value)[0]!;
  const items = [...question.items!];
  const wanted = [...items].sort((a, b) => value(a) - value(b));
  for (const [place, item] of wanted.entries()) {
    const from = items.indexOf(item);
    if (from === place) continue;
    await tabTo(page, quiz(page).locator(`[data-row="${from}"] .up`));
    await press(page, "Enter", from - place);
    items.splice(place, 0, ...items.splice(from, 1));
    // Tabbing goes forward only: back to the start of the list, no farther. Firefox would leave the page.
    const start = quiz(page).locator('[data-row="0"] .up');
    for (let i = 0; i < 2 * items.length && !(await hasFocus(start)); i += 1) {
      await page.keyboard.press("Shift+Tab");
    }
  }
}

async function mark(page: Page, question: Asked): Promise<void> {
  const [low, high] = question.curve?.height ?? [0, 1];
  const sliders = quiz(page).getByRole("slider");
  for (const [i, value] of printed(question, question.answer!).entries()) {
    await slide(page, sliders.nth(i), Math.round(((value - low) / (high - low)) * 100));
  }
}
