// Every share over all temperatures, the present one marked; drag it or type it.
import { html, type TemplateResult } from "lit";
import { formatNumber } from "../../../charts/format.js";
import { namedLines } from "../../../charts/lines.js";
import { axes, frameOf } from "../../../charts/plot.js";
import { linearScale, temperatureScale } from "../../../charts/scales.js";
import { readTemperature } from "../config.js";
import { allShares, type Desk } from "../desk.js";
import { landmarks } from "../slider.js";
import type { Ways } from "../ways.js";

const TICKS = [0, 0.1, 0.7, 2, 10, Infinity];

export function path(desk: Desk, ways: Ways): TemplateResult {
  const { say, temperature, heat, complaint, complain } = desk;
  const type = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const { value } = field;
    const typed = readTemperature(value);
    // What cannot be used gives way to what was there; what can comes with the next picture.
    field.value = formatNumber(temperature, 6);
    complain(typed === undefined ? say("badTemperature", { value }) : undefined);
    if (typed !== undefined) heat(typed);
  };
  return html`<p>${say("pathIntro")}</p>
    ${plot(desk, ways)}
    <p class="buttons">
      <label
        >T =
        <input
          type="text"
          class="value"
          .value=${formatNumber(temperature, 6)}
          aria-describedby="hint"
          aria-invalid=${complaint !== undefined}
          @change=${type}
      /></label>
      <span class=${complaint ? "wrong" : "muted"} id="hint">${complaint ?? say("typedHint")}</span>
    </p>`;
}

function plot(desk: Desk, ways: Ways): TemplateResult {
  const { options, shares, temperature, width, fontSize, heat, say } = desk;
  const frame = frameOf(
    width,
    (pixels) => temperatureScale(pixels, TICKS),
    (pixels) => linearScale([0, 100], pixels),
    { aspect: 0.4, left: 38 },
  );
  const drag = (event: PointerEvent): void => {
    const surface = event.currentTarget as Element;
    const { type, pointerId, pointerType, button } = event;
    const down = type === "pointerdown";
    if (down && button === 0) surface.setPointerCapture(pointerId);
    // A finger that comes down may be about to scroll; then it neither moves sideways nor lifts here.
    if ((down && pointerType === "touch") || !surface.hasPointerCapture(pointerId)) return;
    const box = surface.getBoundingClientRect();
    const x = ((event.clientX - box.left) * frame.width) / box.width;
    heat(temperatureScale(frame.x.pixels, landmarks).invert(x));
  };
  // A blocked option has no line to follow, and without any share there is nothing to draw.
  const lines = options.flatMap(({ label: name, blocked }, i) => {
    const now = shares[i]! * 100;
    return blocked || Number.isNaN(now)
      ? []
      : [{ name, now, ys: ways.shares[i]!.map((share) => share * 100) }];
  });
  return html`<svg
    class="chart"
    dir="ltr"
    role="img"
    aria-label=${say("pathTitle", { t: formatNumber(temperature), shares: allShares(desk) })}
    viewBox="0 0 ${frame.width} ${frame.height}"
    height=${frame.height}
    @pointerdown=${drag}
    @pointermove=${drag}
    @pointerup=${drag}
  >
    ${axes(frame)}${namedLines(frame, ways.temperatures, lines, temperature, fontSize)}
  </svg>`;
}
