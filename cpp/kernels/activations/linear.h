// The activation that does nothing.
#pragma once

#include "kernels/activations/common.h"

namespace softbend::kernels {

// x.
// Max error: exact. Valid range: every float. Special values: NaN stays, in the slope too.
struct Identity {
  static constexpr Definition kDefinition{
      .id = "identity",
      .label = "Identity",
      .group = "linear",
      .words = "The input, unchanged.",
      .formula = R"(\x)",
      .derivative = "1",
      .range = {-kInf, kInf, false, false},
      .slope_range = {1, 1, true, true},
      .parameters = {},
      .extrema = {},
      .roots = {0},
      .slope_roots = {},
      .kinks = {},
      .monotone = true,
      .smooth = true,
      .saturates = {false, false},
      .calls = {"torch.nn.functional.linear(x, torch.eye(len(x)))", "jax.nn.identity(x)",
                "numpy.positive(x)"}};

  explicit Identity(const float*) {}

  F32x4 value(F32x4 x) const { return x; }
  F32x4 slope(F32x4 x) const { return unless_nan(x, 1.0f); }
};

}  // namespace softbend::kernels
