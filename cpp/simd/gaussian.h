// The normal distribution and the error function, accurate far out in the tail.
#pragma once

#include "simd/logistic.h"

namespace softbend::simd {

// Where a Phi(-a) has fallen below half the smallest float.
inline constexpr float kGaussianEnd = 14.6f;

inline constexpr float kSqrt2 = 0x1.6a09e6p0f;

// factor e^(-a^2/2), lifted. e^-100 shows a rounding error of its exponent a hundredfold, so a^2
// needs more than 24 bits: head(a)^2 is exact, and the rest of the square goes in as a correction.
template <class V>
SOFTBEND_INLINE V bell(const V& factor, const V& a) {
  constexpr Rate kRate(-0.5);
  const V front = head(a);
  return exp_shifted<kLift>(kRate, factor, square(front), (a - front) * (a + front));
}

// (a + 3) Phi(-a) e^(a^2/2) at y = a/(a + 3), for 0 <= a <= kGaussianEnd; relative error 2^-28.3
// before rounding (scripts/coefficients/gaussian.sollya).
template <class V>
SOFTBEND_INLINE V tail_ratio(const V& y) {
  return polynomial(0.4296875f - y, 0x1.9c5b5p-1f, 0x1.27451p0f, 0x1.fcfc8ep-1f, 0x1.483fa6p-2f,
                    -0x1.ea66e6p-3f, -0x1.76c8d6p-3f, 0x1.ecae98p-4f, 0x1.64a094p-4f,
                    -0x1.7bb512p-4f, -0x1.c1a69ep-6f, 0x1.c61e3cp-5f);
}

// Phi(-a), lifted, for a >= 0.
SOFTBEND_INLINE F32x4 normal_tail(F32x4 a) {
  const F32x4 inside = at_most(a, kGaussianEnd);
  const F32x4 sum = inside + 3.0f;
  return bell(tail_ratio(inside / sum), inside) / sum;
}

// a Phi(-a), lifted, for a >= 0.
template <class V>
SOFTBEND_INLINE V weighted_normal_tail(const V& a) {
  const V inside = at_most(a, kGaussianEnd);
  const V y = inside / (inside + 3.0f);
  return bell(y * tail_ratio(y), inside);
}

// erf x = x + x P(x^2) for |x| <= 1; relative error 2^-29.3 (scripts/coefficients/gaussian.sollya).
SOFTBEND_INLINE F32x4 erf_inside(F32x4 x) {
  return x + x * polynomial(square(x), 0x1.06eba8p-3f, -0x1.81273ep-2f, 0x1.ce2cf2p-4f,
                            -0x1.b7f88cp-6f, 0x1.540172p-8f, -0x1.a3d812p-11f, 0x1.4917a4p-14f);
}

SOFTBEND_INLINE F32x4 erf(F32x4 x) {
  const F32x4 a = abs(x);
  const F32x4 outside = 1.0f - normal_tail(a * kSqrt2) * (2.0f * kLower);
  return select(a < 1.0f, erf_inside(x), with_sign_of(x, outside));
}

// The share of a normal distribution that lies left of x.
SOFTBEND_INLINE F32x4 normal_cdf(F32x4 x) {
  const F32x4 a = abs(x);
  const F32x4 middle = 0.5f + 0.5f * erf_inside(x * (0.5f * kSqrt2));
  return select(a < 0.5f, middle, step(x, normal_tail(a)));
}

}  // namespace softbend::simd
