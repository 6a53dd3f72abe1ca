// What the fuzzer asks of losses, sampling and the naive forms.
#pragma once

#include "kernels/losses.h"
#include "kernels/naive.h"
#include "kernels/sampling.h"
#include "rows.h"

namespace softbend::fuzz {

inline void cross_entropy(Source& source) {
  const Rows shape = source.rows();
  const double smoothing = source.coin() ? 0 : source.within(0, 1);
  Floats x(source, shape.total());
  Floats losses(source, shape.count);
  Floats gradient(source, shape.total());
  Room<std::int32_t> targets(source, shape.count);
  x.fill(source);
  for (std::size_t row = 0; row < shape.count; ++row)
    targets.get()[row] = source.coin() ? source.take<std::int32_t>()
                                       : static_cast<std::int32_t>(source.below(shape.length));
  kernels::cross_entropy(x.get(), targets.get(), losses.get(), shape.count, shape.length,
                         smoothing);
  kernels::cross_entropy_gradient(x.get(), targets.get(), gradient.get(), shape.count, shape.length,
                                  smoothing, 1);
  losses.require_written();
  for (std::size_t row = 0; row < shape.count; ++row) {
    const std::size_t start = row * shape.length;
    const auto target = static_cast<std::size_t>(targets[row]);
    const bool ignored = targets[row] < 0 || target >= shape.length;
    const Reference reference(x.get() + start, shape.length, 1);
    if (ignored) require(losses[row] == 0);
    if (!ignored && smoothing == 0)
      require_near(losses[row], -reference.log_share(x[start + target]), 3e-7);
    const double each = smoothing / static_cast<double>(shape.length);
    for (std::size_t i = 0; i < shape.length; ++i) {
      const double wanted = each + (i == target ? 1 - smoothing : 0);
      require_near(gradient[start + i], ignored ? 0 : reference.share(x[start + i]) - wanted, 1e-6);
    }
  }
}

inline void binary_cross_entropy(Source& source) {
  const std::size_t n = source.below(70);
  Floats x(source, n);
  Floats targets(source, n);
  Floats losses(source, n);
  Floats gradient(source, n);
  x.fill(source);
  targets.fill_with_shares(source);
  kernels::binary_cross_entropy(x.get(), targets.get(), losses.get(), n);
  kernels::binary_cross_entropy_gradient(x.get(), targets.get(), gradient.get(), n, 1);
  for (std::size_t i = 0; i < n; ++i) {
    const double a = std::fabs(x[i]), t = targets[i];
    const double wrong = x[i] > 0 ? 1 - t : t;
    require_near(losses[i],
                 (wrong == 0 && !is_nan(x[i]) ? 0 : a * wrong) + std::log1p(std::exp(-a)));
    require_near(gradient[i], 1 / (1 + std::exp(-double{x[i]})) - t, 1e-6);
  }
}

// Each share is one or none of what softmax of the logits left gives; what is drawn has a share.
inline void sampling(Source& source) {
  const Rows shape = source.rows();
  const std::size_t orders[] = {0b11100100, 0b00011011, 0b01001110, 0b10110001};
  const kernels::Sampling filters{source.temperature(), 1 + source.below(shape.length + 2),
                                  source.within(0, 1), source.within(0, 1),
                                  orders[source.below(std::size(orders))]};
  Floats x(source, shape.total());
  Floats shares(source, shape.total());
  Floats work(source, 2 * shape.length);
  x.fill(source);
  kernels::sampling_shares(x.get(), shares.get(), shape.count, shape.length, filters, work.get());
  const std::size_t count = source.below(5);
  const auto seed = source.take<std::uint32_t>();
  Room<std::uint32_t> drawn(source, shape.count * count);
  Room<std::uint32_t> again(source, shape.count * count);
  Doubles sums(source, shape.length);
  for (Room<std::uint32_t>* out : {&drawn, &again})
    kernels::draw(shares.get(), out->get(), shape.count, shape.length, count, seed, 1, 0,
                  sums.get());
  drawn.require_same(again);
  for (std::size_t row = 0; row < shape.count; ++row) {
    const std::size_t start = row * shape.length;
    const bool shared = Reference(x.get() + start, shape.length, 1).shared;
    double total = 0;
    std::size_t left = 0;
    for (std::size_t i = start; i < start + shape.length; ++i) {
      require(is_nan(shares[i]) == !shared);
      total += static_cast<double>(shares[i]);
      left += shares[i] > 0;
    }
    require(!shared || (std::fabs(total - 1) < 1e-6 && left <= filters.top_k));
    for (std::size_t k = row * count; k < (row + 1) * count; ++k)
      require(shared ? drawn[k] < shape.length && shares[start + drawn[k]] > 0
                     : drawn[k] == shape.length);
  }
}

// These break where their format does; NaN stays, and float64 is the plain double formula.
inline void naive(Source& source) {
  const std::size_t n = 1 + source.below(40);
  const std::size_t format = source.below(kernels::kFormatNames.size());
  const std::size_t which = source.below(kernels::kNaiveNames.size());
  Doubles x(source, n);
  Doubles targets(source, n);
  Doubles out(source, n);
  x.fill(source);
  targets.fill_with_shares(source);
  kernels::naive(which, x.get(), targets.get(), out.get(), n, -source.within(0, 200), format);
  out.require_written();
  for (std::size_t i = 0; i < n; ++i) {
    require(!is_nan(x[i]) || is_nan(out[i]));
    if (format != 3 || which > 3) continue;
    const double e = std::exp(-x[i]);
    const double truths[] = {std::exp(x[i]), std::log(x[i]), 1 / (1 + e),
                             std::log(1 + std::exp(x[i]))};
    const double truth = truths[which];
    const bool same = out[i] == truth || (is_nan(out[i]) && is_nan(truth));
    require(same || std::fabs(out[i] - truth) <= 1e-14 * std::fabs(truth) + 1e-15);
  }
}

inline void naive_softmax(Source& source) {
  const std::size_t n = 1 + source.below(40);
  const std::size_t format = source.below(kernels::kFormatNames.size());
  Doubles x(source, n);
  Doubles scaled(source, n);
  Doubles powers(source, n);
  Doubles shares(source, n);
  Doubles sum(source, 1);
  x.fill(source);
  kernels::naive_softmax(x.get(), n, source.temperature(), format, scaled.get(), powers.get(),
                         shares.get(), sum.get());
  sum.require_written();
  for (std::size_t i = 0; i < n; ++i) {
    require(!is_nan(scaled[i]) || is_nan(shares[i]));
    require(powers[i] >= 0 || is_nan(powers[i]));
    require((shares[i] >= 0 && shares[i] <= 1.01) || is_nan(shares[i]));
  }
}

}  // namespace softbend::fuzz
