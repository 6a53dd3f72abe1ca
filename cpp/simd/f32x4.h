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

}  // namespace softbend::simd
