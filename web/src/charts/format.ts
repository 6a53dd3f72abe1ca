// The one place that turns numbers into text: true minus sign, ∞, NaN, shares in per cent.
//
// Not by Intl.NumberFormat: a browser takes longer to make its first one than to draw a widget.

const MINUS = "\u2212";
const NARROW_SPACE = "\u202f";

const signed = (text: string): string => text.replace(/-/g, MINUS);

/** NaN, ∞ or −∞; undefined for all other numbers. */
const special = (value: number): string | undefined =>
  Number.isFinite(value) ? undefined : signed(String(value)).replace("Infinity", "∞");

/** So many decimal digits a double tells apart at least. */
const DECIMAL_DIGITS = 15;

/** 0.995 is halfway between 0.99 and 1 for whoever reads it; the double lies a hair below, and is lifted over. */
const asRead = (value: number): number => value * (1 + Number.EPSILON);

/** Three significant digits, and what is left of the point always in full: 1001 is not 1000. */
const usualDigits = (size: number): number => Math.max(3, Math.trunc(size).toString().length);

/** A number to so many significant digits; very small and very large ones as 4.5e−5. */
export function formatNumber(value: number, digits?: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6) && special(value) === undefined) {
    return signed(value.toExponential((digits ?? 3) - 1).replace(/\.?0*e\+?/, "e"));
  }
  // Of the size that is left, a number as text has neither exponent nor closing zeros.
  const kept = digits ?? usualDigits(size);
  const exact = kept > DECIMAL_DIGITS ? value : asRead(value);
  return special(value) ?? signed(String(Number(exact.toPrecision(kept))));
}

/** A number with a fixed count of decimals, for figures that must keep their width while they move. */
export function formatFixed(value: number, decimals: number): string {
  const text = special(value) ?? signed(asRead(value).toFixed(decimals));
  return /^\u2212[0.]*$/.test(text) ? text.slice(1) : text;
}

/** A whole number with its thousands apart. */
export const formatCount = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** The least and the most digits that a number which moves under the finger is shown with. */
const FEW_DIGITS = 2;
const MANY_DIGITS = 6;
/** So many digits tell any float32 from its neighbours. */
const ALL_DIGITS = 9;
const WHOLE = /^\D?\d+$/;

/**
 * Two digits below 1, three above; more where these would make it a whole number that it is not. Small
 * numbers are written out: no reader has to know what e−4 means.
 */
export function formatBrief(value: number): string {
  const size = Math.abs(value);
  if (size < 1e-3 && size >= 1e-6) {
    return formatFixed(value, 1 - Number(value.toExponential().split("e")[1]));
  }
  let digits = size < 1 ? FEW_DIGITS : FEW_DIGITS + 1;
  const rounds = (): boolean => WHOLE.test(formatNumber(value, digits));
  while (digits < MANY_DIGITS && !Number.isInteger(value) && rounds()) digits += 1;
  return formatNumber(value, digits);
}

/** All digits of a round number; of any other as many as float32 has. */
export const formatExact = (value: number): string =>
  formatNumber(value, Number(value.toPrecision(MANY_DIGITS)) === value ? MANY_DIGITS : ALL_DIGITS);

/** A share as per cent with one decimal; what is alive but rounds to 0 or 100 says so. */
export function formatShare(share: number): string {
  const unit = `${NARROW_SPACE}%`;
  if (Number.isNaN(share)) return "NaN";
  if (share === 0 || share === 1) return `${share * 100}${unit}`;
  if (share < 0.0005) return `<0.1${unit}`;
  if (share >= 0.9995) return `>99.9${unit}`;
  return formatFixed(share * 100, 1) + unit;
}

/** Reads what a person types: −, -, ∞, inf, infinity, decimal point; undefined when it is no number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().toLowerCase().replaceAll(MINUS, "-");
  const infinite = /^([+-]?)(?:∞|inf|infinity)$/.exec(plain);
  if (infinite) return infinite[1] === "-" ? -Infinity : Infinity;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/.test(plain) ? Number(plain) : undefined;
}
