// Tens of thousands of options at slider speed: the top of the list, all shares by rank, the exact rest.
import { html, svg, type ReactiveController, type TemplateResult } from "lit";
import type { Kernels } from "../../../kernels/index.js";
import { bar } from "../../../charts/bars.js";
import { formatCount, formatNumber, formatShare } from "../../../charts/format.js";
import { present } from "../../../charts/lines.js";
import { axes, frameOf, linePath } from "../../../charts/plot.js";
import { logScale } from "../../../charts/scales.js";
import { select } from "../../shared/controls.js";
import { readPasted } from "../config.js";
import { vocabularies } from "../content/en.js";
import type { Desk } from "../desk.js";
import { LongRow, MOST_OF_IT, type Outlook, zipfLike } from "../long-row.js";
import { temperatureSlider } from "../slider.js";

/** A row that somebody brought. */
export interface OwnRow {
  /** Of the file it came in. */
  readonly name?: string;
  readonly logits: Float32Array;
  readonly labels?: readonly string[] | undefined;
}

/** Shares below this leave the plot. */
const FLOOR = 1e-10;
const FILES = ".json,.csv,.txt,.tsv,.f32";

export class Vocabulary implements ReactiveController {
  readonly #host: { requestUpdate(): void };
  #own: OwnRow | undefined;
  /** What the author's row was when last looked at. */
  #given: Float32Array | undefined;
  /** A length to make up, or the row that somebody brought. */
  #chosen: number | OwnRow = vocabularies[0];
  #row: LongRow | undefined;
  #made: number | OwnRow | undefined;
  #refused: { name: string; piece: string } | undefined;

  constructor(host: { requestUpdate(): void; addController(it: ReactiveController): void }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.release();
  }

  /** Gives the kernels' memory back; drawing takes new memory. */
  release(): void {
    this.#row?.release();
    this.#row = undefined;
  }

  /** Shows this row instead of the made-up ones. */
  #bring(own: OwnRow): void {
    this.#own = own;
    this.#chosen = own;
    this.#refused = undefined;
  }

  #choose(chosen: number | OwnRow): void {
    this.#chosen = chosen;
    this.#refused = undefined;
    this.#host.requestUpdate();
  }

  #rowFor(kernels: Kernels): LongRow {
    const chosen = this.#chosen;
    if (this.#row === undefined || this.#made !== chosen) {
      this.release();
      this.#made = chosen;
      const made = typeof chosen === "number";
      this.#row = new LongRow(kernels, made ? zipfLike(kernels, chosen) : chosen.logits);
    }
    return this.#row;
  }

  async #take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const { name } = file;
    const read = name.endsWith(".f32")
      ? { logits: new Float32Array(await file.arrayBuffer()), labels: undefined }
      : readPasted(await file.text());
    if (typeof read !== "string" && read.logits.length > 0) {
      this.#bring({ name, logits: Float32Array.from(read.logits), labels: read.labels });
    } else this.#refused = { name, piece: typeof read === "string" ? read : "" };
    this.#host.requestUpdate();
  }

  readonly render = (desk: Desk): TemplateResult => {
    const { kernels, say, temperature, heat, row: given } = desk;
    if (given && given.logits !== this.#given) {
      this.#given = given.logits;
      this.#bring(given);
    }
    const row = this.#rowFor(kernels);
    const outlook = row.at(temperature);
    const { top, tail, enough, dead } = outlook;
    const t = formatNumber(temperature);
    const [label, share] = [this.#nameOf(top[0]!.index), formatShare(top[0]!.share)];
    const count = formatCount;
    return html`<p>${say("vocabularyIntro")}</p>
      ${this.#choices(desk)}
      ${temperatureSlider({
        temperature,
        label: say("again"),
        name: say("again"),
        spoken: say("spoken", { t, label, share }),
        set: heat,
      })}
      <div class="beside">
        <ol class="top" role="list" part="top">
          ${top.map(({ index, share }) => line(this.#nameOf(index), share))}
          ${line(say("tail", { count: count(row.length - top.length) }), tail)}
        </ol>
        ${rankPlot(desk, row, outlook, say("curveTitle", { t, share }))}
      </div>
      <p part="tail">
        ${say("tailExact", { tail: `${formatNumber(tail * 100, 6)}\u202f%`, top: top.length })}
        ${say("enough", { count: count(enough) })}
        ${temperature > 0 && dead > 0 ? say("deadCount", { count: count(dead) }) : ""}
      </p>`;
  };

  #nameOf(index: number): string {
    const chosen = this.#chosen;
    return (typeof chosen === "number" ? undefined : chosen.labels?.[index]) ?? `#${index}`;
  }

  #choices({ say }: Desk): TemplateResult {
    const own = this.#own;
    const rows = [...vocabularies, ...(own ? [own] : [])];
    const named = rows.map((row, i) =>
      typeof row === "number"
        ? ([`${i}`, say("synthetic", { n: formatCount(row) })] as const)
        : ([
            `${i}`,
            say("ownRow", { n: formatCount(row.logits.length), name: row.name ?? say("own") }),
          ] as const),
    );
    const chosen = `${rows.indexOf(this.#chosen as (typeof rows)[0])}`;
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void this.#take(event.dataTransfer?.files[0]);
    };
    const pick = (event: Event): void =>
      void this.#take((event.target as HTMLInputElement).files?.[0]);
    return html`<div
      class="buttons"
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${drop}
    >
      ${select(say("rowName"), named, chosen, (i) => this.#choose(rows[Number(i)]!))}
      <span class="muted">${say("drop")}</span>
      <label class="button file"
        >${say("pick")}<input type="file" accept=${FILES} @change=${pick}
      /></label>
      <span class="wrong" role="alert">${this.#refused && say("badFile", this.#refused)}</span>
    </div>`;
  }
}

const line = (label: string, share: number): TemplateResult =>
  html`<li>
    <span class="label">${label}</span>
    ${bar({ height: 16, length: share, state: share >= 0 ? "alive" : "undefined" })}
    <span class="number">${formatShare(share)}</span>
  </li>`;

function rankPlot(
  { say, temperature, width }: Desk,
  row: LongRow,
  { curve, enough }: Outlook,
  title: string,
): TemplateResult {
  const frame = frameOf(
    Math.min(width, Math.max(280, width / 2)),
    (pixels) => logScale([1, row.length], pixels),
    (pixels) => logScale([FLOOR, 1], pixels),
    { left: 52 },
  );
  const visible = curve.map((share) => (share >= FLOOR ? share : NaN));
  const { top, bottom, right } = frame.inner;
  return html`<svg
    class="chart series"
    dir="ltr"
    role="img"
    aria-label=${title}
    viewBox="0 0 ${frame.width} ${frame.height}"
    height=${frame.height}
  >
    ${axes(frame)}
    ${
      temperature === Infinity
        ? null
        : svg`${present(frame, enough)}<text x=${frame.x(enough) + 4} y=${top + 12}>${MOST_OF_IT * 100}\u202f%</text>`
    }
    <text text-anchor="end" x=${right} y=${bottom - 6}>${say("rankAxis")}</text>
    <path class="line" d=${linePath(frame, row.ranks, visible)}></path>
  </svg>`;
}
