// Softmax by three passes over a row: its maximum, the powers and their sum, the division.
#include "kernels/softmax.h"

#include "kernels/powers.h"
#include "simd/reduce.h"

namespace softbend::kernels {
namespace {

[[gnu::noinline]] void scale(float* out, std::size_t n, float factor) {
  simd::map(out, out, n, [=](const auto& v) { return v * factor; });
}

void fill_nan(float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = simd::kNaN;
}

// What a row without a finite maximum sums up to: NaN if it holds one, else its maximum.
float sum_without_maximum(const float* x, std::size_t n, float maximum) {
  for (std::size_t i = 0; i < n; ++i) {
    if (x[i] != x[i]) return simd::kNaN;
  }
  return maximum;
}

// action(x, out, maximum) for each row that has a finite maximum; the others become NaN.
template <class Action>
void each_row(const float* x, float* out, std::size_t rows, std::size_t length,
              const Action& action) {
  for (const float* end = x + rows * length; x != end; x += length, out += length) {
    const float maximum = simd::maximum(x, length);
    if (is_finite(maximum)) {
      action(x, out, maximum);
    } else {
      fill_nan(out, length);
    }
  }
}

}  // namespace

void softmax(const float* x, float* out, std::size_t rows, std::size_t length, double temperature) {
  const simd::Temperature shared(temperature);
  each_row(x, out, rows, length, [&](const float* row, float* shares, float maximum) {
    const double total = lifted_powers(row, shares, length, maximum, shared);
    scale(shares, length, static_cast<float>(1 / total));
  });
}

void log_softmax(const float* x, float* out, std::size_t rows, std::size_t length,
                 double temperature) {
  const simd::Temperature shared(temperature);
  each_row(x, out, rows, length, [&](const float* row, float* logs, float maximum) {
    log_shifted(row, logs, length, maximum, shared, log_of_total(row, length, maximum, shared));
  });
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
    const double top = maximum == 0 ? 0 : static_cast<double>(maximum) / temperature;
    *out = static_cast<float>(top + log_of_total(x, length, maximum, shared));
  }
}

void mask(const float* x, const float* keep, float* out, std::size_t rows, std::size_t length,
          std::size_t keep_step) {
  for (std::size_t row = 0; row < rows; ++row, keep += keep_step) {
    for (std::size_t i = 0; i < length; ++i) *out++ = keep[i] == 0 ? -simd::kInfinity : x[i];
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
  const simd::Temperature shared(temperature);
  const double total = lifted_powers(x, exponentials, n, maximum, shared);
  max_and_sum[1] = static_cast<float>(total * simd::kLower);
  scale(exponentials, n, simd::kLower);
  log_shifted(x, shifted, n, maximum, shared, 0);
}

}  // namespace softbend::kernels
