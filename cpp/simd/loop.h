// One loop over arrays for every elementwise kernel, with one rule for the tail.
#pragma once

#include <utility>

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

// All loads and calls before the first store: the vectors are independent, and out may be x.
template <class Function, std::size_t... kVector>
SOFTBEND_INLINE void apply_each(const float* from, float* to, const Function& function,
                                std::index_sequence<kVector...>) {
  const F32x4 group[] = {function(load(from + kVector * kLanes))...};
  (store(to + kVector * kLanes, group[kVector]), ...);
}

// out[i] = function(x[i]) for n values, kVectors vectors at once: 4 are fastest, 1 is smallest.
// Any alignment; out may be x. The last, partial group goes through a padded copy and the same
// code, so a value does not depend on its place in the array.
template <std::size_t kVectors = 4, class Function>
SOFTBEND_INLINE void map(const float* x, float* out, std::size_t n, const Function& function) {
  constexpr std::size_t kStep = kVectors * kLanes;
  float padded[kGroup];
  for (std::size_t i = 0; i < n; i += kStep) {
    const bool partial = n - i < kStep;
    const float* from = partial ? pad(x + i, n - i, 0.0f, padded) : x + i;
    float* to = partial ? padded : out + i;
    apply_each(from, to, function, std::make_index_sequence<kVectors>());
    if (partial) copy(padded, n - i, out + i);
  }
}

}  // namespace softbend::simd
