// Results of every function over rows on fixed inputs, for the hashes that all builds must agree
// on.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kernels/backward.h"
#include "kernels/gated.h"
#include "kernels/losses.h"
#include "kernels/naive.h"
#include "kernels/sampling.h"
#include "kernels/statistics.h"
#include "rows.h"

namespace softbend::tests {

// Doubles as the two floats whose bits make them up would lose NaN's alikeness; these keep it.
inline void append(std::vector<float>& out, double value) {
  const auto high = static_cast<float>(value);
  out.push_back(high);
  if (value - value == 0) out.push_back(static_cast<float>(value - static_cast<double>(high)));
}

using Named = std::vector<std::pair<std::string, std::vector<float>>>;

inline std::vector<float> gradients(const std::vector<float>& x, std::size_t length) {
  const std::size_t rows = x.size() / length;
  const std::vector<float> g = normal_logits(x.size(), 1, 8);
  std::vector<float> shares(x.size()), out(2 * x.size());
  kernels::softmax(x.data(), shares.data(), rows, length, 0.7);
  kernels::softmax_backward(shares.data(), g.data(), out.data(), rows, length, 0.7);
  kernels::log_softmax(x.data(), shares.data(), rows, length, 0.7);
  kernels::log_softmax_backward(shares.data(), g.data(), out.data() + x.size(), rows, length, 0.7);
  return out;
}

inline std::vector<float> losses(const std::vector<float>& x, std::size_t length) {
  const std::size_t rows = x.size() / length;
  std::vector<std::int32_t> targets(rows);
  for (std::size_t i = 0; i < rows; ++i)
    targets[i] = static_cast<std::int32_t>(i * 13 % length) - (i % 50 == 0);
  std::vector<float> all, out(x.size());
  for (const double smoothing : {0.0, 0.1}) {
    kernels::cross_entropy(x.data(), targets.data(), out.data(), rows, length, smoothing);
    all.insert(all.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(rows));
    kernels::cross_entropy_gradient(x.data(), targets.data(), out.data(), rows, length, smoothing,
                                    0.5);
    all.insert(all.end(), out.begin(), out.end());
  }
  const std::vector<float> wanted = normal_logits(x.size(), 0.5f, 9);
  kernels::binary_cross_entropy(x.data(), wanted.data(), out.data(), x.size());
  all.insert(all.end(), out.begin(), out.end());
  kernels::binary_cross_entropy_gradient(x.data(), wanted.data(), out.data(), x.size(), 1);
  all.insert(all.end(), out.begin(), out.end());
  return all;
}

inline std::vector<float> row_numbers(const std::vector<float>& x, std::size_t length) {
  const std::size_t rows = x.size() / length;
  std::vector<float> all, shares(x.size()), out(6 * rows);
  const auto take = [&](std::size_t width) {
    all.insert(all.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(rows * width));
  };
  for (const double temperature : {0.0, 1e-20, 0.3, 1.0, 40.0}) {
    kernels::logsumexp(x.data(), out.data(), rows, length, temperature);
    take(1);
  }
  kernels::softmax(x.data(), shares.data(), rows, length, 2);
  for (std::size_t unit = 0; unit < 3; ++unit) {
    kernels::entropy(shares.data(), out.data(), rows, length, unit);
    take(1);
  }
  kernels::statistics(x.data(), out.data(), rows, length, 1, -3, 3);
  take(6);
  return all;
}

inline std::vector<float> gated_units(const std::vector<float>& x) {
  std::vector<float> all, out(x.size() / 2);
  for (std::size_t which = 0; which < kernels::kGatedNames.size(); ++which) {
    kernels::gated(which, x.data(), out.data(), x.size() / 70, 70);
    all.insert(all.end(), out.begin(), out.end());
  }
  return all;
}

inline std::vector<float> samples(const std::vector<float>& x, std::size_t length) {
  const std::size_t rows = x.size() / length;
  std::vector<float> all(x.size()), work(2 * length);
  std::vector<double> cumulative(length);
  std::vector<std::uint32_t> places(rows * 5);
  const kernels::Sampling sampling{0.9, 30, 0.95, 0.01, 0b11100100};
  kernels::sampling_shares(x.data(), all.data(), rows, length, sampling, work.data());
  kernels::draw(all.data(), places.data(), rows, length, 5, 1, 2, 3, cumulative.data());
  for (const std::uint32_t place : places) all.push_back(static_cast<float>(place));
  return all;
}

inline std::vector<float> naive_forms(const std::vector<float>& x) {
  const std::vector<double> wide(x.begin(), x.end()), targets(x.size(), 0.25);
  std::vector<double> out(x.size());
  std::vector<float> all;
  for (std::size_t format = 0; format < kernels::kFormatNames.size(); ++format) {
    for (std::size_t which = 0; which < kernels::kNaiveNames.size(); ++which) {
      kernels::naive(which, wide.data(), targets.data(), out.data(), x.size(), -100, format);
      for (const double value : out) append(all, value);
    }
  }
  return all;
}

// `n` logits in rows of 70 and as a single row.
inline Named row_results(std::size_t n) {
  const std::size_t whole = n / 70 * 70;
  const std::vector<float> x = normal_logits(whole, 12.0f, 5);
  // Doubles one by one take long; some are enough.
  const std::vector<float> some(x.begin(),
                                x.begin() + std::min<std::ptrdiff_t>(70000, x.end() - x.begin()));
  Named named = {{"gated", gated_units(x)}, {"naive", naive_forms(some)}};
  for (const std::size_t length : {std::size_t{70}, whole}) {
    const std::string suffix = length == 70 ? "" : ".long-row";
    named.push_back({"gradients" + suffix, gradients(x, length)});
    named.push_back({"losses" + suffix, losses(x, length)});
    named.push_back({"row-numbers" + suffix, row_numbers(x, length)});
    named.push_back({"sampling" + suffix, samples(x, length)});
  }
  return named;
}

}  // namespace softbend::tests
