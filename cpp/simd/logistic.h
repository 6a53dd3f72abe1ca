// The logistic curve and its kin, exact far out in both tails.
#pragma once

#include "simd/exponential.h"

namespace softbend::simd {

// Tails are computed 2^64 times too large: only the last product, with kLower, can underflow.
inline constexpr int kLift = 64;
inline constexpr float kLower = 0x1p-64f;

// Where a e^-a has fallen below half the smallest float.
inline constexpr float kLogisticEnd = 110.0f;

// 1 / (1 + e^(rate a)), lifted, for 0 <= rate a <= kLogisticEnd; `low` is an error term of a.
template <class... Low>
SOFTBEND_INLINE F32x4 logistic_tail(const Rate& rate, F32x4 a, Low... low) {
  // Lowered by as much, e^110 stays finite.
  return 1.0f / (kLower + exp_shifted<-kLift>(rate, a, low...));
}

// max(x, 0) - tail, the shape of every f with f(x) - f(-x) = x; nothing cancels left of zero.
// The limit -0 instead of +0 gives far negative inputs the sign of the true, tiny value.
SOFTBEND_INLINE F32x4 gate(F32x4 x, F32x4 lifted_tail) {
  return at_least(x, -0.0f) - lifted_tail * kLower;
}

// The slope of such an f, from its slope at -|x|.
SOFTBEND_INLINE F32x4 gate_slope(F32x4 x, F32x4 lifted_tail) {
  const F32x4 left = lifted_tail * kLower;
  return select(x < 0.0f, left, 1.0f - left);
}

}  // namespace softbend::simd
