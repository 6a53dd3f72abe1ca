// The normal distribution and the error function, accurate far out in the tail.
#pragma once

#include "simd/logistic.h"

namespace softbend::simd {

// Where a Phi(-a) has fallen below half the smallest float.
inline constexpr float kGaussianEnd = 14.6f;

struct GaussianTail {
  F32x4 bell;   // e^(-a^2/2), lifted
  F32x4 ratio;  // Phi(-a) e^(a^2/2)
};

// For 0 <= a <= kGaussianEnd.
SOFTBEND_INLINE GaussianTail gaussian_tail(F32x4 a) {
  // e^-100 shows a rounding error of its exponent a hundredfold, so a^2 needs more than 24 bits:
  // head(a)^2 is exact, and the rest of the square goes in as a correction.
  constexpr Rate kRate(-0.5);
  const F32x4 front = head(a);
  const F32x4 bell = exp_shifted<kLift>(kRate, square(front), (a - front) * (a + front));

  // Relative error 2^-28 (scripts/coefficients/gaussian.sollya).
  const F32x4 t = 1.0f / (1.0f + 0.3f * a);
  const F32x4 ratio = t * polynomial(t, 0x1.ea3ca2p-4f, 0x1.e9c348p-4f, 0x1.c38d8ep-4f,
                                     0x1.40f22p-4f, 0x1.8a4582p-4f, -0x1.461d2ep-4f, 0x1.8944dap-3f,
                                     -0x1.d3c3bep-3f, 0x1.ccdf9p-4f, -0x1.5226d2p-6f);
  return {bell, ratio};
}

// The share of a normal distribution that lies left of x.
SOFTBEND_INLINE F32x4 normal_cdf(F32x4 x) {
  const GaussianTail tail = gaussian_tail(at_most(abs(x), kGaussianEnd));
  return step(x, tail.bell * tail.ratio);
}

SOFTBEND_INLINE F32x4 erf(F32x4 x) {
  // erf x = x + x P(x^2) on |x| <= 1; relative error 2^-29 (scripts/coefficients/gaussian.sollya).
  const F32x4 z = square(x);
  const F32x4 inner =
      x + x * polynomial(z, 0x1.06eba8p-3f, -0x1.81273ep-2f, 0x1.ce2cf2p-4f, -0x1.b7f88cp-6f,
                         0x1.540172p-8f, -0x1.a3d812p-11f, 0x1.4917a4p-14f);
  const F32x4 a = abs(x);
  const GaussianTail tail = gaussian_tail(at_most(a * 0x1.6a09e6p0f, kGaussianEnd));
  const F32x4 outer = 1.0f - tail.bell * tail.ratio * (2.0f * kLower);
  return select(a < 1.0f, inner, with_sign_of(x, outer));
}

}  // namespace softbend::simd
