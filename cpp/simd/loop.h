// One loop over arrays for every elementwise kernel, with one rule for the tail.
#pragma once

#include "simd/f32x4.h"

namespace softbend::simd {

// Independent vectors in flight hide the latency of the arithmetic.
inline constexpr std::size_t kGroup = 4 * kLanes;

SOFTBEND_INLINE void copy(const float* from, std::size_t count, float* to) {
  for (std::size_t i = 0; i < count; ++i) to[i] = from[i];
}

// A partial group, padded; returns where it is.
SOFTBEND_INLINE const float* pad(const float* from, std::size_t count, float padding,
                                 float (&padded)[kGroup]) {
  copy(from, count, padded);
  for (std::size_t i = count; i < kGroup; ++i) padded[i] = padding;
  return padded;
}

// out[i] = function(x[i]) for n values. Any alignment; out may be x. The last, partial group goes
// through a padded copy and the same code, so a value does not depend on its place in the array.
template <class Function>
SOFTBEND_INLINE void map(const float* x, float* out, std::size_t n, const Function& function) {
  float padded[kGroup];
  for (std::size_t i = 0; i < n; i += kGroup) {
    const bool partial = n - i < kGroup;
    const float* from = partial ? pad(x + i, n - i, 0.0f, padded) : x + i;
    float* to = partial ? padded : out + i;
    F32x4 group[4];
    for (std::size_t k = 0; k < 4; ++k) group[k] = function(load(from + k * kLanes));
    for (std::size_t k = 0; k < 4; ++k) store(to + k * kLanes, group[k]);
    if (partial) copy(padded, n - i, out + i);
  }
}

}  // namespace softbend::simd
