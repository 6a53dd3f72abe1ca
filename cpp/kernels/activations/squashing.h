// Curves between two limits.
#pragma once

#include "kernels/activations/common.h"
#include "simd/logistic.h"

namespace softbend::kernels {

// 1 / (1 + e^-x).
// Max error: value 3 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives 0, +inf gives 1, both with slope 0; NaN stays.
struct Sigmoid {
  static constexpr Definition kDefinition{
      .id = "sigmoid",
      .label = "Sigmoid",
      .group = "squashing",
      .words = "Any number squeezed between zero and one, one half at zero.",
      .formula = R"(\sigma(\x) = \frac{1}{1 + e^{-\x}})",
      .derivative = R"(\sigma(\x) \, (1 - \sigma(\x)))",
      .range = {0, 1, false, false},
      .slope_range = {0, 0.25, false, true},
      .parameters = {},
      .extrema = {},
      .roots = {},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {true, true},
      .calls = {"torch.sigmoid(x)", "jax.nn.sigmoid(x)", "1 / (1 + numpy.exp(-x))"}};

  explicit Sigmoid(const float*) {}

  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    return simd::sigmoid(x);
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 a = at_most(abs(x), simd::kLogisticEnd);
    return simd::kLower * logistic_slope(kRate, a);
  }

 private:
  static constexpr simd::Rate kRate{-1};
};

// (e^x - e^-x) / (e^x + e^-x).
// Max error: value 3 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives -1, +inf gives 1, both with slope 0; -0 stays -0; NaN stays.
struct Tanh {
  static constexpr Definition kDefinition{
      .id = "tanh",
      .label = "Tanh",
      .group = "squashing",
      .words = "Any number squeezed between minus one and one, zero at zero.",
      .formula = R"(\tanh(\x) = \frac{e^{\x} - e^{-\x}}{e^{\x} + e^{-\x}})",
      .derivative = R"(1 - \tanh^2(\x))",
      .range = {-1, 1, false, false},
      .slope_range = {0, 1, false, true},
      .parameters = {},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {true, true},
      .calls = {"torch.tanh(x)", "jax.numpy.tanh(x)", "numpy.tanh(x)"}};

  explicit Tanh(const float*) {}

  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    return simd::tanh(x);
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 a = at_most(abs(x), 0.5f * simd::kLogisticEnd);
    return (4.0f * simd::kLower) * logistic_slope(kRate, a);
  }

 private:
  static constexpr simd::Rate kRate{-2};
};

// x / (1 + |x|).
// Max error: value 2 ulp, slope 3 ulp. Valid range: every float.
// Special values: -inf gives -1, +inf gives 1, both with slope 0; -0 stays -0; NaN stays.
struct Softsign {
  static constexpr Definition kDefinition{
      .id = "softsign",
      .label = "Softsign",
      .group = "squashing",
      .words = "The input divided by one more than its size: it nears its limits slowly.",
      .formula = R"(\frac{\x}{1 + |\x|})",
      .derivative = R"(\frac{1}{\left(1 + |\x|\right)^2})",
      .range = {-1, 1, false, false},
      .slope_range = {0, 1, false, true},
      .parameters = {},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {true, true},
      .calls = {"torch.nn.functional.softsign(x)", "jax.nn.soft_sign(x)",
                "x / (1 + numpy.abs(x))"}};

  explicit Softsign(const float*) {}

  F32x4 value(F32x4 x) const {
    // 1 - 1/(1 + a) farther out: it rises steadily where a/(1 + a) wavers, and ends at 1.
    const F32x4 a = abs(x);
    const F32x4 part = select(a < 1.0f, a, 1.0f) / (1.0f + a);
    return with_sign_of(x, select(a < 1.0f, part, 1.0f - part));
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 sum = 1.0f + abs(x);
    return 1.0f / sum / sum;  // the square would overflow where the slope is no 0 yet
  }
};

}  // namespace softbend::kernels
