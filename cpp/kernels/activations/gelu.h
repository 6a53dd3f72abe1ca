// GELU, exact and by tanh.
#pragma once

#include "kernels/activations/common.h"
#include "simd/gaussian.h"

namespace softbend::kernels {

// x Phi(x), Phi being the share of a normal distribution left of x.
// Max error: value 4 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives -0 and slope 0; +inf gives +inf and slope 1; NaN stays.
struct Gelu {
  static constexpr Definition kDefinition{
      .id = "gelu",
      .label = "GELU",
      .group = "soft",
      .words = "The input times the share of a bell curve that lies below it.",
      .formula =
          R"(\x \, \Phi(\x) = \frac{\x}{2} \left(1 + \operatorname{erf} \frac{\x}{\sqrt{2}}\right))",
      .derivative = R"(\Phi(\x) + \frac{\x}{\sqrt{2 \pi}} \, e^{-\x^2 / 2})",
      .range = {-0.16997120747990366, kInf, true, false},
      .slope_range = {-0.12890414518515479, 1.1289041451851548, true, true},
      .parameters = {},
      .extrema = {{-0.75179152469356446, -0.16997120747990366, Extreme::kMinimum}},
      .roots = {0},
      .slope_roots = {-0.75179152469356446},
      .kinks = {},
      .monotone = false,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.gelu(x)", "jax.nn.gelu(x, approximate=False)",
                "x * scipy.stats.norm.cdf(x)"}};

  explicit Gelu(const float*) {}

  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    return gate(x, weighted_normal_tail(abs(x)));
  }
  F32x4 slope(F32x4 x) const {
    // Phi(-a) - a phi(a) = e^(-a^2/2) (r - a) P, r being the root: taking it out by hand leaves
    // nothing to cancel. Relative error of P 2^-27.3 (scripts/coefficients/gaussian.sollya).
    const F32x4 a = at_most(abs(x), simd::kGaussianEnd);
    const F32x4 rest = polynomial(0.458984375f - a / (a + 3.5f), 0x1.ea68eap-2f, 0x1.f1032ap-3f,
                                  0x1.05e104p-2f, 0x1.81a218p-3f, 0x1.2a4d38p-4f, -0x1.dff50ep-7f,
                                  -0x1.caa9cp-6f, 0x1.d8ba0cp-13f, 0x1.3a10dap-7f);
    return step(x, bell(((kRootHigh - a) + kRootLow) * rest, a));
  }

 private:
  static constexpr float kRootHigh = 0x1.80ead2p-1f;
  static constexpr float kRootLow = -0x1.a03fd4p-27f;
};

// x sigma(2 u) = x (1 + tanh u) / 2 with u = sqrt(2/pi) (x + 0.044715 x^3).
// Max error: value 4 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives -0 and slope 0; +inf gives +inf and slope 1; NaN stays.
struct GeluTanh {
  static constexpr Definition kDefinition{
      .id = "gelu-tanh",
      .label = "GELU (tanh)",
      .group = "soft",
      .words = "A quick stand-in for GELU, built on tanh.",
      .formula =
          R"(\frac{\x}{2} \left(1 + \tanh\left(\sqrt{\tfrac{2}{\pi}} \left(\x + 0.044715 \, \x^3\right)\right)\right))",
      .derivative =
          R"(\frac{1 + \tanh u}{2} + \frac{\x}{2} \left(1 - \tanh^2 u\right) \sqrt{\tfrac{2}{\pi}} \left(1 + 0.134145 \, \x^2\right), \quad u = \sqrt{\tfrac{2}{\pi}} \left(\x + 0.044715 \, \x^3\right))",
      .range = {-0.17004075057125405, kInf, true, false},
      .slope_range = {-0.12899306865877177, 1.1289930686587718, true, true},
      .parameters = {},
      .extrema = {{-0.75246142207101626, -0.17004075057125405, Extreme::kMinimum}},
      .roots = {0},
      .slope_roots = {-0.75246142207101626},
      .kinks = {},
      .monotone = false,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.gelu(x, approximate='tanh')",
                "jax.nn.gelu(x, approximate=True)",
                "x / 2 * (1 + numpy.tanh(numpy.sqrt(2 / numpy.pi) * (x + 0.044715 * x**3)))"}};

  explicit GeluTanh(const float*) {}

  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    const V a = at_most(abs(x), kEnd);
    return gate(x, tail(a, a));
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 a = at_most(abs(x), kEnd);
    // w = 2 a du/da = linear + cubic + small; the larger roundings are kept out of 1 - w + w sigma.
    const F32x4 front = head(a);
    const F32x4 back = a - front;
    const F32x4 linear = front * kSlopeHigh;
    const F32x4 square = kSlopeSquare * a;
    const F32x4 cubic = square * (front * front);
    const F32x4 small = square * (back * (a + front)) + (back * kSlopeHigh + a * kSlopeLow);
    const F32x4 w_sigma = tail((linear + (cubic + small)) * simd::kLower, a);
    return step(x, tail(((1.0f - linear) + (w_sigma - small)) - cubic, a));
  }

 private:
  // 2 u = kCubic (x^3 + kLinear x).
  static constexpr double kCubic = 0.071354816272600247;
  static constexpr double kLinear = 22.363860002236387;  // 1 / 0.044715
  // As a float the rate is a little too small; what is missing stretches the cubic.
  static constexpr double kFloatCubic = static_cast<double>(static_cast<float>(kCubic));
  static constexpr float kStretch = static_cast<float>(kCubic / kFloatCubic - 1);
  static constexpr simd::Rate kRate{kFloatCubic};
  // 2 du/da = kSlopeHigh + kSlopeLow + kSlopeSquare a^2, the first of 12 bits.
  static constexpr float kSlopeHigh = 0x1.988p0f;
  static constexpr float kSlopeLow =
      static_cast<float>(kLinear * kCubic - static_cast<double>(kSlopeHigh));
  static constexpr float kSlopeSquare = static_cast<float>(3 * kCubic);
  static constexpr float kEnd = 11.0f;

  // factor / (1 + e^(2u)) at a >= 0, lifted. The exponential shows a rounding error of 2u a
  // hundredfold, so the cubic is carried in two parts, the first being a product of two 12-bit
  // heads.
  template <class V>
  SOFTBEND_INLINE static V tail(const V& factor, const V& a) {
    constexpr float kLinearHigh = 22.359375f;
    constexpr float kLinearLow = static_cast<float>(kLinear - static_cast<double>(kLinearHigh));
    const V front = head(a);
    const V back = a - front;
    const V front_squared = square(front);
    const V cubic = head(front_squared + kLinearHigh);
    const V cubic_rest =
        (front_squared - (cubic - kLinearHigh)) + (back * (a + front) + kLinearLow);
    const V low = back * cubic + a * (cubic_rest + cubic * kStretch);
    return logistic_tail(kRate, factor, front * cubic, low);
  }
};

}  // namespace softbend::kernels
