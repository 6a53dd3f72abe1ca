// The powers e^((x - max) / T) of one row, their sum and logarithms: what softmax and losses share.
#pragma once

#include <cstddef>

#include "simd/tempered.h"

namespace softbend::kernels {

inline bool is_finite(float x) { return -simd::kInfinity < x && x < simd::kInfinity; }

// The powers times 2^64 into `out`, unless that is null; returns their sum, as large. out may be x.
// `maximum` is that of the row, and finite; so it is below.
double lifted_powers(const float* x, float* out, std::size_t n, float maximum,
                     const simd::Temperature& temperature);

// ln of the sum of the powers.
double log_of_total(const float* x, std::size_t n, float maximum,
                    const simd::Temperature& temperature);

// out = (x - max) / T - log_total.
void log_shifted(const float* x, float* out, std::size_t n, float maximum,
                 const simd::Temperature& temperature, double log_total);

}  // namespace softbend::kernels
