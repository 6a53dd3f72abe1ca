// Numbers that sum up a row, each term added in double precision.
#include "kernels/statistics.h"

#include "simd/logarithm.h"
#include "simd/reduce.h"
#include "simd/scalar.h"

namespace softbend::kernels {
namespace {

using simd::F32x4;

double entropy_in_nats(const float* shares, std::size_t n) {
  return simd::sum_each(shares, n, 0.0f,
                        [](F32x4 p) { return select(p == 0.0f, F32x4(0.0f), -p * simd::log(p)); });
}

}  // namespace

void entropy(const float* shares, float* out, std::size_t rows, std::size_t length,
             std::size_t unit) {
  for (std::size_t row = 0; row < rows; ++row) {
    const double nats = entropy_in_nats(shares + row * length, length);
    const double value = unit == 0 ? nats : unit == 1 ? nats / simd::kLn2 : simd::exp(nats);
    out[row] = static_cast<float>(value);
  }
}

}  // namespace softbend::kernels
