// Where the questions come from: the author, else the bank; what is not needed at once comes later.
import type { Kernels } from "../../kernels/index.js";
import { ConfigError } from "../shared/config-error.js";
import { suffices, type Wishes } from "./config.js";
import { bank as first } from "./first.en.js";
import type { Own } from "./own.js";
import type { Question } from "./question.js";

export class Source {
  readonly #arrived: () => void;
  #further: Promise<void> | undefined;
  #bank: readonly Question[] = first;
  #complete = false;
  /** The questions are the author's: none of the bank's are wanted. */
  #isOwn = false;
  #own: Own | undefined;
  #brings: Promise<void> | undefined;
  #missing = false;
  #failed = false;

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
    this.#isOwn = questions !== undefined || !!address || host.querySelector("section li") !== null;
    if (this.#isOwn) {
      this.#brings ??= this.#bringOwn();
      if (this.#missing) throw new ConfigError("traps-quiz-own.js did not load.");
      return this.#own?.pool(host, questions, address);
    }
    if (!this.#complete && !suffices(first, wishes)) {
      void this.more();
      return undefined;
    }
    // Without a single question there is nothing better than what the tag holds.
    if (this.#bank.length === 0) return undefined;
    if (!suffices(this.#bank, wishes)) this.refuse();
    return this.#bank;
  }

  /** Where the bank's further questions are wanted and could not be had, says so. */
  refuse(): void {
    if (this.#failed) throw new ConfigError("traps-quiz-further.js did not load.");
  }

  /** Kernels with every call that the questions' proofs make; undefined while they are on their way. */
  calls(pool: readonly Question[], kernels: Kernels): Kernels | undefined {
    return this.#isOwn ? this.#own!.calls(pool, kernels) : kernels;
  }

  /** Loads the bank's further questions, once; where they cannot be had the first stay alone. */
  more(): Promise<void> {
    if (this.#isOwn) return this.#brings!;
    this.#further ??= import("./bank.js")
      .catch((error: unknown): { bank: readonly Question[] } => {
        console.warn("softbend: <traps-quiz>:", error);
        this.#failed = true;
        return { bank: first };
      })
      .then(({ bank }) => {
        this.#bank = bank;
        this.#complete = true;
        this.#arrived();
      });
    return this.#further;
  }

  /** Nothing more will come. */
  get complete(): boolean {
    return this.#isOwn || this.#complete;
  }

  async #bringOwn(): Promise<void> {
    try {
      const { Own } = await import("./own.js");
      this.#own = new Own(this.#arrived);
    } catch {
      this.#missing = true;
    }
    this.#arrived();
  }
}
