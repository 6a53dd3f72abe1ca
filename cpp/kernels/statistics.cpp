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

void statistics(const float* x, float* out, std::size_t rows, std::size_t length, double correction,
                double low, double high) {
  const auto n = static_cast<double>(length);
  for (const float* end = x + rows * length; x != end; x += length, out += kStatisticNames.size()) {
    double total = 0;
    float least = x[0];
    float most = x[0];
    std::size_t zeros = 0;
    std::size_t saturated = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const auto value = static_cast<double>(x[i]);
      total += value;
      // The negated comparisons take a NaN and then keep it.
      if (least == least && !(x[i] >= least)) least = x[i];
      if (most == most && !(x[i] <= most)) most = x[i];
      if (value == 0) ++zeros;
      if (value <= low || value >= high) ++saturated;
    }
    const double mean = total / n;
    double squares = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const double deviation = static_cast<double>(x[i]) - mean;
      squares += deviation * deviation;
    }
    out[0] = static_cast<float>(mean);
    out[1] = static_cast<float>(__builtin_sqrt(squares / (n - correction)));
    out[2] = least;
    out[3] = most;
    out[4] = static_cast<float>(static_cast<double>(zeros) / n);
    out[5] = static_cast<float>(static_cast<double>(saturated) / n);
  }
}

}  // namespace softbend::kernels
