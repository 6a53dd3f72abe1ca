// Reductions of a row to one number, in an order that depends on its length alone.
#pragma once

#include "simd/loop.h"

namespace softbend::simd {

// The largest value, NaN passed over; -inf for none.
[[gnu::noinline]] inline float maximum(const float* x, std::size_t n) {
  F32x4 best[4] = {-kInfinity, -kInfinity, -kInfinity, -kInfinity};
  float padded[kGroup];
  for (std::size_t i = 0; i < n; i += kGroup) {
    const float* from = x + i;
    if (n - i < kGroup) from = pad(from, n - i, -kInfinity, padded);
    for (std::size_t k = 0; k < 4; ++k) best[k] = at_least(best[k], load(from + k * kLanes));
  }
  const F32x4 all = at_least(at_least(best[0], best[1]), at_least(best[2], best[3]));
  float lanes[kLanes];
  store(lanes, all);
  float result = lanes[0];
  for (float lane : lanes) result = result < lane ? lane : result;
  return result;
}

// A running sum of vectors that moves to double precision every kBlock groups: a float sum over
// thousands of terms would be hundreds of ulp off.
class Sum {
 public:
  SOFTBEND_INLINE void add(const F32x4 (&group)[4]) {
    block_ += (group[0] + group[1]) + (group[2] + group[3]);
    if (++groups_ == kBlock) flush();
  }
  SOFTBEND_INLINE double total() {
    flush();
    return (lanes_[0] + lanes_[1]) + (lanes_[2] + lanes_[3]);
  }

 private:
  static constexpr int kBlock = 8;

  SOFTBEND_INLINE void flush() {
    float lanes[kLanes];
    store(lanes, block_);
    for (std::size_t k = 0; k < kLanes; ++k) lanes_[k] += static_cast<double>(lanes[k]);
    block_ = 0.0f;
    groups_ = 0;
  }

  F32x4 block_ = 0.0f;
  double lanes_[kLanes] = {};
  int groups_ = 0;
};

// out[i] = function(x[i]), unless out is null, and the sum of them; the tail is padded with
// `padding`.
template <class Function>
SOFTBEND_INLINE double map_sum(const float* x, float* out, std::size_t n, float padding,
                               const Function& function) {
  Sum sum;
  float padded[kGroup];
  for (std::size_t i = 0; i < n; i += kGroup) {
    const bool partial = n - i < kGroup;
    const float* from = partial ? pad(x + i, n - i, padding, padded) : x + i;
    float* to = partial || !out ? padded : out + i;
    F32x4 group[4];
    for (std::size_t k = 0; k < 4; ++k) group[k] = function(load(from + k * kLanes));
    for (std::size_t k = 0; k < 4; ++k) store(to + k * kLanes, group[k]);
    sum.add(group);
    if (partial && out) copy(padded, n - i, out + i);
  }
  return sum.total();
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
