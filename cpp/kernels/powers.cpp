// Picks the form of the powers that fits temperature and row, once for all that need them.
#include "kernels/powers.h"

#include "simd/reduce.h"
#include "simd/scalar.h"

namespace softbend::kernels {
namespace {

template <class Action>
void with_powers(const simd::Temperature& temperature, float maximum, const Action& action) {
  if (temperature.suits(maximum)) {
    action(simd::QuickPowers(temperature, maximum));
  } else {
    action(simd::WidePowers(temperature, maximum));
  }
}

}  // namespace

[[gnu::noinline]] double lifted_powers(const float* x, float* out, std::size_t n, float maximum,
                                       const simd::Temperature& temperature) {
  double total;
  with_powers(temperature, maximum, [&](const auto& powers) {
    // A copy cannot be part of what is written, so its numbers stay in registers.
    total = simd::map_sum(
        x, out, n, -simd::kInfinity,
        [powers](const auto& v) -> decltype(powers.power(v)) { return powers.power(v); });
  });
  return total;
}

// Near 1 the largest power, a plain 1, is left out of the sum: the small rest would be rounded away
// beside it.
double log_of_total(const float* x, std::size_t n, float maximum,
                    const simd::Temperature& temperature) {
  const auto total_of = [&](const float* from, std::size_t count) {
    return lifted_powers(from, nullptr, count, maximum, temperature) * simd::kLower;
  };
  const double total = total_of(x, n);
  if (!(total < 1.5)) return simd::log1p(total - 1);
  std::size_t largest = 0;
  while (x[largest] != maximum) ++largest;
  return simd::log1p(total_of(x, largest) + total_of(x + largest + 1, n - largest - 1));
}

void log_shifted(const float* x, float* out, std::size_t n, float maximum,
                 const simd::Temperature& temperature, double log_total) {
  with_powers(temperature, maximum, [=](const auto& powers) {
    simd::map(x, out, n,
              [powers, log_total](const auto& v) -> decltype(powers.logarithm(v, log_total)) {
                return powers.logarithm(v, log_total);
              });
  });
}

}  // namespace softbend::kernels
