// The temperature slider: even steps multiply T, 1 in the middle, true ends at 0 and infinity.
import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../charts/format.js";
import { logSlider } from "../../charts/scales.js";

/** Temperatures that people quote; the slider stops on them exactly. */
const LANDMARKS = [0.05, 0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 5, 10, 20];

export interface SliderOptions {
  temperature: number;
  label: TemplateResult;
  name: string;
  cold: string;
  hot: string;
  /** What a screen reader says for the value. */
  spoken: string;
  set: (temperature: number) => void;
}

export function temperatureSlider(options: SliderOptions): TemplateResult {
  const { temperature, label, name, cold, hot, spoken, set } = options;
  const slide = (event: Event): void => {
    const position = (event.target as HTMLInputElement).valueAsNumber;
    set(logSlider.value(position, LANDMARKS));
  };
  return html`<div class="temperature" part="temperature">
    <div class="reading">
      ${label}<output class="number">T = ${formatNumber(temperature)}</output>
    </div>
    <input
      type="range"
      part="slider"
      aria-label=${name}
      aria-valuetext=${spoken}
      min=${logSlider.min}
      max=${logSlider.max}
      step="1"
      .value=${String(Math.round(logSlider.position(temperature)))}
      @input=${slide}
    />
    <div class="ends muted"><span>${cold}</span><span>${hot}</span></div>
  </div>`;
}
