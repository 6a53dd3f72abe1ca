// Loops over two arrays at once, one vector at a time: small code for functions that run seldom.
#pragma once

#include "simd/loop.h"

namespace softbend::simd {

// out[i] = function(x[i], y[i]) for n values, as map does; out may be x or y.
template <class Function>
void map_pairs(const float* x, const float* y, float* out, std::size_t n,
               const Function& function) {
  float padded_x[kGroup];
  float padded_y[kGroup];
  for (std::size_t i = 0; i < n; i += kLanes) {
    const std::size_t rest = n - i;
    const bool partial = rest < kLanes;
    const float* from_x = partial ? pad(x + i, rest, 0.0f, padded_x) : x + i;
    const float* from_y = partial ? pad(y + i, rest, 0.0f, padded_y) : y + i;
    store(partial ? padded_x : out + i, function(load(from_x), load(from_y)));
    if (partial) copy(padded_x, rest, out + i);
  }
}

// function(a, b) lane by lane in double precision, rounded once.
template <class Function>
F32x4 in_doubles(F32x4 a, F32x4 b, const Function& function) {
  float first[kLanes];
  float second[kLanes];
  store(first, a);
  store(second, b);
  for (std::size_t k = 0; k < kLanes; ++k) {
    first[k] =
        static_cast<float>(function(static_cast<double>(first[k]), static_cast<double>(second[k])));
  }
  return load(first);
}
template <class Function>
Group<F32x4> in_doubles(Group<F32x4> a, F32x4 b, const Function& function) {
  for (F32x4& part : a.parts) part = in_doubles(part, b, function);
  return a;
}

}  // namespace softbend::simd
