// One double at a time: exp and log for totals of rows and for demonstrations in 64 bits.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>

namespace softbend::simd {

// ln(2^n (1 + f)) for 1 + f in [sqrt(1/2), sqrt(2)]: f - (f^2/2 - s (f^2/2 + R)), s = f / (2 + f),
// R being the series of 2 artanh(s) after its first term; s^2 <= 0.03.
[[gnu::noinline]] inline double log_of_parts(double n, double f) {
  constexpr double kHigh = 0x1.62e42feep-1;  // so few bits that n kHigh is exact
  constexpr double kLow = 0x1.a39ef35793c76p-33;
  const double s = f / (2 + f);
  double series = 0;
  for (int k = 23; k > 1; k -= 2) series = (series + 2.0 / k) * s * s;
  const double half_square = 0.5 * f * f;
  return n * kHigh - ((half_square - (s * (half_square + series) + n * kLow)) - f);
}

struct Parts {
  double n, f;
};

// x = 2^n (1 + f), for normal x > 0.
inline Parts parts(double x) {
  constexpr std::int64_t kSqrtHalf = 0x3fe6a09e667f3bcd;
  const auto bits = std::bit_cast<std::int64_t>(x);
  const std::int64_t exponent = (bits - kSqrtHalf) >> 52;
  return {static_cast<double>(exponent), std::bit_cast<double>(bits - (exponent << 52)) - 1};
}

// ln(1 + y) for 0 <= y < inf; NaN stays. Max relative error: 2^-50.
inline double log1p(double y) {
  if (!(y > 0.25)) return log_of_parts(0, y);
  const auto [n, f] = parts(1 + y);
  return log_of_parts(n, f);
}

// Max error: 1 ulp. Valid range: every double. Special values: log(0) = -inf, of less NaN; +inf and
// NaN stay.
[[gnu::noinline]] inline double log(double x) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  if (!(x > 0)) return x == 0 ? -kInfinity : std::numeric_limits<double>::quiet_NaN();
  if (x == kInfinity) return x;
  const bool subnormal = x < std::numeric_limits<double>::min();
  const auto [n, f] = parts(subnormal ? x * 0x1p54 : x);
  return log_of_parts(subnormal ? n - 54 : n, f);
}

// Max error: 0.7 ulp, 1 step where subnormal. Valid range: every double. Special values: exp(-inf)
// = 0, overflow gives +inf, NaN stays.
[[gnu::noinline]] inline double exp(double x) {
  constexpr double kHigh = 0x1.62e42feep-1;
  constexpr double kLow = 0x1.a39ef35793c76p-33;
  constexpr double kRounder = 0x1.8p52;
  const double inside = x > 710 ? 710 : x < -746 ? -746 : x;
  const double rounded = inside * 0x1.71547652b82fep0 + kRounder;
  const double n = rounded - kRounder;
  const double high = inside - n * kHigh;
  const double low = n * kLow;
  const double r = high - low;
  double series = 0;  // (e^r - 1 - r) / r, by Taylor
  for (int k = 13; k > 1; --k) series = (series + 1) * r / k;
  // 1 + (high + rest), what each addition rounds away being added last.
  const double rest = r * series - low;
  const double small = high + rest;
  const double sum = 1 + small;
  const double fraction = sum + ((small - (sum - 1)) + (rest - (small - high)));
  // Two powers of two of half the exponent: only the last product can underflow.
  const auto exponent = static_cast<std::int32_t>(std::bit_cast<std::uint64_t>(rounded));
  const std::int32_t half = exponent >> 1;
  const auto power = [](std::int32_t k) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
  };
  return fraction * power(half) * power(exponent - half);
}

}  // namespace softbend::simd
