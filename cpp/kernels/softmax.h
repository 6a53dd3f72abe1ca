// Softmax over rows of logits, its logarithm, and its steps one by one.
#pragma once

#include <cstddef>

namespace softbend::kernels {

// out = e^(x/T) / sum of e^(x/T), for each of `rows` rows of `length` > 0 logits; out may be x.
// Max error: 4 ulp, 1 step where subnormal; the exact sum of a row lies within 5e-7 of 1.
// Valid range: every float, every temperature from 0 to inf, rows up to 2^24 long.
// Special values: -inf gives exactly 0. A NaN, a +inf or nothing but -inf gives a row of NaN.
// T = 0 shares 1 among the largest, T = inf among all that are not -inf. Equal logits get equal
// bits, and one logit gets 1.
void softmax(const float* x, float* out, std::size_t rows, std::size_t length, double temperature);

// The natural logarithm of softmax, without underflow. Max error: 2 ulp.
// Valid range and special values: those of softmax; its 0 is -inf here.
void log_softmax(const float* x, float* out, std::size_t rows, std::size_t length,
                 double temperature);

// Softmax of one row as it is computed: (x - max) / T, e to that, the shares; and the maximum and
// the sum of the powers. At T = 0 and T = inf the limits of each.
void softmax_steps(const float* x, std::size_t n, double temperature, float* shifted,
                   float* exponentials, float* shares, float* max_and_sum);

}  // namespace softbend::kernels
