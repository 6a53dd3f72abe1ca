// Softmax over rows of logits, its logarithm, its steps one by one, and what goes into all of them.
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

// The natural logarithm of softmax, without underflow. Max error: 2 ulp; 2.02 have been seen
// where 1/T is no float.
// Valid range and special values: those of softmax; its 0 is -inf here.
void log_softmax(const float* x, float* out, std::size_t rows, std::size_t length,
                 double temperature);

// ln of the sum of e^(x/T) of each row, one number a row. Max error: 1 ulp + 1e-7.
// Valid range: that of softmax. Special values: a row with nothing but -inf gives -inf, +inf gives
// +inf, NaN gives NaN; T = 0 is the limit, infinite but for a maximum of 0.
void logsumexp(const float* x, float* out, std::size_t rows, std::size_t length,
               double temperature);

// out = x where keep is not 0, else -inf; `keep` advances by `keep_step` from row to row, 0 to use
// one row of it for all. out may be x.
void mask(const float* x, const float* keep, float* out, std::size_t rows, std::size_t length,
          std::size_t keep_step);

// Softmax of one row as it is computed: (x - max) / T, e to that, the shares; and the maximum and
// the sum of the powers. At T = 0 and T = inf the limits of each.
void softmax_steps(const float* x, std::size_t n, double temperature, float* shifted,
                   float* exponentials, float* shares, float* max_and_sum);

}  // namespace softbend::kernels
