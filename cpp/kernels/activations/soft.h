// Smooth relatives of ReLU.
#pragma once

#include "kernels/definition.h"
#include "simd/logistic.h"

namespace softbend::kernels {

using simd::F32x4;

// x sigma(x).
// Max error: value 3 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives -0 and slope 0; +inf gives +inf and slope 1; NaN stays.
struct Silu {
  static constexpr Definition kDefinition{
      .id = "silu",
      .label = "SiLU",
      .group = "soft",
      .words = "The input times its own sigmoid.",
      .formula = R"(\x \, \sigma(\x) = \frac{\x}{1 + e^{-\x}})",
      .derivative = R"(\sigma(\x) \left(1 + \x \, (1 - \sigma(\x))\right))",
      .range = {-0.278464542761074, kInf, true, false},
      .slope_range = {-0.0998388, 1.0998388, true, true},
      .parameters = {},
      .extrema = {{-1.278464542761074, -0.278464542761074, Extreme::kMinimum}},
      .roots = {0},
      .slope_roots = {-1.278464542761074},
      .kinks = {},
      .monotone = false,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.silu(x)", "jax.nn.silu(x)", "x / (1 + numpy.exp(-x))"}};

  explicit Silu(const float*) {}

  F32x4 value(F32x4 x) const {
    const F32x4 a = at_most(abs(x), simd::kLogisticEnd);
    return gate(x, a * logistic_tail(kRate, a));
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 a = at_most(abs(x), simd::kLogisticEnd);
    const F32x4 tail = logistic_tail(kRate, a);
    return gate_slope(x, tail * ((1.0f - a) + a * (tail * simd::kLower)));
  }

 private:
  static constexpr simd::Rate kRate{1};
};

}  // namespace softbend::kernels
