// Exponential units: the input right of zero, left of it a curve that levels off.
#pragma once

#include "kernels/activations/common.h"
#include "simd/exponential.h"

namespace softbend::kernels {

// scale x right of zero; left of it height (e^(rate x) - 1), which starts with the slope
// `steepness`.
class ExponentialUnit {
 public:
  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    const V left = expm1_below_zero(scaled_, at_least(x, -87.0f * length_), height_);
    return select(x < 0.0f, left, scale_ * x);
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 left = exp_times(plain_, steepness_, at_least(x, -107.0f * length_));
    return select(x > 0.0f, scale_, left);
  }

 protected:
  ExponentialUnit(double rate, double height, float scale, float steepness)
      : plain_(rate),
        scaled_(rate, height),
        length_(static_cast<float>(1 / rate)),
        height_(static_cast<float>(height)),
        scale_(scale),
        steepness_(steepness) {}

 private:
  simd::Rate plain_, scaled_;
  F32x4 length_, height_, scale_, steepness_;
};

// x right of zero, alpha (e^x - 1) left of it.
// Max error: value 3 ulp, slope 3 ulp. Valid range: every float, 0 <= alpha <= 10.
// Special values: the slope at 0 is alpha; -inf gives -alpha and slope 0; NaN stays.
struct Elu : ExponentialUnit {
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

  explicit Elu(const float* parameters) : ExponentialUnit(1, parameters[0], 1, parameters[0]) {}
};

// x right of zero, alpha (e^(x/alpha) - 1) left of it.
// Max error: value 3 ulp, slope 3 ulp. Valid range: every float, 0.01 <= alpha <= 10: the formula
// divides by alpha, so alpha = 0, whose limit is ReLU, is refused here as PyTorch refuses it.
// Special values: -inf gives -alpha and slope 0; NaN stays.
struct Celu : ExponentialUnit {
  static constexpr Definition kDefinition{
      .id = "celu",
      .label = "CELU",
      .group = "rectifiers",
      .words = "ELU made to meet the right half without a corner, however deep it goes.",
      .formula = R"(\max(0, \x) + \min\left(0, \alpha \left(e^{\x / \alpha} - 1\right)\right))",
      .derivative = R"(\begin{cases} 1 & \x > 0 \\ e^{\x / \alpha} & \x \le 0 \end{cases})",
      .range = {-1, kInf, false, false},
      .slope_range = {0, 1, false, true},
      .parameters = {{"alpha", "Depth of the curve", R"(\alpha)", 1, 0.01, 10}},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.celu(x, {alpha})", "jax.nn.celu(x, {alpha})",
                "numpy.where(x > 0, x, {alpha} * numpy.expm1(numpy.minimum(x, 0) / {alpha}))"}};

  explicit Celu(const float* parameters)
      : ExponentialUnit(1 / static_cast<double>(parameters[0]), parameters[0], 1, 1) {}
};

// lambda x right of zero, lambda alpha (e^x - 1) left of it.
// Max error: value 3 ulp, slope 3 ulp. Valid range: every float.
// Special values: the slope at 0 is lambda alpha; -inf gives -lambda alpha and slope 0; NaN stays.
struct Selu : ExponentialUnit {
  static constexpr Definition kDefinition{
      .id = "selu",
      .label = "SELU",
      .group = "rectifiers",
      .words = "ELU with two fixed numbers that hold mean and spread steady from layer to layer.",
      .formula =
          R"(\lambda \begin{cases} \x & \x > 0 \\ \alpha \, (e^{\x} - 1) & \x \le 0 \end{cases}, \quad \lambda \approx 1.0507, \ \alpha \approx 1.6733)",
      .derivative =
          R"(\lambda \begin{cases} 1 & \x > 0 \\ \alpha \, e^{\x} & \x \le 0 \end{cases})",
      .range = {-1.7580993408473769, kInf, false, false},
      .slope_range = {0, 1.7580993408473769, false, true},
      .parameters = {},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {0},
      .monotone = true,
      .smooth = false,
      .saturates = {true, false},
      .calls = {
          "torch.nn.functional.selu(x)", "jax.nn.selu(x)",
          "1.05070099 * numpy.where(x > 0, x, 1.67326324 * numpy.expm1(numpy.minimum(x, 0)))"}};

  explicit Selu(const float*) : ExponentialUnit(1, kHeight, kScale, static_cast<float>(kHeight)) {}

 private:
  // Klambauer et al., Self-Normalizing Neural Networks, 2017, equation 14.
  static constexpr float kScale = 1.0507009873554805f;
  static constexpr double kHeight = 1.7580993408473769;
};

}  // namespace softbend::kernels
