// Reductions of a row to one number, in an order that depends on its length alone.
#pragma once

#include "simd/loop.h"

namespace softbend::simd {

// The largest value, NaN passed over; -inf for none.
[[gnu::noinline]] inline float maximum(const float* x, std::size_t n) {
  Group<F32x4> best{{-kInfinity, -kInfinity, -kInfinity, -kInfinity}};
  each_step<kGroup>(x, nullptr, n, -kInfinity,
                    [&](const float* from, float*) { best = at_least(best, load_group(from)); });
  const F32x4 all =
      at_least(at_least(best.parts[0], best.parts[1]), at_least(best.parts[2], best.parts[3]));
  float lanes[kLanes];
  store(lanes, all);
  float result = lanes[0];
  for (float lane : lanes) result = result < lane ? lane : result;
  return result;
}

// out[i] = function(x[i]), unless out is null, and the sum of them; the tail is padded with
// `padding`. Every kBlock values the sum moves to double precision: a float sum over thousands of
// terms would be hundreds of ulp off.
template <class Function>
SOFTBEND_INLINE double map_sum(const float* x, float* out, std::size_t n, float padding,
                               const Function& function) {
  constexpr std::size_t kBlock = 8 * kGroup;
  double totals[kLanes] = {};
  for (std::size_t i = 0; i < n; i += kBlock) {
    F32x4 block = 0.0f;
    each_step<kGroup>(x + i, out ? out + i : nullptr, n - i < kBlock ? n - i : kBlock, padding,
                      [&](const float* from, float* to) {
                        const Group<F32x4> group = apply_to_group(function, load_group(from));
                        store_group(to, group);
                        block +=
                            (group.parts[0] + group.parts[1]) + (group.parts[2] + group.parts[3]);
                      });
    float lanes[kLanes];
    store(lanes, block);
    for (std::size_t k = 0; k < kLanes; ++k) totals[k] += static_cast<double>(lanes[k]);
  }
  return (totals[0] + totals[1]) + (totals[2] + totals[3]);
}

// The sum of function(x[i]), every term added in double precision: slower than map_sum and smaller.
template <class Function>
double sum_each(const float* x, std::size_t n, float padding, const Function& function) {
  double totals[kLanes] = {};
  float padded[kGroup];
  for (std::size_t i = 0; i < n; i += kLanes) {
    const std::size_t rest = n - i;
    const float* from = rest < kLanes ? pad(x + i, rest, padding, padded) : x + i;
    float lanes[kLanes];
    store(lanes, function(load(from)));
    for (std::size_t k = 0; k < kLanes; ++k) totals[k] += static_cast<double>(lanes[k]);
  }
  return (totals[0] + totals[1]) + (totals[2] + totals[3]);
}

}  // namespace softbend::simd
