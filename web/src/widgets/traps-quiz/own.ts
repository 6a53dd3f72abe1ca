// An author's own questions, from JSON, a file or HTML, and the kernels' calls that their proofs make; loaded apart.
import { isBeyond } from "../../evidence/evaluate.js";
import type { Kernels } from "../../kernels/index.js";
import { loadWhole } from "../../kernels/whole.js";
import { readFile } from "./own-file.js";
import { readHtml } from "./own-html.js";
import { readOwn } from "./own-json.js";
import type { Question } from "./question.js";

interface File {
  address?: string;
  questions?: readonly Question[];
  error?: Error;
}

export class Own {
  readonly #arrived: () => void;
  #file: File = {};
  #whole: Kernels | undefined;
  #fetches = false;

  /** `arrived` is called when there is more than before. */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /**
   * The questions; undefined while their file is on its way.
   * @throws ConfigError when they cannot be read
   */
  pool(host: Element, json: unknown, address: string | undefined): readonly Question[] | undefined {
    if (json !== undefined) return readOwn(json);
    return address ? this.#fromFile(address) : readHtml(host);
  }

  /** Kernels with every call that the proofs make; undefined while they are on their way. */
  calls(pool: readonly Question[], kernels: Kernels): Kernels | undefined {
    if (this.#whole) return this.#whole;
    if (!pool.some(({ evidence }) => evidence && isBeyond(evidence, kernels))) return kernels;
    if (!this.#fetches) {
      this.#fetches = true;
      void loadWhole()
        .catch((error: unknown) => {
          console.warn("softbend: <traps-quiz>:", error);
          return kernels;
        })
        .then((whole) => (this.#whole = whole))
        .then(this.#arrived);
    }
    return undefined;
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
