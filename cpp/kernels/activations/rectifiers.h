// ReLU and its repairs: the right half is the input, the left half differs.
#pragma once

#include "kernels/activations/common.h"

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

// min(max(0, x), 6).
// Max error: exact. Valid range: every float.
// Special values: the slopes at 0 and 6 are 0; -0 stays -0; NaN stays, in the slope too.
struct Relu6 {
  static constexpr Definition kDefinition{
      .id = "relu6",
      .label = "ReLU6",
      .group = "rectifiers",
      .words = "ReLU that stops at six.",
      .formula = R"(\min(\max(0, \x), 6))",
      .derivative = R"(\begin{cases} 1 & 0 < \x < 6 \\ 0 & \text{otherwise} \end{cases})",
      .range = {0, 6, true, true},
      .slope_range = {0, 1, true, true},
      .parameters = {},
      .extrema = {},
      .roots = {},
      .slope_roots = {},
      .kinks = {0, 6},
      .monotone = true,
      .smooth = false,
      .saturates = {true, true},
      .calls = {"torch.nn.functional.relu6(x)", "jax.nn.relu6(x)", "numpy.clip(x, 0, 6)"}};

  explicit Relu6(const float*) {}

  F32x4 value(F32x4 x) const { return at_most(at_least(x, 0.0f), 6.0f); }
  F32x4 slope(F32x4 x) const { return between(x, 0.0f, 6.0f, 1.0f); }
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

// x right of zero, a x left of it, a being learned.
// Max error: 1 ulp. Valid range: every float, -2 <= a <= 2.
// Special values: the slope at 0 is a; -inf gives -inf, but 0 for a = 0; NaN stays.
struct Prelu : LeakyRelu {
  static constexpr Definition kDefinition{
      .id = "prelu",
      .label = "PReLU",
      .group = "rectifiers",
      .words = "Leaky ReLU whose slope on the left is learned like a weight.",
      .formula = R"(\max(0, \x) + a \min(0, \x))",
      .derivative = R"(\begin{cases} 1 & \x > 0 \\ a & \x \le 0 \end{cases})",
      .range = {-kInf, kInf, false, false},
      .slope_range = {0.25, 1, true, true},
      .parameters = {{"weight", "Learned slope left of zero", "a", 0.25, -2, 2}},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {0},
      .monotone = true,
      .smooth = false,
      .saturates = {false, false},
      .calls = {"torch.nn.functional.prelu(x, torch.tensor([{weight}]))",
                "jax.nn.leaky_relu(x, {weight})", "numpy.where(x > 0, x, {weight} * x)"}};

  using LeakyRelu::LeakyRelu;
};

}  // namespace softbend::kernels
