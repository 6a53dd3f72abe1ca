// From values to pixels and slider positions, and back: the only geometry that may use logarithms.

export type Interval = readonly [low: number, high: number];

/** The value, or the limit beyond which it lies. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

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
    ticks: (count: number): number[] => roundValues(domain, count),
  });
}

/** A rounding error of this size keeps no end of an interval from being a round value. */
const SLACK = 1e-9;

/** About `count` values that are whole multiples of 1, 2 or 5 times a power of ten. */
function roundValues([low, high]: Interval, count: number): number[] {
  const wanted = (high - low) / count;
  const power = Math.floor(Math.log10(wanted));
  // The nearest of 1, 2, 5 and 10, as even steps multiply.
  const times = [1, 2, 5].filter((_, i) => (wanted / 10 ** power) ** 2 >= [2, 10, 50][i]!).length;
  // A whole number over a whole power of ten is as exact as a number can be.
  const [up, down] = [[1, 2, 5, 10][times]! * 10 ** Math.max(power, 0), 10 ** Math.max(-power, 0)];
  const first = Math.ceil((low * down) / up - SLACK);
  const last = Math.floor((high * down) / up + SLACK);
  if (first > last && count < 2) return roundValues([low, high], 2 * count);
  return Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * up) / down);
}

/** Even steps multiply; ticks at the powers of ten. */
export function logScale(domain: Interval, pixels: Interval): Scale {
  const linear = linearScale([Math.log10(domain[0]), Math.log10(domain[1])], pixels);
  const scale = (value: number): number => linear(Math.log10(value));
  return Object.assign(scale, {
    domain,
    pixels,
    invert: (pixel: number): number => 10 ** linear.invert(pixel),
    ticks: (count: number): number[] =>
      linear
        .ticks(count)
        .filter(Number.isInteger)
        .map((power) => Number(`1e${power}`)),
  });
}

/** Where a share stands between `least` (0) and 1 (1) when even steps multiply. */
export function logLength(share: number, least: number): number {
  return share > least ? 1 - Math.log10(share) / Math.log10(least) : 0;
}

/** Round numbers from 1 to n, each about as many times the one before. */
export function logSpaced(n: number, count: number): number[] {
  const all = Array.from({ length: count }, (_, i) => Math.round(n ** (i / (count - 1))));
  return [...new Set(all)];
}

/** A slider whose middle is 1, even steps multiply, and whose two ends are truly 0 and infinity. */
export const logSlider = {
  min: -102,
  max: 102,
  /** Positions from −100 to 100 run from 0.01 to 100; whatever lies beyond is an end. */
  last: 100,

  /** The landmark within half a position, if these are given; else a round value. */
  value(position: number, landmarks: readonly number[] = []): number {
    if (position > this.last) return Infinity;
    if (position < -this.last) return 0;
    const near = landmarks.find((mark) => Math.abs(this.position(mark) - position) <= 0.5);
    const exact = 10 ** (position / (this.last / 2));
    return near ?? Number(exact.toPrecision(landmarks.length > 0 ? 3 : 4));
  },

  position(value: number): number {
    if (value === Infinity) return this.max;
    if (value === 0) return this.min;
    const position = Math.log10(value) * (this.last / 2);
    return clamp(position, -this.last, this.last);
  },

  /** The position `by` further on, in whole such steps; the last inner one comes before an end. */
  stepped(value: number, by: number): number {
    const from = this.position(value);
    const edge = Math.sign(by) * this.last;
    if (Math.abs(from) > this.last) return from * by > 0 ? from : -edge;
    if (from === edge) return by > 0 ? this.max : this.min;
    const size = Math.abs(by);
    const to = Math.round(from / size) * size + by;
    return Math.abs(to) > this.last ? edge : to;
  },
};

/** The temperatures 0 to ∞ along pixels, as the slider has them. */
export function temperatureScale(pixels: Interval, marks: readonly number[]): Scale {
  const linear = linearScale([logSlider.min, logSlider.max], pixels);
  return Object.assign((value: number): number => linear(logSlider.position(value)), {
    domain: [0, Infinity] as const,
    pixels,
    invert: (pixel: number): number => logSlider.value(linear.invert(pixel), marks),
    ticks: (): number[] => [...marks],
  });
}

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
