// Soft bends made with tanh.
#pragma once

#include "kernels/activations/common.h"
#include "simd/logistic.h"

namespace softbend::kernels {

// x tanh(ln(1 + e^x)).
// Max error: value 4 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives -0 and slope 0; +inf gives +inf and slope 1; NaN stays.
struct Mish {
  static constexpr Definition kDefinition{
      .id = "mish",
      .label = "Mish",
      .group = "soft",
      .words = "The input times the tanh of its softplus: much like SiLU, a little deeper.",
      .formula = R"(\x \, \tanh\left(\ln\left(1 + e^{\x}\right)\right))",
      .derivative =
          R"(\tanh s + \x \, \sigma(\x) \left(1 - \tanh^2 s\right), \quad s = \ln\left(1 + e^{\x}\right))",
      .range = {-0.30884341301725041, kInf, true, false},
      .slope_range = {-0.11252612238946256, 1.0884981612517279, true, true},
      .parameters = {},
      .extrema = {{-1.1924312145154952, -0.30884341301725041, Extreme::kMinimum}},
      .roots = {0},
      .slope_roots = {-1.1924312145154952},
      .kinks = {},
      .monotone = false,
      .smooth = true,
      .saturates = {true, false},
      .calls = {"torch.nn.functional.mish(x)", "jax.nn.mish(x)",
                "x * numpy.tanh(numpy.logaddexp(0, x))"}};

  explicit Mish(const float*) {}

  // With p = e^-|x| and all signs positive: tanh(ln(1 + e^x)) is p (2 + p) / (2 + p (2 + p)) left
  // of zero, and right of it 1 - 2 p^2 / (1 + 2 p (1 + p)).
  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    const Parts<V> parts(x);
    const V p = parts.plain;
    const V top = parts.lifted * select(x < 0.0f, 2.0f + p, 2.0f * p);
    return gate(x, parts.a * top / parts.bottom);
  }
  // The quotient rule over the same two bottoms.
  F32x4 slope(F32x4 x) const {
    const Parts<F32x4> parts(x);
    const F32x4 p = parts.plain, four_a = 4.0f * parts.a;
    const F32x4 left = (4.0f - four_a) + p * ((6.0f - four_a) + p * (4.0f + p));
    const F32x4 right = 1.0f + p * (4.0f + p * ((6.0f + four_a) + p * (4.0f + four_a)));
    const F32x4 top = select(x < 0.0f, parts.lifted * left, right * (1.0f / simd::kLower));
    const F32x4 bottom = parts.bottom;
    // Squaring would double what rounding took from the bottom.
    return top / (square(bottom) + 2.0f * bottom * parts.bottom_low) * simd::kLower;
  }

 private:
  template <class V>
  struct Parts {
    V a, lifted, plain, bottom, bottom_low;

    SOFTBEND_INLINE explicit Parts(const V& x) : a(at_most(abs(x), simd::kLogisticEnd)) {
      constexpr simd::Rate kFalling(-1);
      lifted = exp_shifted<simd::kLift>(kFalling, 1.0f, a);
      plain = lifted * simd::kLower;
      const V front = select(x < 0.0f, 2.0f, 1.0f);
      const V back = plain * select(x < 0.0f, 2.0f + plain, 2.0f + 2.0f * plain);
      bottom = front + back;
      bottom_low = back - (bottom - front);
    }
  };
};

// x - tanh(x).
// Max error: value 3 ulp, slope 4 ulp. Valid range: every float.
// Special values: -inf gives -inf, +inf gives +inf, both with slope 1; -0 stays -0; NaN stays.
struct Tanhshrink {
  static constexpr Definition kDefinition{
      .id = "tanhshrink",
      .label = "Tanhshrink",
      .group = "soft",
      .words = "What tanh leaves: small inputs nearly vanish, large ones come one nearer to 0.",
      .formula = R"(\x - \tanh(\x))",
      .derivative = R"(\tanh^2(\x))",
      .range = {-kInf, kInf, false, false},
      .slope_range = {0, 1, true, false},
      .parameters = {},
      .extrema = {},
      .roots = {0},
      .slope_roots = {0},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {false, false},
      .calls = {"torch.nn.functional.tanhshrink(x)", "x - jax.numpy.tanh(x)", "x - numpy.tanh(x)"}};

  explicit Tanhshrink(const float*) {}

  // Near zero x and tanh x are nearly alike, so their difference comes from its own series; farther
  // out tanh a is 1 - 2 sigma(-2a).
  template <class V>
  SOFTBEND_INLINE V value(const V& x) const {
    const V a = abs(x);
    constexpr simd::Rate kRate(2);
    const V tail = logistic_tail(kRate, 2.0f * simd::kLower, at_most(a, kEnd));
    return select(a < 1.0f, simd::tanhshrink_inside(x), with_sign_of(x, (a - 1.0f) + tail));
  }
  F32x4 slope(F32x4 x) const {
    const F32x4 a = abs(x);
    constexpr simd::Rate kRate(-2);
    const F32x4 loss = 4.0f * simd::kLower * logistic_slope(kRate, at_most(a, kEnd));
    return select(a < 1.0f, square(x - simd::tanhshrink_inside(x)), 1.0f - loss);
  }

 private:
  static constexpr float kEnd = 0.5f * simd::kLogisticEnd;
};

}  // namespace softbend::kernels
