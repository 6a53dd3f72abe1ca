// Smooth relatives of ReLU.
#pragma once

#include "kernels/activations/common.h"
#include "simd/logarithm.h"
#include "simd/logistic.h"
#include "simd/pairs.h"
#include "simd/scalar.h"

namespace softbend::kernels {

// ln(1 + e^(beta x)) / beta, and x itself where beta x exceeds the threshold, as floats.
// Max error: value 3 ulp, slope 3 ulp. Valid range: every float, 0.01 <= beta <= 100.
// Special values: -inf gives 0 and slope 0; +inf gives +inf and slope 1; NaN stays.
struct Softplus {
  static constexpr Definition kDefinition{
      .id = "softplus",
      .label = "Softplus",
      .group = "soft",
      .words = "A smooth ReLU that is always positive: the logarithm of one plus e to the input.",
      .formula = R"(\frac{1}{\beta} \ln\left(1 + e^{\beta \x}\right))",
      .derivative = R"(\sigma(\beta \x))",
      .range = {0, kInf, false, false},
      .slope_range = {0, 1, false, false},
      .parameters = {{"beta", "Sharpness", R"(\beta)", 1, 0.01, 100},
                     {"threshold", "Straight line above", R"(\tau)", 20, 0, 100}},
      .extrema = {},
      .roots = {},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {true, false},
      .calls = {
          "torch.nn.functional.softplus(x, {beta}, {threshold})",
          "jax.numpy.where({beta} * x > {threshold}, x, jax.nn.softplus({beta} * x) / {beta})",
          "numpy.where({beta} * x > {threshold}, x, numpy.logaddexp(0, {beta} * x) / {beta})"}};

  explicit Softplus(const float* parameters) : Softplus(parameters[0], parameters[1], 1) {}

  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    const V tail = log1p_exp(falling, at_most(abs(x), end), beta) * lower;
    return select(x * sharpness > threshold, x, at_most(at_least(x, low), high) + tail);
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 inside = step(x * turn, logistic_tail(rising, 1.0f, at_most(abs(x), end)));
    return select(x * sharpness > threshold, 1.0f, inside);
  }

 protected:
  // sign -1 turns the curve about the origin.
  Softplus(float beta, float threshold, float sign)
      : beta(beta),
        sharpness(beta * sign),
        threshold(threshold),
        end(simd::kLogisticEnd / beta),
        turn(sign),
        low(sign > 0 ? 0 : -simd::kInfinity),
        high(sign > 0 ? simd::kInfinity : -0.0f),
        lower(simd::kLower * sign),
        rising(static_cast<double>(beta)),
        falling(-static_cast<double>(beta)) {}

 private:
  F32x4 beta, sharpness, threshold, end, turn, low, high, lower;
  simd::Rate rising, falling;
};

// ln(sigma(x)) = -ln(1 + e^-x).
// Max error: value 3 ulp, slope 3 ulp. Valid range: every float.
// Special values: -inf gives -inf and slope 1; +inf gives -0 and slope 0; NaN stays.
struct LogSigmoid : Softplus {
  static constexpr Definition kDefinition{
      .id = "log-sigmoid",
      .label = "Log-sigmoid",
      .group = "soft",
      .words = "The logarithm of the sigmoid: never above zero, a straight line far to the left.",
      .formula = R"(\ln \sigma(\x) = -\ln\left(1 + e^{-\x}\right))",
      .derivative = R"(\sigma(-\x) = 1 - \sigma(\x))",
      .range = {-kInf, 0, false, false},
      .slope_range = {0, 1, false, false},
      .parameters = {},
      .extrema = {},
      .roots = {},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {false, true},
      .calls = {"torch.nn.functional.logsigmoid(x)", "jax.nn.log_sigmoid(x)",
                "-numpy.logaddexp(0, -x)"}};

  // -softplus(-x), in its loops.
  explicit LogSigmoid(const float*) : Softplus(1, simd::kInfinity, -1) {}
};

