// The powers e^((x - max) / T) of one row, to 2 ulp however far x lies below the maximum.
#pragma once

#include "simd/logistic.h"

namespace softbend::simd {

// Powers below e^kSoftmaxEnd add nothing to any row that fits into memory.
inline constexpr float kSoftmaxEnd = -130.0f;

// What every row at one temperature shares.
struct Temperature {
  double value;
  Rate rate;
  float inverse_high, inverse_low;  // 1/T in two parts
  float grid;                       // spacing of floats on which maximum and multiples are exact

  explicit Temperature(double t)
      : value(t),
        rate(ordinary() ? 1 / t : 1, 1, 10),
        inverse_high(rate.coefficients[0]),
        inverse_low(ordinary() ? static_cast<float>(1 / t - static_cast<double>(inverse_high)) : 0),
        grid(last_bit(rate.unit_high)) {}

  // Whether the quick form holds: nothing over- or underflows, and the maximum fits the grid.
  bool suits(float maximum) const { return ordinary() && __builtin_fabsf(maximum) <= 2048 * value; }

 private:
  bool ordinary() const { return 0x1p-16 <= value && value <= 0x1p16; }
  static float last_bit(float unit_high) {
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(unit_high) & 0xff800000u) *
           0x1p-9f;  // the tenth bit
  }
};

// The quick form. Subtracting the maximum would round, and e^-60 shows that sixtyfold; but a
// maximum rounded to the grid, plus n units, is exact and close to x, and so is their difference.
class QuickPowers {
 public:
  QuickPowers(const Temperature& temperature, float maximum)
      : rate_(temperature.rate),
        inverse_high_(temperature.inverse_high),
        inverse_low_(temperature.inverse_low),
        maximum_(maximum) {
    const float rounder = 0x1.8p23f * temperature.grid;
    anchor_ = (maximum + rounder) - rounder;
    offset_ = maximum - anchor_;
    lowest_ = anchor_ + kSoftmaxEnd * static_cast<float>(temperature.value);
  }

  // e^((x - max) / T), lifted; at x = max exactly 1, lifted.
  template <class V>
  SOFTBEND_INLINE V power(const V& x) const {
    constexpr float kRounder = rounder(127 + kLift);
    const V inside = at_least(x, lowest_);
    const V rounded = (inside - anchor_) * rate_.to_powers + kRounder;
    const V n = rounded - kRounder;
    const V rest = (inside - (anchor_ + n * rate_.unit_high)) - (n * rate_.unit_low + offset_);
    return exp_of_rest(rate_, rest, 1.0f) * power_of_two(as_bits(rounded));
  }

  // (x - max) / T - log_total.
  template <class V>
  SOFTBEND_INLINE V logarithm(const V& x, double log_total) const {
    const V shifted = x - maximum_;
    const auto total = static_cast<float>(log_total);
    // The same bits as below, sooner: at T = 1 above all.
    if (inverse_low_ == 0) return shifted * inverse_high_ - total;
    const auto total_rest = static_cast<float>(log_total - static_cast<double>(total));
    // -inf times a part of 1/T that is 0 would be NaN.
    const V low = at_least(shifted, -0x1p100f) * inverse_low_ - total_rest;
    return shifted * inverse_high_ + (low - total);
  }

 private:
  Rate rate_;
  float inverse_high_, inverse_low_, maximum_, anchor_, offset_, lowest_;
};

// Any temperature and any finite maximum, by way of doubles; 0 and inf are the limits.
class WidePowers {
 public:
  WidePowers(const Temperature& temperature, float maximum)
      : temperature_(temperature.value), maximum_(static_cast<double>(maximum)) {}

  SOFTBEND_INLINE F32x4 power(F32x4 x) const {
    float high[kLanes], low[kLanes];
    store(high, x);
    for (std::size_t k = 0; k < kLanes; ++k) {
      const double shifted = shift(high[k]);
      const double inside = shifted < kSoftmaxEnd ? kSoftmaxEnd : shifted;
      high[k] = static_cast<float>(inside);
      low[k] = static_cast<float>(inside - static_cast<double>(high[k]));
    }
    constexpr Rate kRate(1);
    return exp_shifted<kLift>(kRate, 1.0f, load(high), load(low));
  }

  SOFTBEND_INLINE F32x4 logarithm(F32x4 x, double log_total) const {
    float lanes[kLanes];
    store(lanes, x);
    // Adding 0 makes a -0 a plain 0, as in the quick form.
    for (float& lane : lanes) lane = static_cast<float>(shift(lane) - log_total) + 0.0f;
    return load(lanes);
  }

 private:
  SOFTBEND_INLINE double shift(float x) const {
    const double difference = static_cast<double>(x) - maximum_;
    // 0/0 and inf/inf are the limits 0 and -inf here.
    const bool settled = difference == 0 || difference < -0x1p200;
    return settled ? difference : difference / temperature_;
  }

  double temperature_, maximum_;
};

}  // namespace softbend::simd
