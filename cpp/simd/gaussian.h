// The normal distribution and the error function, accurate far out in the tail.
#pragma once

#include "simd/logistic.h"

namespace softbend::simd {

// Where a Phi(-a) has fallen below half the smallest float.
inline constexpr float kGaussianEnd = 14.6f;

// factor e^(-a^2/2), lifted. e^-100 shows a rounding error of its exponent a hundredfold, so a^2
// needs more than 24 bits: head(a)^2 is exact, and the rest of the square goes in as a correction.
SOFTBEND_INLINE F32x4 bell(F32x4 factor, F32x4 a) {
  constexpr Rate kRate(-0.5);
  const F32x4 front = head(a);
  return exp_shifted<kLift>(kRate, factor, square(front), (a - front) * (a + front));
}

// factor Phi(-a) e^(a^2/2) for 0 <= a <= kGaussianEnd, as a polynomial in a/(a + 3) over a + 3;
// relative error 2^-29 before rounding (scripts/coefficients/gaussian.py).
SOFTBEND_INLINE F32x4 gaussian_ratio(F32x4 factor, F32x4 a) {
  const F32x4 sum = a + 3.0f;
  const F32x4 scaled =
      polynomial(0.4296875f - a / sum, 0x1.9c5b5p-1f, 0x1.27451p+0f, 0x1.fcfc92p-1f, 0x1.483fa8p-2f,
                 -0x1.ea6a12p-3f, -0x1.76c9e8p-3f, 0x1.ed173cp-4f, 0x1.64bdeep-4f, -0x1.7e6fa4p-4f,
                 -0x1.c35db6p-6f, 0x1.d2e8eep-5f);
  return factor / sum * scaled;
}

// The share of a normal distribution that lies left of x.
SOFTBEND_INLINE F32x4 normal_cdf(F32x4 x) {
  const F32x4 a = at_most(abs(x), kGaussianEnd);
  return step(x, bell(gaussian_ratio(1.0f, a), a));
}

SOFTBEND_INLINE F32x4 erf(F32x4 x) {
  // erf x = x + x P(x^2) on |x| <= 1; relative error 2^-29 (scripts/coefficients/gaussian.sollya).
  const F32x4 z = square(x);
  const F32x4 inner =
      x + x * polynomial(z, 0x1.06eba8p-3f, -0x1.81273ep-2f, 0x1.ce2cf2p-4f, -0x1.b7f88cp-6f,
                         0x1.540172p-8f, -0x1.a3d812p-11f, 0x1.4917a4p-14f);
  const F32x4 a = abs(x);
  const F32x4 b = at_most(a * 0x1.6a09e6p0f, kGaussianEnd);
  const F32x4 outer = 1.0f - bell(gaussian_ratio(1.0f, b), b) * (2.0f * kLower);
  return select(a < 1.0f, inner, with_sign_of(x, outer));
}

}  // namespace softbend::simd
