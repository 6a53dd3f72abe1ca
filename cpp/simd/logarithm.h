// Logarithms.
#pragma once

#include "simd/logistic.h"

namespace softbend::simd {

// ln(1 + y) = t + t C(t) with t = y / (1 + y/2), by the series of 2 artanh(t/2); for |t| <= 2/3,
// relative error 2^-27.7 (scripts/coefficients/logarithm.sollya).
template <class V>
SOFTBEND_INLINE V log1p_correction(const V& t) {
  const V z = square(t);
  return z * polynomial(z, 0x1.555502p-4f, 0x1.99d1cap-7f, 0x1.1ec07p-9f, 0x1.1ec906p-11f);
}

inline constexpr float kLn2High = 0x1.628p-1f;  // 10 bits, so that n kLn2High is exact
inline constexpr float kLn2Low = static_cast<float>(kLn2 - static_cast<double>(kLn2High));

// ln((u + low) 2^power) for normal u > 0, low being an error term of u.
template <class... Low>
SOFTBEND_INLINE F32x4 log_of_normal(F32x4 u, F32x4 power, Low... low) {
  constexpr std::int32_t kSqrtHalf = 0x3f3504f3;  // as bits: u / 2^n lies in [sqrt(1/2), sqrt(2))
  const I32x4 exponent = (as_bits(u) - kSqrtHalf) >> 23;
  const F32x4 fraction = as_floats(as_bits(u) - (exponent << 23));
  const F32x4 y = ((fraction - 1.0f) + ... + (low * (fraction / u)));
  const F32x4 t = y / (1.0f + 0.5f * y);
  const F32x4 n = to_floats(exponent) + power;
  return n * kLn2High + (t + (t * log1p_correction(t) + n * kLn2Low));
}

// The ends of a logarithm's domain: -inf at 0, NaN below; +inf and NaN stay.
SOFTBEND_INLINE F32x4 log_at_ends(F32x4 u, F32x4 inside) {
  const F32x4 low_end = select(u < 0.0f, kNaN, -kInfinity);
  return select(u > 0.0f, select(u == kInfinity, u, inside), select(u <= 0.0f, low_end, u));
}

SOFTBEND_INLINE F32x4 log(F32x4 x) {
  const Mask subnormal = x < 0x1p-126f;
  const F32x4 normal = select(subnormal, x * 0x1p24f, x);
  return log_at_ends(x, log_of_normal(normal, select(subnormal, -24.0f, 0.0f)));
}

SOFTBEND_INLINE F32x4 log1p(F32x4 x) {
  const F32x4 u = 1.0f + x;
  const F32x4 inside = log_at_ends(u, log_of_normal(u, 0.0f, x - (u - 1.0f)));
  // Below 2^-25 the answer is x itself, the sign of zero included.
  return select(abs(x) < 0x1p-25f, x, inside);
}

// ln(1 + e^(rate a)) / divisor, lifted, for -kLogisticEnd <= rate a <= 0. Divided where a division
// is in any case: one rounding less.
template <class V>
SOFTBEND_INLINE V log1p_exp(const Rate& rate, const V& a, const F32x4& divisor) {
  const V power = exp_shifted<kLift>(rate, 1.0f, a);
  const V lifted = power / (divisor + power * (divisor * (0.5f * kLower)));
  return lifted + lifted * log1p_correction(lifted * (divisor * kLower));
}

}  // namespace softbend::simd
