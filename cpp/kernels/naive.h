// Textbook formulas that break, rounded to a chosen number format after every operation.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace softbend::kernels {

inline constexpr std::array<std::string_view, 4> kFormatNames = {"float16", "bfloat16", "float32",
                                                                 "float64"};

// Softmax without subtracting the maximum: x/T, e to that, their sum from left to right, and the
// quotients; x is rounded first. `format` as in kFormatNames.
// Max error: every operation is the exact one rounded once, and exp the nearest number of the
// format or, in float64, within 1 ulp. Valid range and special values: where the format overflows,
// underflows or meets inf/inf, so does this.
void naive_softmax(const double* x, std::size_t n, double temperature, std::size_t format,
                   double* scaled, double* exponentials, double* shares, double* sum);

inline constexpr std::array<std::string_view, 6> kNaiveNames = {
    "exp", "log", "sigmoid", "softplus", "log-softmax", "binary-cross-entropy"};

// The function of that index in kNaiveNames at each of n values, as in the comment of each below.
// exp e^x; log ln x; sigmoid 1 / (1 + e^-x); softplus ln(1 + e^x);
// log-softmax ln of the shares of a softmax that does subtract the maximum, n being one row;
// binary-cross-entropy -(t ln p + (1 - t) ln(1 - p)) with p = sigmoid(x), the logarithms no lower
// than `floor`. Errors as above. Only the last reads `targets` and `floor`.
void naive(std::size_t which, const double* x, const double* targets, double* out, std::size_t n,
           double floor, std::size_t format);

}  // namespace softbend::kernels
