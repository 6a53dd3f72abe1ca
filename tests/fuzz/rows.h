// What the fuzzer asks of softmax, its kin, masks and the numbers that sum up rows.
#pragma once

#include <algorithm>
#include <vector>

#include "kernels/backward.h"
#include "kernels/softmax.h"
#include "kernels/statistics.h"
#include "source.h"

namespace softbend::fuzz {

// One row in double precision.
struct Reference {
  double maximum = -HUGE_VAL, total = 0, temperature;
  bool shared = true;  // whether softmax of it is no NaN

  Reference(const float* x, std::size_t n, double t) : temperature(t) {
    for (std::size_t i = 0; i < n; ++i) {
      if (is_nan(x[i])) shared = false;
      maximum = std::fmax(maximum, static_cast<double>(x[i]));
    }
    shared = shared && std::isfinite(maximum);
    if (!shared) return;
    for (std::size_t i = 0; i < n; ++i) total += std::exp(shift(x[i]));
  }
  double shift(float x) const {
    const double difference = static_cast<double>(x) - maximum;
    return difference == 0 || difference == -HUGE_VAL ? difference : difference / temperature;
  }
  double share(float x) const { return shared ? std::exp(shift(x)) / total : std::nan(""); }
  double log_share(float x) const { return shared ? shift(x) - std::log(total) : std::nan(""); }
};

inline void softmax(Source& source) {
  const Rows shape = source.rows();
  const double temperature = source.temperature();
  Floats x(source, shape.total());
  Floats shares(source, shape.total());
  Floats logs(source, shape.total());
  Floats sums(source, shape.count);
  x.fill(source);
  kernels::softmax(x.get(), shares.get(), shape.count, shape.length, temperature);
  kernels::log_softmax(x.get(), logs.get(), shape.count, shape.length, temperature);
  kernels::logsumexp(x.get(), sums.get(), shape.count, shape.length, temperature);
  sums.require_written();
  for (std::size_t row = 0; row < shape.count; ++row) {
    const std::size_t start = row * shape.length;
    const Reference reference(x.get() + start, shape.length, temperature);
    for (std::size_t i = start; i < start + shape.length; ++i) {
      require_near(shares[i], reference.share(x[i]));
      // Zero is where the doubles themselves cancel.
      require_near(logs[i], reference.log_share(x[i]), 1e-12);
    }
    const double top = reference.maximum == 0 ? 0 : reference.maximum / temperature;
    if (reference.shared) require_near(sums[row], top + std::log(reference.total), 2e-7);
  }
  kernels::softmax(x.get(), x.get(), shape.count, shape.length, temperature);
  x.require_same(shares);
}

inline void steps(Source& source) {
  const std::size_t n = 1 + source.below(70);
  const double temperature = source.temperature();
  Floats x(source, n);
  Floats shifted(source, n);
  Floats powers(source, n);
  Floats shares(source, n);
  Floats max_and_sum(source, 2);
  x.fill(source);
  kernels::softmax_steps(x.get(), n, temperature, shifted.get(), powers.get(), shares.get(),
                         max_and_sum.get());
  const Reference reference(x.get(), n, temperature);
  for (std::size_t i = 0; i < n; ++i) {
    require_near(shares[i], reference.share(x[i]));
    if (!reference.shared) continue;
    require_near(shifted[i], reference.shift(x[i]));
    require_near(powers[i], std::exp(reference.shift(x[i])));
  }
  require_near(max_and_sum[1], reference.shared ? reference.total : std::nan(""));
}

// p (g - sum of p g) / T, or (g - p sum of g) / T for logarithms; sums cancel, so the slack is that
// of their terms.
inline void backward(Source& source) {
  const Rows shape = source.rows();
  const double temperature = source.within(0.05, 5);
  const bool logarithms = source.coin();
  Floats x(source, shape.total());
  Floats upstream(source, shape.total());
  Floats shares(source, shape.total());
  Floats out(source, shape.total());
  x.fill(source);
  upstream.fill(source);
  const auto forth = logarithms ? kernels::log_softmax : kernels::softmax;
  const auto back = logarithms ? kernels::log_softmax_backward : kernels::softmax_backward;
  forth(x.get(), shares.get(), shape.count, shape.length, temperature);
  back(shares.get(), upstream.get(), out.get(), shape.count, shape.length, temperature);
  out.require_written();
  for (std::size_t row = 0; row < shape.count; ++row) {
    double total = 0, size = 0;
    for (std::size_t i = row * shape.length; i < (row + 1) * shape.length; ++i) {
      const double g = upstream[i];
      total += logarithms ? g : g * double{shares[i]};
      size += std::fabs(g);
    }
    for (std::size_t i = row * shape.length; i < (row + 1) * shape.length; ++i) {
      const double g = upstream[i];
      const double p = logarithms ? std::exp(double{shares[i]}) : double{shares[i]};
      const double truth = (logarithms ? g - p * total : p * (g - total)) / temperature;
      if (std::isfinite(truth)) require_near(out[i], truth, 1e-6 * size / temperature + 1e-30);
    }
  }
}

inline void mask(Source& source) {
  const Rows shape = source.rows();
  const bool each = source.coin();
  Floats x(source, shape.total());
  Floats keep(source, each ? shape.total() : shape.length);
  Floats out(source, shape.total());
  x.fill(source);
  for (std::size_t i = 0; i < keep.size(); ++i) keep.get()[i] = source.coin() ? 1 : 0;
  kernels::mask(x.get(), keep.get(), out.get(), shape.count, shape.length, each ? shape.length : 0);
  for (std::size_t i = 0; i < shape.total(); ++i) {
    const bool kept = keep[each ? i : i % shape.length] != 0;
    require(kept ? out[i] == x[i] || is_nan(x[i]) : out[i] == -HUGE_VALF);
  }
}

inline void entropy(Source& source) {
  const Rows shape = source.rows();
  Floats shares(source, shape.total());
  Floats out(source, shape.count);
  const std::size_t unit = source.below(kernels::kEntropyUnits.size());
  shares.fill_with_shares(source);
  if (source.coin()) shares.fill(source);
  kernels::entropy(shares.get(), out.get(), shape.count, shape.length, unit);
  for (std::size_t row = 0; row < shape.count; ++row) {
    double nats = 0, size = 0;
    for (std::size_t i = row * shape.length; i < (row + 1) * shape.length; ++i) {
      const double p = shares[i];
      const double term = p == 0 ? 0 : -p * std::log(p);
      nats += term;
      size += std::fabs(term);
    }
    const double truth = unit == 0 ? nats : unit == 1 ? nats / M_LN2 : std::exp(nats);
    // Shares beyond 1 have terms that cancel or overflow.
    if (size < 100) require_near(out[row], truth, 1e-6 * size * (unit == 2 ? truth : 2) + 1e-8);
  }
}

inline void statistics(Source& source) {
  const Rows shape = source.rows();
  Floats x(source, shape.total());
  Floats out(source, shape.count * kernels::kStatisticNames.size());
  const double low = source.within(-3, 0), high = source.within(0, 3);
  x.fill(source);
  kernels::statistics(x.get(), out.get(), shape.count, shape.length, source.coin(), low, high);
  out.require_written();
  for (std::size_t row = 0; row < shape.count; ++row) {
    const float* numbers = out.get() + row * kernels::kStatisticNames.size();
    const float* first = x.get() + row * shape.length;
    const bool broken = std::any_of(first, first + shape.length, is_nan<float>);
    require(is_nan(numbers[2]) == broken && is_nan(numbers[3]) == broken);
    if (!broken) {
      require(numbers[2] == *std::min_element(first, first + shape.length));
      require(numbers[3] == *std::max_element(first, first + shape.length));
      require(is_nan(numbers[0]) || (numbers[2] <= numbers[0] && numbers[0] <= numbers[3]));
      require(is_nan(numbers[1]) || numbers[1] >= 0);
    }
    require(numbers[4] >= 0 && numbers[4] <= 1 && numbers[5] >= 0 && numbers[5] <= 1);
  }
}

}  // namespace softbend::fuzz
