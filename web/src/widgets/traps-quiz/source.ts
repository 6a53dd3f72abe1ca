// Where the questions come from: the author's JSON, file or HTML, else the bank; part of it may come later.
import { suffices, type Wishes } from "./config.js";
import { bank as first } from "./first.en.js";
import { importFurther } from "./further.js";
import { readFile } from "./own-file.js";
import { readHtml } from "./own-html.js";
import { readOwn } from "./own-json.js";
import type { Question } from "./question.js";

interface File {
  address?: string;
  questions?: readonly Question[];
  error?: Error;
}

export class Source {
  readonly #arrived: () => void;
  #further: Promise<void> | undefined;
  #bank: readonly Question[] = first;
  #complete = false;
  /** The questions are the author's: none of the bank's are wanted. */
  #own = false;
  #file: File = {};

  /** `arrived` is called when `pool()` has more to give than before. */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /**
   * All questions at hand; undefined while those wished for are still on their way.
   * @throws ConfigError when the author's own cannot be read
   */
  pool(
    host: Element,
    questions: unknown,
    address: string | undefined,
    wishes: Wishes,
  ): readonly Question[] | undefined {
    this.#own = true;
    if (questions !== undefined) return readOwn(questions);
    if (address) return this.#fromFile(address);
    const own = readHtml(host);
    if (own.length > 0) return own;
    this.#own = false;
    if (!this.#complete && !suffices(first, wishes)) {
      void this.more();
      return undefined;
    }
    // Without a single question there is nothing better than what the tag holds.
    return this.#bank.length > 0 ? this.#bank : undefined;
  }

  /** Loads the bank's further questions, once; where they cannot be had the first stay alone. */
  more(): Promise<void> {
    if (this.#own) return Promise.resolve();
    this.#further ??= importFurther()
      .catch((error: unknown): readonly Question[] => {
        console.warn("softbend: <traps-quiz>:", error);
        return [];
      })
      .then((bank) => {
        const ids = new Set(first.map(({ id }) => id));
        this.#bank = [...first, ...bank.filter(({ id }) => !ids.has(id))];
        this.#complete = true;
        this.#arrived();
      });
    return this.#further;
  }

  /** Nothing more will come. */
  get complete(): boolean {
    return this.#own || this.#complete;
  }

  #fromFile(address: string): readonly Question[] | undefined {
    if (this.#file.address !== address) {
      const file: File = (this.#file = { address });
      void readFile(address)
        .then(
          (questions) => (file.questions = questions),
          (error: unknown) => (file.error = error as Error),
        )
        .then(this.#arrived);
    }
    if (this.#file.error !== undefined) throw this.#file.error;
    return this.#file.questions;
  }
}
