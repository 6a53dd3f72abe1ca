// The temperature slider: even steps multiply T, 1 in the middle, true ends at 0 and infinity.
import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../charts/format.js";
import { logSlider } from "../../charts/scales.js";

/** Temperatures that people quote; coarse steps and the pointer stop on them exactly. */
export const landmarks = [0.05, 0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 5, 10, 20];
/** The ones written under the slider; styles.ts knows their places. */
export const marks = [0.1, 0.7, 1, 2];

export interface SliderOptions {
  readonly temperature: number;
  readonly label: unknown;
  readonly name: string;
  /** Words for the two ends. */
  readonly ends?: readonly string[];
  /** What a screen reader says for the value. */
  readonly spoken: string;
  readonly set: (temperature: number) => void;
}

/** Steps in positions: Alt, none, Shift, and the page keys. */
const FINE = 0.1;
const STEP = 1;
const COARSE = 10;

export function temperatureSlider(options: SliderOptions): TemplateResult {
  const { temperature, label, name, ends = [], spoken, set } = options;
  const slide = (event: Event): void =>
    set(logSlider.value((event.target as HTMLInputElement).valueAsNumber, landmarks));
  const press = (event: KeyboardEvent): void => {
    const wanted = keyed(event, temperature);
    if (wanted === undefined) return;
    // Alt with an arrow would leave the page, and the browser's own steps are of another size.
    event.preventDefault();
    set(wanted);
  };
  return html`<div class="temperature" part="temperature">
    <div class="reading">
      ${label}<output class="number">${`T = ${formatNumber(temperature)}`}</output>
    </div>
    <input
      type="range"
      part="slider"
      aria-label=${name}
      aria-valuetext=${spoken}
      min=${logSlider.min}
      max=${logSlider.max}
      step="0.1"
      .value=${logSlider.position(temperature).toFixed(1)}
      @input=${slide}
      @keydown=${press}
    />
    <div class="marks muted" aria-hidden="true">
      ${marks.map((mark) => html`<span><i>${formatNumber(mark)}</i></span>`)}
    </div>
    <div class="ends muted">${ends.map((end) => html`<span>${end}</span>`)}</div>
  </div>`;
}

/** The temperature that a key asks for; undefined for keys that mean nothing here. */
export function keyed(event: KeyboardEvent, temperature: number): number | undefined {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return Infinity;
  const page = key === "PageUp" || key === "PageDown";
  const size = page || shiftKey ? COARSE : altKey ? FINE : STEP;
  const rightwards = getComputedStyle(event.currentTarget as Element).direction === "rtl" ? -1 : 1;
  const way = {
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 1,
    PageDown: -1,
    ArrowRight: rightwards,
    ArrowLeft: -rightwards,
  }[key];
  if (way === undefined) return undefined;
  const position = logSlider.stepped(temperature, way * size);
  return logSlider.value(position, size === FINE ? [] : landmarks);
}
