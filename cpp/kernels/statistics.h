// Numbers that sum up a row: entropy of shares, and what tells dead and saturated units apart.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace softbend::kernels {

// "choices" is the perplexity: how many equal choices would be as uncertain, e to the nats.
inline constexpr std::array<std::string_view, 3> kEntropyUnits = {"nats", "bits", "choices"};

// -sum of p ln p of each of `rows` rows of `length` shares, one number a row, in the unit of that
// index; a share of 0 adds 0. Max error: 3 ulp + 1e-9; choices are off by the
// factor that this is of the nats. Valid range: shares from 0 to 1, taken as they are. Special
// values: a share that is negative or NaN gives NaN.
void entropy(const float* shares, float* out, std::size_t rows, std::size_t length,
             std::size_t unit);

inline constexpr std::array<std::string_view, 6> kStatisticNames = {
    "mean", "standardDeviation", "min", "max", "zeros", "saturated"};

// For each row these numbers in this order: its mean; the root of its summed squared deviations
// over `length` - correction; least and largest; the share of zeros of either sign; the share at or
// below `low` or at or above `high`. Max error: 1 ulp + 2^-53 `length` of the largest |x|.
// Valid range: every float. Special values: a NaN makes the first four NaN, as does, for the
// deviation, an infinity, or a length that is the correction.
void statistics(const float* x, float* out, std::size_t rows, std::size_t length, double correction,
                double low, double high);

}  // namespace softbend::kernels
