// Softmax by three passes over a row: its maximum, the powers and their sum, the division.
#include "kernels/softmax.h"

#include "simd/reduce.h"
#include "simd/scalar.h"
#include "simd/tempered.h"

namespace softbend::kernels {
namespace {

using simd::F32x4;
using simd::kInfinity;

bool is_finite(float maximum) { return -kInfinity < maximum && maximum < kInfinity; }

void scale(float* out, std::size_t n, float factor) {
  simd::map(out, out, n, [=](F32x4 v) { return v * factor; });
}

void fill_nan(float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = simd::kNaN;
}

// Lifted powers into `powers_out`, unless that is null; returns their lifted sum.
template <class Powers>
[[gnu::noinline]] double sum_powers(const float* x, float* powers_out, std::size_t n,
                                    const Powers& powers) {
  return simd::map_sum(x, powers_out, n, -kInfinity, [&](F32x4 v) { return powers.power(v); });
}

// ln of the sum of the powers. Near 1 the largest power, a plain 1, is left out of the sum: the
// small rest would be rounded away beside it.
template <class Powers>
double log_sum(const float* x, std::size_t n, float maximum, const Powers& powers) {
  const double total = sum_powers(x, nullptr, n, powers) * simd::kLower;
  if (!(total < 1.5)) return simd::log1p(total - 1);
  std::size_t largest = 0;
  while (x[largest] != maximum) ++largest;
  const double before = sum_powers(x, nullptr, largest, powers);
  const double after = sum_powers(x + largest + 1, nullptr, n - largest - 1, powers);
  return simd::log1p((before + after) * simd::kLower);
}

// Calls `action` with the powers that fit this temperature and row; no row without a finite
// maximum.
template <class Action>
void with_powers(const simd::Temperature& temperature, float maximum, const Action& action) {
  if (temperature.suits(maximum)) {
    action(simd::QuickPowers(temperature, maximum));
  } else {
    action(simd::WidePowers(temperature, maximum));
  }
}

// What a row without a finite maximum sums up to: NaN if it holds one, else its maximum.
float sum_without_maximum(const float* x, std::size_t n, float maximum) {
  for (std::size_t i = 0; i < n; ++i) {
    if (x[i] != x[i]) return simd::kNaN;
  }
  return maximum;
}

}  // namespace

void softmax(const float* x, float* out, std::size_t rows, std::size_t length, double temperature) {
  const simd::Temperature shared(temperature);
  for (const float* end = x + rows * length; x != end; x += length, out += length) {
    const float maximum = simd::maximum(x, length);
    if (!is_finite(maximum)) {
      fill_nan(out, length);
      continue;
    }
    with_powers(shared, maximum, [=](const auto& powers) {
      const double total = sum_powers(x, out, length, powers);
      scale(out, length, static_cast<float>(1 / total));
    });
  }
}

void log_softmax(const float* x, float* out, std::size_t rows, std::size_t length,
                 double temperature) {
  const simd::Temperature shared(temperature);
  for (const float* end = x + rows * length; x != end; x += length, out += length) {
    const float maximum = simd::maximum(x, length);
    if (!is_finite(maximum)) {
      fill_nan(out, length);
      continue;
    }
    with_powers(shared, maximum, [=](const auto& powers) {
      const double total = log_sum(x, length, maximum, powers);
      simd::map(x, out, length, [&](F32x4 v) { return powers.logarithm(v, total); });
    });
  }
}

void logsumexp(const float* x, float* out, std::size_t rows, std::size_t length,
               double temperature) {
  const simd::Temperature shared(temperature);
  for (const float* end = x + rows * length; x != end; x += length, ++out) {
    const float maximum = simd::maximum(x, length);
    if (!is_finite(maximum)) {
      *out = sum_without_maximum(x, length, maximum);
      continue;
    }
    with_powers(shared, maximum, [=](const auto& powers) {
      const double top = maximum == 0 ? 0 : static_cast<double>(maximum) / shared.value;
      *out = static_cast<float>(top + log_sum(x, length, maximum, powers));
    });
  }
}

void mask(const float* x, const float* keep, float* out, std::size_t rows, std::size_t length,
          std::size_t keep_step) {
  for (std::size_t row = 0; row < rows; ++row, keep += keep_step) {
    for (std::size_t i = 0; i < length; ++i) *out++ = keep[i] == 0 ? -kInfinity : x[i];
    x += length;
  }
}

void softmax_steps(const float* x, std::size_t n, double temperature, float* shifted,
                   float* exponentials, float* shares, float* max_and_sum) {
  max_and_sum[0] = max_and_sum[1] = simd::kNaN;
  softmax(x, shares, 1, n, temperature);
  if (!(shares[0] == shares[0])) {
    fill_nan(shifted, n);
    fill_nan(exponentials, n);
    return;
  }
  const float maximum = max_and_sum[0] = simd::maximum(x, n);
  with_powers(simd::Temperature(temperature), maximum, [=](const auto& powers) {
    const double total = sum_powers(x, exponentials, n, powers);
    max_and_sum[1] = static_cast<float>(total * simd::kLower);
    scale(exponentials, n, simd::kLower);
    simd::map(x, shifted, n, [&](F32x4 v) { return powers.logarithm(v, 0); });
  });
}

}  // namespace softbend::kernels
