// Gradients on their way back through softmax and its logarithm.
#pragma once

#include <cstddef>

namespace softbend::kernels {

// out = p (g - sum of p g) / T for each of `rows` rows of `length` shares p = softmax(x / T) and
// upstream gradients g: the gradient with respect to x. out may be p or g.
// Max error: 1 ulp + 2^-48 of the largest |g| times p / T. Valid range: every float, every T from 0
// to inf. Special values: a NaN among g or shares makes its row NaN, an infinite g makes it NaN and
// infinities; T = 0 and inf are the limits: 0, but +-inf where the largest logits tie at T = 0 and
// g does not.
void softmax_backward(const float* shares, const float* upstream, float* out, std::size_t rows,
                      std::size_t length, double temperature);

// out = (g - p sum of g) / T for log-shares ln p. Max error: 1 ulp + 3 ulp of p sum of g / T. Valid
// range and special values: as above, but the limit at T = 0 is +-inf wherever g - p sum of g is
// not 0.
void log_softmax_backward(const float* log_shares, const float* upstream, float* out,
                          std::size_t rows, std::size_t length, double temperature);

}  // namespace softbend::kernels
