// Vector-Jacobian products; their differences cancel, so they are formed in double precision.
#include "kernels/backward.h"

#include "simd/exponential.h"
#include "simd/pairs.h"

namespace softbend::kernels {
namespace {

using simd::F32x4;

// At T = 0 and T = inf a difference of 0 stays 0, and others go to their limit.
double per_temperature(double difference, double temperature) {
  return difference == 0 ? difference : difference / temperature;
}

}  // namespace

void softmax_backward(const float* shares, const float* upstream, float* out, std::size_t rows,
                      std::size_t length, double temperature) {
  for (const float* end = shares + rows * length; shares != end;
       shares += length, upstream += length, out += length) {
    // At T = 0 the shares of a tie are rounded, 1/3 for example, and what that leaves of equal g
    // would be divided by 0: about one of these g nothing is left.
    double origin = 0;
    double total = 1;
    if (temperature == 0) {
      total = 0;
      for (std::size_t i = 0; i < length; ++i) {
        if (shares[i] > 0) origin = static_cast<double>(upstream[i]);
        total += static_cast<double>(shares[i]);
      }
    }
    double mean = 0;
    for (std::size_t i = 0; i < length; ++i) {
      mean += static_cast<double>(shares[i]) * (static_cast<double>(upstream[i]) - origin);
    }
    mean /= total;
    simd::map_pairs(shares, upstream, out, length, [=](F32x4 p, F32x4 g) {
      return simd::in_doubles(p, g, [=](double p, double g) {
        return per_temperature(p * ((g - origin) - mean), temperature);
      });
    });
  }
}

void log_softmax_backward(const float* log_shares, const float* upstream, float* out,
                          std::size_t rows, std::size_t length, double temperature) {
  for (const float* end = log_shares + rows * length; log_shares != end;
       log_shares += length, upstream += length, out += length) {
    double total = 0;
    for (std::size_t i = 0; i < length; ++i) total += static_cast<double>(upstream[i]);
    simd::map_pairs(log_shares, upstream, out, length, [=](F32x4 log_p, F32x4 g) {
      return simd::in_doubles(simd::exp(log_p), g, [=](double p, double g) {
        return per_temperature(g - p * total, temperature);
      });
    });
  }
}

}  // namespace softbend::kernels
