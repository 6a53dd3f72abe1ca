// What the activation structs share.
#pragma once

#include "kernels/definition.h"
#include "simd/f32x4.h"

namespace softbend::kernels {

using simd::F32x4;

// `y`, but NaN where x is NaN: for slopes that do not depend on x otherwise.
SOFTBEND_INLINE F32x4 unless_nan(F32x4 x, F32x4 y) { return select(x == x, y, x); }

}  // namespace softbend::kernels
