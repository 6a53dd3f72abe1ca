// From values to pixels and slider positions, and back: the only geometry that may use logarithms.
import { ticks } from "d3-array";

export type Interval = readonly [low: number, high: number];

/** A straight map from values to pixels. */
export interface Scale {
  readonly domain: Interval;
  readonly pixels: Interval;
  /** Pixel of a value. */
  (value: number): number;
  /** Value at a pixel. */
  invert(pixel: number): number;
  /** About `count` round values within the domain. */
  ticks(count: number): number[];
}

export function linearScale(domain: Interval, pixels: Interval): Scale {
  const factor = (pixels[1] - pixels[0]) / (domain[1] - domain[0]);
  const scale = (value: number): number => pixels[0] + (value - domain[0]) * factor;
  return Object.assign(scale, {
    domain,
    pixels,
    invert: (pixel: number): number => domain[0] + (pixel - pixels[0]) / factor,
    ticks: (count: number): number[] => ticks(domain[0], domain[1], count),
  });
}

/** A slider whose middle is 1, even steps multiply, and whose two ends are truly 0 and infinity. */
export const logSlider = {
  min: -102,
  max: 102,
  /** Positions from −100 to 100 run from 0.01 to 100; the two beyond are the ends. */
  last: 100,

  value(position: number, landmarks: readonly number[] = []): number {
    if (position > this.last) return Infinity;
    if (position < -this.last) return 0;
    const exact = 10 ** (position / (this.last / 2));
    const near = landmarks.find((mark) => Math.round(this.position(mark)) === position);
    return near ?? Number(exact.toPrecision(3));
  },

  position(value: number): number {
    if (value === Infinity) return this.max;
    if (value === 0) return this.min;
    const position = Math.log10(value) * (this.last / 2);
    return Math.min(this.last, Math.max(-this.last, position));
  },
};

/** A slider's positions from 0 to `last` for values between two limits. */
export interface SliderScale {
  readonly last: number;
  position(value: number): number;
  /** A round value; both limits are reached exactly. */
  value(position: number): number;
}

/** Even steps add; where the limits are positive and far apart, even steps multiply. */
export function sliderScale([low, high]: Interval): SliderScale {
  const last = 200;
  const ratio = low > 0 && high / low >= 100 ? high / low : undefined;
  return {
    last,
    position(value) {
      const share = ratio ? Math.log(value / low) / Math.log(ratio) : (value - low) / (high - low);
      return Math.round(share * last);
    },
    value(position) {
      if (position <= 0) return low;
      if (position >= last) return high;
      const share = position / last;
      const exact = ratio ? low * ratio ** share : low + share * (high - low);
      return Number(exact.toPrecision(2));
    },
  };
}
