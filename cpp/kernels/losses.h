// Losses computed from logits, and their gradients.
#pragma once

#include <cstddef>
#include <cstdint>

namespace softbend::kernels {

// Cross-entropy of each of `rows` rows of `length` > 0 logits with the class targets[row], one
// number a row: -ln softmax(x) of the target, of which a share `smoothing` from 0 to 1 is the mean
// over all classes. A target that is no class is ignored: its loss is 0.
// Max error: 1 ulp + 1e-7. Valid range: every float. Special values: a NaN, a +inf or nothing but
// -inf gives NaN; a target of -inf, or any logit of -inf under smoothing, gives +inf.
void cross_entropy(const float* x, const std::int32_t* targets, float* out, std::size_t rows,
                   std::size_t length, double smoothing);

// Its gradient with respect to x, times `scale`: softmax(x) less the wanted share of each class. An
// ignored row is 0. out may be x.
// Max error: 5 ulp without smoothing, else 5 ulp + 1e-7 scale. The rest as above.
void cross_entropy_gradient(const float* x, const std::int32_t* targets, float* out,
                            std::size_t rows, std::size_t length, double smoothing, double scale);

// Cross-entropy of sigmoid(x) with the wanted share t of n values, from the logit x itself:
// ln(1 + e^x) - t x. out may be x or t.
// Max error: 4 ulp for t from 0 to 1. Valid range: every float. Special values: NaN stays; x =
// +-inf gives +inf, or 0 where t is the very share that it means.
void binary_cross_entropy(const float* x, const float* targets, float* out, std::size_t n);

// Its gradient times `scale`, sigmoid(x) - t. Max error: 4 ulp at t = 0 and t = 1, else 4 ulp +
// 1e-7, and 2 ulp more where the scale is not 1.
void binary_cross_entropy_gradient(const float* x, const float* targets, float* out, std::size_t n,
                                   double scale);

}  // namespace softbend::kernels
