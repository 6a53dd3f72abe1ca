// Prints a live number in the very form in which an author printed it, and says whether the two agree.

/** Either one number or a list of them, as an evidence step yields it. */
export type Printable = number | ArrayLike<number>;

const NUMBER = /^−?\d+(?:\.(\d+))?(e[+−]?\d+)?( %)?$/;
const LIST = ", ";

function sign(text: string): string {
  return text.replace("e+", "e").replaceAll("-", "−");
}

/** Prints one number with the digits, the exponent or the per cent sign of `like`, "0.659" say. */
function printOne(value: number, like: string): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (like === "0" && value === 0) return "0";
  const form = NUMBER.exec(like);
  // A bare 0 claims an exact zero: whatever is not zero must show itself.
  if (!form || like === "0") return sign(String(Number(value.toPrecision(3))));
  const digits = form[1]?.length ?? 0;
  if (form[2]) return sign(value.toExponential(digits));
  const fixed = (form[3] ? value * 100 : value).toFixed(digits);
  return sign(/[1-9]/.test(fixed) ? fixed : fixed.replace("-", "")) + (form[3] ?? "");
}

/**
 * Prints `value` in the form of `like`: as many digits, the same kind of exponent, per cent, and
 * list brackets. U+2212 is the minus sign. A list of one prints as its number.
 */
export function printLike(value: Printable, like: string): string {
  const live = typeof value === "number" ? [value] : Array.from(value);
  const bracketed = like.startsWith("[");
  const forms = (bracketed ? like.slice(1, -1) : like).split(LIST);
  const text = live.map((one, i) => printOne(one, forms[Math.min(i, forms.length - 1)]!));
  return bracketed ? `[${text.join(LIST)}]` : text.join(LIST);
}
