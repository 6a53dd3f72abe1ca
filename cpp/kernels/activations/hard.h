// Squashes and gates made of straight lines.
#pragma once

#include "kernels/activations/common.h"

namespace softbend::kernels {

// min(max(0, x + 3), 6) / 6.
// Max error: value 2 ulp, slope 1 ulp. Valid range: every float.
// Special values: the slopes at -3 and 3 are 0; -inf gives 0 and +inf 1; NaN stays, in the slope
// too.
struct Hardsigmoid {
  static constexpr Definition kDefinition{
      .id = "hardsigmoid",
      .label = "Hard sigmoid",
      .group = "squashing",
      .words = "A sigmoid of three straight pieces: zero, a ramp, one.",
      .formula = R"(\frac{\min(\max(0, \x + 3), 6)}{6})",
      .derivative =
          R"(\begin{cases} \frac{1}{6} & -3 < \x < 3 \\ 0 & \text{otherwise} \end{cases})",
      .range = {0, 1, true, true},
      .slope_range = {0, 1.0 / 6, true, true},
      .parameters = {},
      .extrema = {},
      .roots = {},
      .slope_roots = {},
      .kinks = {-3, 3},
      .monotone = true,
      .smooth = false,
      .saturates = {true, true},
      .calls = {"torch.nn.functional.hardsigmoid(x)", "jax.nn.hard_sigmoid(x)",
                "numpy.clip(x + 3, 0, 6) / 6"}};

  explicit Hardsigmoid(const float*) {}

  F32x4 value(F32x4 x) const { return at_most(at_least(x + 3.0f, 0.0f), 6.0f) / 6.0f; }
  F32x4 slope(F32x4 x) const { return between(x, -3.0f, 3.0f, 1.0f / 6.0f); }
};

// min(max(minimum, x), maximum).
// Max error: exact. Valid range: every float, -10 <= minimum <= 0, 0 <= maximum <= 10.
// Special values: the slopes at both limits are 0; NaN stays, in the slope too.
struct Hardtanh {
  static constexpr Definition kDefinition{
      .id = "hardtanh",
      .label = "Hard tanh",
      .group = "squashing",
      .words = "The input, stopped at a lowest and a highest value.",
      .formula = R"(\min(\max(m, \x), M))",
      .derivative = R"(\begin{cases} 1 & m < \x < M \\ 0 & \text{otherwise} \end{cases})",
      .range = {-1, 1, true, true},
      .slope_range = {0, 1, true, true},
      .parameters = {{"minimum", "Lowest value", "m", -1, -10, 0},
                     {"maximum", "Highest value", "M", 1, 0, 10}},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {-1, 1},
      .monotone = true,
      .smooth = false,
      .saturates = {true, true},
      .calls = {"torch.nn.functional.hardtanh(x, {minimum}, {maximum})",
                "jax.numpy.clip(x, {minimum}, {maximum})", "numpy.clip(x, {minimum}, {maximum})"}};

  explicit Hardtanh(const float* parameters) : low(parameters[0]), high(parameters[1]) {}

  F32x4 value(F32x4 x) const { return at_most(at_least(x, low), high); }
  F32x4 slope(F32x4 x) const { return between(x, low, high, 1.0f); }

 private:
  F32x4 low, high;
};

// x min(max(0, x + 3), 6) / 6.
// Max error: value 2 ulp, slope 2 ulp. Valid range: every float.
// Special values: the slope at -3 is 0 and at 3 it is 1; -inf gives -0 and slope 0; +inf gives +inf
// and slope 1; NaN stays.
struct Hardswish {
  static constexpr Definition kDefinition{
      .id = "hardswish",
      .label = "Hard swish",
      .group = "soft",
      .words = "The input times its hard sigmoid: SiLU's shape without an exponential.",
      .formula = R"(\x \, \frac{\min(\max(0, \x + 3), 6)}{6})",
      .derivative =
          R"(\begin{cases} 0 & \x \le -3 \\ \frac{2 \x + 3}{6} & -3 < \x < 3 \\ 1 & \x \ge 3 \end{cases})",
      .range = {-0.375, kInf, true, false},
      .slope_range = {-0.5, 1.5, false, false},
      .parameters = {},
      .extrema = {{-1.5, -0.375, Extreme::kMinimum}},
      .roots = {0},
      .slope_roots = {-1.5},
      .kinks = {-3, 3},
      .monotone = false,
      .smooth = false,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.hardswish(x)", "jax.nn.hard_swish(x)",
                "x * numpy.clip(x + 3, 0, 6) / 6"}};

  explicit Hardswish(const float*) {}

  F32x4 value(F32x4 x) const {
    const F32x4 part = at_most(at_least(x + 3.0f, 0.0f), 6.0f) / 6.0f;
    return at_least(x, -3.0f) * part;
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 left = select(x <= -3.0f, 0.0f, (x + 1.5f) / 3.0f);
    return select(x >= 3.0f, 1.0f, left);
  }
};

}  // namespace softbend::kernels
