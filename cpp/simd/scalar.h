// One double at a time, for the totals of rows.
#pragma once

#include <bit>
#include <cstdint>

namespace softbend::simd {

// ln(1 + y) for 0 <= y < inf; NaN stays. Max relative error: 2^-44.
inline double log1p(double y) {
  double n = 0;
  if (y > 0.5) {
    // 1 + y = 2^n m with m in [sqrt(1/2), sqrt(2)).
    constexpr std::int64_t kSqrtHalf = 0x3fe6a09e667f3bcd;
    const auto bits = std::bit_cast<std::int64_t>(1 + y);
    const std::int64_t exponent = (bits - kSqrtHalf) >> 52;
    n = static_cast<double>(exponent);
    y = std::bit_cast<double>(bits - (exponent << 52)) - 1;
  }
  // 2 artanh(s) by its series; s^2 <= 0.04.
  const double s = y / (2 + y);
  double tail = 0;
  for (int k = 21; k > 1; k -= 2) tail = (tail + 1.0 / k) * s * s;
  return n * 0x1.62e42fefa39efp-1 + 2 * (s + s * tail);
}

}  // namespace softbend::simd
