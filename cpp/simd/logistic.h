// The logistic curve and its kin, accurate far out in both tails.
#pragma once

#include "simd/exponential.h"

namespace softbend::simd {

// Tails are computed 2^64 times too large: only the last product, with kLower, can underflow.
inline constexpr int kLift = 64;
inline constexpr float kLower = 0x1p-64f;

// Where e^-z has fallen below half the smallest float even when multiplied by 12,000.
inline constexpr float kLogisticEnd = 120.0f;

// factor / (1 + e^(rate a)), lifted, for 0 <= rate a <= kLogisticEnd; `low` is an error term of a.
template <class Factor, class V, class... Low>
SOFTBEND_INLINE V logistic_tail(const Rate& rate, const Factor& factor, const V& a,
                                const Low&... low) {
  // Lowered by as much, e^120 stays finite.
  return factor / one_plus_exp_shifted<-kLift>(rate, a, low...);
}

// 1 / (1 + e^-x), for any x.
template <class V>
SOFTBEND_INLINE V sigmoid(const V& x) {
  constexpr Rate kFalling(-1);
  const V inside = at_least(at_most(x, 40.0f), -kLogisticEnd);
  return kLower / one_plus_exp_shifted<-kLift>(kFalling, inside);
}

template <class V>
SOFTBEND_INLINE V tanh(const V& x) {
  constexpr Rate kRate(-2);
  // 1 - e^(-2|x|); not a negation, which would make 0 a -0.
  const V loss = 0.0f - expm1_below_zero(kRate, at_most(abs(x), 20.0f), 1.0f);
  return with_sign_of(x, loss / (2.0f - loss));
}

// x - tanh x = x^3/3 + … for |x| <= 1; relative error 2^-27.4 before rounding
// (scripts/coefficients/hyperbolic.sollya).
template <class V>
SOFTBEND_INLINE V tanhshrink_inside(const V& x) {
  constexpr float kThird = 0x1.555556p-2f, kThirdLow = -0x1.555556p-27f;
  const V z = square(x);
  return x * z *
         (kThird + polynomial(z, kThirdLow, -0x1.1110fcp-3f, 0x1.ba1318p-5f, -0x1.65b738p-6f,
                              0x1.1d4ea6p-7f, -0x1.a5e014p-9f, 0x1.e8532cp-11f, -0x1.2fe16ep-13f));
}

// e^(rate a) / (1 + e^(rate a))^2, lifted, for -kLogisticEnd <= rate a <= 0: the logistic's slope.
SOFTBEND_INLINE F32x4 logistic_slope(const Rate& rate, F32x4 a) {
  const F32x4 power = exp_shifted<kLift>(rate, 1.0f, a);
  const F32x4 plain = power * kLower;
  return power / (1.0f + plain * (2.0f + plain));  // rounds less than the square of 1 + e^a
}

// max(x, 0) - tail, the shape of every f with f(x) - f(-x) = x; nothing cancels left of zero.
// The limit -0 instead of +0 gives far negative inputs the sign of the true, tiny value.
template <class V>
SOFTBEND_INLINE V gate(const V& x, const V& lifted_tail) {
  return at_least(x, -0.0f) - lifted_tail * kLower;
}

// The tail left of zero and 1 - tail right of it, the shape of every s with s(x) + s(-x) = 1.
SOFTBEND_INLINE F32x4 step(F32x4 x, F32x4 lifted_tail) {
  const F32x4 left = lifted_tail * kLower;
  return select(x < 0.0f, left, 1.0f - left);
}

}  // namespace softbend::simd
