// Four floats as one value: picks the back end and adds what all of them share.
#pragma once

#if defined(__wasm_simd128__) || defined(SOFTBEND_SIMDE)
#include "simd/backend_wasm.h"
#else
#include "simd/backend_plain.h"
#endif

#include <cstddef>
#include <limits>

namespace softbend::simd {

inline constexpr std::size_t kLanes = 4;
inline constexpr float kInfinity = std::numeric_limits<float>::infinity();
inline constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
inline constexpr float kLowest = std::numeric_limits<float>::lowest();

SOFTBEND_INLINE F32x4& operator+=(F32x4& a, F32x4 b) { return a = a + b; }
SOFTBEND_INLINE Mask operator>(F32x4 a, F32x4 b) { return b < a; }
SOFTBEND_INLINE Mask operator>=(F32x4 a, F32x4 b) { return b <= a; }

SOFTBEND_INLINE F32x4 select(Mask mask, float yes, float no) {
  return select(mask, F32x4(yes), F32x4(no));
}

SOFTBEND_INLINE F32x4 square(F32x4 x) { return x * x; }

// The magnitude of x with the sign of `sign`, for x that is not negative.
SOFTBEND_INLINE F32x4 with_sign_of(F32x4 sign, F32x4 x) {
  return as_floats(as_bits(x) | (as_bits(sign) & std::numeric_limits<std::int32_t>::min()));
}

// The leading 12 of the 24 significant bits: a product of two such heads is exact.
SOFTBEND_INLINE F32x4 head(F32x4 x) { return as_floats(as_bits(x) & ~0xfff); }

// Horner's rule, coefficients from the constant term up.
SOFTBEND_INLINE F32x4 polynomial(F32x4, F32x4 c0) { return c0; }
template <class... Rest>
SOFTBEND_INLINE F32x4 polynomial(F32x4 x, F32x4 c0, Rest... rest) {
  return polynomial(x, F32x4(rest)...) * x + c0;
}

}  // namespace softbend::simd