// x sigma(beta x).
// Max error: value 3 ulp, slope 4 ulp. Valid range: every float, 0 <= beta <= 100.
// Special values: -inf gives -0 and slope 0; +inf gives +inf and slope 1; NaN stays. beta = 0 is
// the straight line x/2, from -inf to +inf.
struct Swish {
  static constexpr Definition kDefinition{
      .id = "swish",
      .label = "Swish",
      .group = "soft",
      .words = "SiLU with a dial: the larger beta is, the closer it comes to ReLU.",
      .formula = R"(\x \, \sigma(\beta \x) = \frac{\x}{1 + e^{-\beta \x}})",
      .derivative = R"(\sigma(\beta \x) \left(1 + \beta \x \, (1 - \sigma(\beta \x))\right))",
      .range = {-0.27846454276107380, kInf, true, false},
      .slope_range = {-0.099839320128866917, 1.0998393201288669, true, true},
      .parameters = {{"beta", "Sharpness", R"(\beta)", 1, 0, 100}},
      .extrema = {{-1.2784645427610738, -0.27846454276107380, Extreme::kMinimum}},
      .roots = {0},
      .slope_roots = {-1.2784645427610738},
      .kinks = {},
      .monotone = false,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"x * torch.sigmoid({beta} * x)", "x * jax.nn.sigmoid({beta} * x)",
                "x / (1 + numpy.exp(-{beta} * x))"}};

  explicit Swish(const float* parameters)
      : gentle(parameters[0] < 0.01f),
        beta(parameters[0]),
        end(simd::kLogisticEnd / parameters[0]),
        rising(gentle ? 1 : static_cast<double>(parameters[0])) {}

  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    if (gentle) return simd::in_doubles(x, beta, &gentle_value);
    const V a = at_most(abs(x), end);
    return gate(x, logistic_tail(rising, a, a));
  }
  F32x4 slope(F32x4 x) const {
    if (gentle) return simd::in_doubles(x, beta, &gentle_slope);
    const F32x4 a = at_most(abs(x), end);
    const F32x4 tail = logistic_tail(rising, 1.0f, a);
    const F32x4 product = beta * a;
    return step(x, tail * ((1.0f - product) + product * (tail * simd::kLower)));
  }

 private:
  // Finite, so that no product is 0 times infinity; as a float it is infinite again.
  static double bounded(double x) { return x > 1e300 ? 1e300 : x < -1e300 ? -1e300 : x; }
  static double share(double z) { return 1 / (1 + simd::exp(-z)); }
  static double gentle_value(double x, double beta) {
    return bounded(x) * share(beta * bounded(x));
  }
  static double gentle_slope(double x, double beta) {
    const double z = beta * bounded(x);
    return share(z) * (1 + z * share(-z));
  }

  bool gentle;  // the powers of so small a beta would be no floats
  F32x4 beta, end;
  simd::Rate rising;  // of x itself: a product beta x would be rounded
};

// x sigma(x).
// Max error: value 3 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives -0 and slope 0; +inf gives +inf and slope 1; NaN stays.
struct Silu : Swish {
  static constexpr Definition kDefinition{
      .id = "silu",
      .label = "SiLU",
      .group = "soft",
      .words = "The input times its own sigmoid.",
      .formula = R"(\x \, \sigma(\x) = \frac{\x}{1 + e^{-\x}})",
      .derivative = R"(\sigma(\x) \left(1 + \x \, (1 - \sigma(\x))\right))",
      .range = {-0.27846454276107380, kInf, true, false},
      .slope_range = {-0.099839320128866917, 1.0998393201288669, true, true},
      .parameters = {},
      .extrema = {{-1.2784645427610738, -0.27846454276107380, Extreme::kMinimum}},
      .roots = {0},
      .slope_roots = {-1.2784645427610738},
      .kinks = {},
      .monotone = false,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.silu(x)", "jax.nn.silu(x)", "x / (1 + numpy.exp(-x))"}};

  explicit Silu(const float*) : Swish(&kBeta) {}

 private:
  static constexpr float kBeta = 1;
};

}  // namespace softbend::kernels
