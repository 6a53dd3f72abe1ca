// What the activation structs share.
#pragma once

#include "kernels/definition.h"
#include "simd/group.h"

namespace softbend::kernels {

using simd::F32x4;

// `y`, but NaN where x is NaN: for slopes that do not depend on x otherwise.
SOFTBEND_INLINE F32x4 unless_nan(F32x4 x, F32x4 y) { return select(x == x, y, x); }

// `inside` where low < x < high, 0 elsewhere, NaN where x is NaN: the slope of a clamp.
SOFTBEND_INLINE F32x4 between(F32x4 x, F32x4 low, F32x4 high, F32x4 inside) {
  return unless_nan(x, select((low < x) & (x < high), inside, 0.0f));
}

}  // namespace softbend::kernels
