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

// The first place of the largest value; whole blocks before it are passed over by vectors.
std::size_t place_of(const float* x, std::size_t n, float maximum) {
  constexpr std::size_t kBlock = 256;
  std::size_t i = 0;
  while (n - i > kBlock && simd::maximum(x + i, kBlock) != maximum) i += kBlock;
  while (x[i] != maximum) ++i;
  return i;
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

// The largest power, a plain 1, is left out of the sum: where little stands beside it, that little
// would be rounded to the grain of 1, and the logarithm shows it as its own size.
double log_of_total(const float* x, std::size_t n, float maximum,
                    const simd::Temperature& temperature) {
  const std::size_t largest = place_of(x, n, maximum);
  const double others =
      lifted_powers(x, nullptr, largest, maximum, temperature) +
      lifted_powers(x + largest + 1, nullptr, n - largest - 1, maximum, temperature);
  return simd::log1p(others * simd::kLower);
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
