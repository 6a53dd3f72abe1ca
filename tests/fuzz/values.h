// What the fuzzer asks of functions of one value, and of gated pairs.
#pragma once

#include <iterator>

#include "kernels/activations.h"
#include "kernels/elementary.h"
#include "kernels/gated.h"
#include "source.h"

namespace softbend::fuzz {

template <class... Members>
const kernels::Definition& definition_of(std::size_t index, kernels::TypeList<Members...>) {
  static constexpr const kernels::Definition* kDefinitions[] = {&Members::kDefinition...};
  return *kDefinitions[index];
}

// Every value is written, NaN stays, the array may be its own result, and where it is cut does not
// matter.
inline Floats checked(Source& source, kernels::Kernel kernel, const Floats& x,
                      const float* parameters) {
  const std::size_t n = x.size();
  Floats given = x.copy(source);
  Floats out(source, n);
  kernel(given.get(), out.get(), n, parameters);
  out.require_written();
  given.require_same(x);
  for (std::size_t i = 0; i < n; ++i) require(!is_nan(x[i]) || is_nan(out[i]));
  const std::size_t cut = n == 0 ? 0 : source.below(n);
  kernel(given.get(), given.get(), cut, parameters);
  kernel(given.get() + cut, given.get() + cut, n - cut, parameters);
  given.require_same(out);
  return out;
}

// Values stay in their stated range at the default parameters; no slope is NaN that x does not
// make so.
inline void activation(Source& source) {
  const std::size_t index = source.below(kernels::kActivationCount);
  const kernels::Definition& definition = definition_of(index, kernels::Activations());
  const bool usual = source.coin();
  const bool slope = source.coin();
  float parameters[2] = {};
  float* next = parameters;
  for (const kernels::Parameter& p : definition.parameters)
    *next++ = static_cast<float>(usual ? p.initial : source.within(p.minimum, p.maximum));
  Floats x(source, source.below(70));
  x.fill(source);
  const Floats out =
      checked(source, slope ? kernels::kSlope[index] : kernels::kValue[index], x, parameters);
  const kernels::Range& range = slope ? definition.slope_range : definition.range;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (is_nan(x[i])) continue;
    require(!is_nan(out[i]));
    if (!usual) continue;
    const auto y = static_cast<double>(out[i]);
    require(y >= range.low - 1e-6 * std::fabs(range.low));
    require(y <= range.high + 1e-6 * std::fabs(range.high));
  }
}

inline double normal_cdf(double x) { return 0.5 * std::erfc(-x * M_SQRT1_2); }

inline void elementary(Source& source) {
  constexpr double (*kReferences[])(double) = {std::exp,   std::log, std::expm1,
                                               std::log1p, std::erf, normal_cdf};
  static_assert(std::size(kReferences) == kernels::kElementaryNames.size());
  const std::size_t index = source.below(kernels::kElementaryNames.size());
  Floats x(source, source.below(70));
  x.fill(source);
  const Floats out = checked(source, kernels::kElementary[index], x, nullptr);
  for (std::size_t i = 0; i < x.size(); ++i)
    require_near(out[i], kReferences[index](static_cast<double>(x[i])));
}

inline double gate_of(std::size_t which, double x) {
  switch (which) {
    case 0:
      return 1 / (1 + std::exp(-x));
    case 1:
      return x == -HUGE_VAL ? -0.0 : x / (1 + std::exp(-x));
    case 2:
      return x == -HUGE_VAL ? -0.0 : x * normal_cdf(x);
    default:
      return x > 0 || is_nan(x) ? x : 0;
  }
}

// The gate is rounded once, so where it underflows there is nothing to be near to.
inline void gated(Source& source) {
  const std::size_t which = source.below(kernels::kGatedNames.size());
  const Rows shape = source.rows();
  Floats x(source, shape.total() * 2);
  Floats out(source, shape.total());
  x.fill(source);
  kernels::gated(which, x.get(), out.get(), shape.count, shape.length * 2);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::size_t at = i / shape.length * 2 * shape.length + i % shape.length;
    const auto value = static_cast<double>(x[at]);
    const double gate = gate_of(which, static_cast<double>(x[at + shape.length]));
    if (gate == 0 || std::fabs(gate) > 0x1p-126) require_near(out[i], value * gate);
  }
  Floats paired(source, shape.length);
  kernels::gated_pair(which, x.get() + shape.length, x.get(), paired.get(), shape.length);
  for (std::size_t i = 0; i < shape.length; ++i)
    require(paired[i] == out[i] || (is_nan(paired[i]) && is_nan(out[i])));
}

}  // namespace softbend::fuzz
