// Numbers that sum up a row: entropy and perplexity of shares.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace softbend::kernels {

// "choices" is the perplexity: how many equal choices would be as uncertain, e to the nats.
inline constexpr std::array<std::string_view, 3> kEntropyUnits = {"nats", "bits", "choices"};

// -sum of p ln p of each of `rows` rows of `length` shares, one number a row, in the unit of that
// index; a share of 0 adds 0. Max error: 4 ulp + 1e-9. Valid range: shares from 0 to 1, taken as
// they are. Special values: a share that is negative or NaN gives NaN.
void entropy(const float* shares, float* out, std::size_t rows, std::size_t length,
             std::size_t unit);

}  // namespace softbend::kernels
