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

// The four vectors of a group from `first` on, added.
template <std::size_t first, std::size_t kParts>
SOFTBEND_INLINE F32x4 sum_of_four(const Group<F32x4, kParts>& group) {
  const F32x4* parts = group.parts + first;
  return (parts[0] + parts[1]) + (parts[2] + parts[3]);
}

// out[i] = function(x[i]), unless out is null, and the sum of them; the tail is padded with
// `padding`. Every kBlock values the sum moves to double precision: a float sum over thousands of
// terms would be hundreds of ulp off.
template <class Function>
SOFTBEND_INLINE double map_sum(const float* x, float* out, std::size_t n, float padding,
                               const Function& function) {
  constexpr std::size_t kBlock = 8 * kGroup;
  constexpr std::size_t kWide = 2 * kGroup;
  double totals[kLanes] = {};
  for (std::size_t i = 0; i < n; i += kBlock) {
    const std::size_t count = n - i < kBlock ? n - i : kBlock;
    F32x4 block = 0.0f;
    std::size_t k = 0;
    if constexpr (kTakesGroups<Function>) {
      // So long a formula keeps eight vectors busy: a sixth quicker than four, and the same sum.
      for (; count - k >= kWide; k += kWide) {
        const auto wide = function(load_group<2 * kVectors>(x + i + k));
        if (out) store_group(out + i + k, wide);
        block += sum_of_four<0>(wide);
        block += sum_of_four<kVectors>(wide);
      }
    }
    each_step<kGroup>(x + i + k, out ? out + i + k : nullptr, count - k, padding,
                      [&](const float* from, float* to) {
                        Group<F32x4> group;
                        for (F32x4& part : group.parts) {
                          part = function(load(from));
                          from += kLanes;
                        }
                        store_group(to, group);
                        block += sum_of_four<0>(group);
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
