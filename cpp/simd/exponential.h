// The exponential with a rate, e^(rate x), in the forms that the functions built on it need.
#pragma once

#include <bit>

#include "simd/group.h"

namespace softbend::simd {

// e^y - 1 = y + c2 y^2 + … + c6 y^6 on |y| <= 0.3475; relative error 2^-26.1
// (scripts/coefficients/exponential.sollya).
inline constexpr double kExpm1[] = {0x1.fffffep-2, 0x1.5554aep-3, 0x1.555712p-5, 0x1.12292ep-7,
                                    0x1.6b79b2p-10};

inline constexpr double kLn2 = 0x1.62e42fefa39efp-1;

// e^(rate x) = 2^n e^(rate r) with r = x - n ln2/rate. Dividing ln 2 and scaling the coefficients
// once spares every x a product with the rate, and that product's rounding error.
struct Rate {
  float to_powers;  // log2(e) rate
  float unit_high;  // ln2/rate, so few bits of it that n unit_high is exact
  float unit_low;
  float coefficients[6];  // of factor (e^(rate r) - 1)

  constexpr explicit Rate(double rate, double factor = 1, int high_bits = 16)
      : to_powers(static_cast<float>(rate / kLn2)),
        unit_high(
            std::bit_cast<float>(std::bit_cast<std::uint32_t>(static_cast<float>(kLn2 / rate)) &
                                 (~0u << (24 - high_bits)))),
        unit_low(static_cast<float>(kLn2 / rate - static_cast<double>(unit_high))),
        coefficients{} {
    double power = rate;
    coefficients[0] = static_cast<float>(factor * power);
    for (int k = 0; k < 5; ++k) {
      power *= rate;
      coefficients[k + 1] = static_cast<float>(kExpm1[k] * factor * power);
    }
  }
};

// Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits; `bias` rides along.
SOFTBEND_INLINE constexpr float rounder(int bias) { return 0x1.8p23f + static_cast<float>(bias); }

// 2^k for the whole number k + 127 in the low bits.
template <class I>
SOFTBEND_INLINE auto power_of_two(const I& biased) {
  return as_floats(biased << 23);
}

// e^(rate rest) - 1 for the small rest of a reduction.
template <class V>
SOFTBEND_INLINE V expm1_of_rest(const Rate& rate, const V& rest) {
  const float* c = rate.coefficients;
  return polynomial(rest, c[0], c[1], c[2], c[3], c[4], c[5]) * rest;
}

template <class V>
struct Reduced {
  decltype(as_bits(V())) biased;  // n + bias in the low bits
  V rest;                         // x - n ln2/rate
};

// `low` is an error term of x, far smaller than x.
template <int kBias, class V, class... Low>
SOFTBEND_INLINE Reduced<V> reduce(const Rate& rate, const V& x, const Low&... low) {
  const V rounded = x * rate.to_powers + rounder(kBias);
  const V whole = rounded - rounder(kBias);
  const V correction = ((whole * rate.unit_low) - ... - low);
  return {as_bits(rounded), (x - whole * rate.unit_high) - correction};
}

// factor e^(rate rest): adding the product to the factor saves the rounding of e^(rate rest).
template <class V, class Factor>
SOFTBEND_INLINE V exp_of_rest(const Rate& rate, const V& rest, const Factor& factor) {
  return factor + factor * expm1_of_rest(rate, rest);
}

// factor e^(rate (x + low)) 2^kShift, only where that is a normal number.
template <int kShift, class Factor, class V, class... Low>
SOFTBEND_INLINE V exp_shifted(const Rate& rate, const Factor& factor, const V& x,
                              const Low&... low) {
  const Reduced<V> part = reduce<127 + kShift>(rate, x, low...);
  return exp_of_rest(rate, part.rest, factor) * power_of_two(part.biased);
}

// (1 + e^(rate (x + low))) 2^kShift, only where that power is a normal number. Adding the
// pieces by size rounds less than 1 + e^x would.
template <int kShift, class V, class... Low>
SOFTBEND_INLINE V one_plus_exp_shifted(const Rate& rate, const V& x, const Low&... low) {
  constexpr float kOne = std::bit_cast<float>((127 + kShift) << 23);
  const Reduced<V> part = reduce<127 + kShift>(rate, x, low...);
  const V power = power_of_two(part.biased);
  return (kOne + power * expm1_of_rest(rate, part.rest)) + power;
}

// factor e^(rate x) for |rate x| <= 160, with gradual underflow and overflow to infinity: two
// powers of two of half the exponent keep every product but the last exact.
SOFTBEND_INLINE F32x4 exp_times(const Rate& rate, F32x4 factor, F32x4 x) {
  const Reduced<F32x4> part = reduce<254>(rate, x);
  const I32x4 half = part.biased >> 1;
  const F32x4 fraction = exp_of_rest(rate, part.rest, factor);
  return fraction * power_of_two(half) * power_of_two(part.biased - half);
}

SOFTBEND_INLINE F32x4 exp(F32x4 x) {
  constexpr Rate kRate(1);
  return exp_times(kRate, 1.0f, at_least(at_most(x, 89.0f), -105.0f));
}

// height (e^(rate x) - 1) for -87 <= rate x <= 0, `height` being the rate's factor: in the
// coefficients it costs no rounding near 0.
template <class V, class Height>
SOFTBEND_INLINE V expm1_below_zero(const Rate& rate, const V& x, const Height& height) {
  const Reduced<V> part = reduce<127>(rate, x);
  const V power = power_of_two(part.biased);
  // Both terms are -0 or less: a sum of -0 and +0 would lose the sign.
  return power * expm1_of_rest(rate, part.rest) - height * (1.0f - power);
}

SOFTBEND_INLINE F32x4 expm1(F32x4 x) {
  constexpr Rate kRate(1);
  // Half the power of two, because 2^128 is no float.
  const Reduced<F32x4> part = reduce<126>(kRate, at_least(at_most(x, 89.0f), -87.0f));
  const F32x4 power = power_of_two(part.biased);
  const F32x4 inside = (power * expm1_of_rest(kRate, part.rest) + (power - 0.5f)) * 2.0f;
  // Below 2^-25 the answer is x itself, the sign of zero included.
  return select(abs(x) < 0x1p-25f, x, inside);
}

}  // namespace softbend::simd
