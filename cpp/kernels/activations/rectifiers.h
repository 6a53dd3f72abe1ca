// ReLU and its repairs: the right half is the input, the left half differs.
#pragma once

#include "kernels/activations/common.h"
#include "simd/exponential.h"

namespace softbend::kernels {

// max(0, x).
// Max error: exact. Valid range: every float.
// Special values: the slope at 0 is 0; -0 stays -0; NaN stays, in the slope too.
struct Relu {
  static constexpr Definition kDefinition{
      .id = "relu",
      .label = "ReLU",
      .group = "rectifiers",
      .words = "The input if it is positive, otherwise zero.",
      .formula = R"(\max(0, \x))",
      .derivative = R"(\begin{cases} 1 & \x > 0 \\ 0 & \x \le 0 \end{cases})",
      .range = {0, kInf, true, false},
      .slope_range = {0, 1, true, true},
      .parameters = {},
      .extrema = {},
      .roots = {},
      .slope_roots = {},
      .kinks = {0},
      .monotone = true,
      .smooth = false,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.relu(x)", "jax.nn.relu(x)", "numpy.maximum(x, 0)"}};

  explicit Relu(const float*) {}

  F32x4 value(F32x4 x) const { return at_least(x, 0.0f); }
  F32x4 slope(F32x4 x) const { return unless_nan(x, select(x > 0.0f, 1.0f, 0.0f)); }
};

// x right of zero, a x left of it.
// Max error: 1 ulp. Valid range: every float, 0 <= a <= 1.
// Special values: the slope at 0 is a; -inf gives -inf, but 0 for a = 0; NaN stays.
struct LeakyRelu {
  static constexpr Definition kDefinition{
      .id = "leaky-relu",
      .label = "Leaky ReLU",
      .group = "rectifiers",
      .words = "The input if it is positive, otherwise a small part of it.",
      .formula = R"(\begin{cases} \x & \x > 0 \\ a \, \x & \x \le 0 \end{cases})",
      .derivative = R"(\begin{cases} 1 & \x > 0 \\ a & \x \le 0 \end{cases})",
      .range = {-kInf, kInf, false, false},
      .slope_range = {0.01, 1, true, true},
      .parameters = {{"negativeSlope", "Slope left of zero", "a", 0.01, 0, 1}},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {0},
      .monotone = true,
      .smooth = false,
      .saturates = {false, false},
      .calls = {"torch.nn.functional.leaky_relu(x, {negativeSlope})",
                "jax.nn.leaky_relu(x, {negativeSlope})",
                "numpy.where(x > 0, x, {negativeSlope} * x)"}};

  explicit LeakyRelu(const float* parameters)
      : a(parameters[0]), lowest(parameters[0] == 0 ? simd::kLowest : -simd::kInfinity) {}

  F32x4 value(F32x4 x) const { return select(x < 0.0f, a * at_least(x, lowest), x); }
  F32x4 slope(F32x4 x) const { return unless_nan(x, select(x > 0.0f, 1.0f, a)); }

 private:
  F32x4 a;
  F32x4 lowest;  // keeps 0 times -inf from being NaN
};

// x right of zero, alpha (e^x - 1) left of it.
// Max error: value 3 ulp, slope 3 ulp. Valid range: every float, 0 <= alpha <= 10.
// Special values: the slope at 0 is alpha; -inf gives -alpha and slope 0; NaN stays.
struct Elu {
  static constexpr Definition kDefinition{
      .id = "elu",
      .label = "ELU",
      .group = "rectifiers",
      .words = "The input if it is positive, otherwise a curve that levels off at minus alpha.",
      .formula = R"(\begin{cases} \x & \x > 0 \\ \alpha \, (e^{\x} - 1) & \x \le 0 \end{cases})",
      .derivative = R"(\begin{cases} 1 & \x > 0 \\ \alpha \, e^{\x} & \x \le 0 \end{cases})",
      .range = {-1, kInf, false, false},
      .slope_range = {0, 1, false, true},
      .parameters = {{"alpha", "Depth of the curve", R"(\alpha)", 1, 0, 10}},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.elu(x, {alpha})", "jax.nn.elu(x, {alpha})",
                "numpy.where(x > 0, x, {alpha} * numpy.expm1(numpy.minimum(x, 0)))"}};

  explicit Elu(const float* parameters) : alpha(parameters[0]) {}

  F32x4 value(F32x4 x) const {
    const F32x4 left = alpha * expm1_below_zero(kRate, at_least(x, -87.0f));
    return select(x < 0.0f, left, x);
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 left = exp_times(kRate, alpha, at_least(x, -107.0f));
    return select(x > 0.0f, 1.0f, left);
  }

 private:
  static constexpr simd::Rate kRate{1};
  F32x4 alpha;
};

}  // namespace softbend::kernels
