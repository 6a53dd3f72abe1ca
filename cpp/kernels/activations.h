// The table of activations: every struct, group by group, in the order that pickers show.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include "kernels/activations/exponential_units.h"
#include "kernels/activations/gelu.h"
#include "kernels/activations/hard.h"
#include "kernels/activations/hyperbolic.h"
#include "kernels/activations/linear.h"
#include "kernels/activations/rectifiers.h"
#include "kernels/activations/soft.h"
#include "kernels/activations/squashing.h"
#include "kernels/kernel.h"

namespace softbend::kernels {

template <class... Members>
struct TypeList {
  static constexpr std::size_t kCount = sizeof...(Members);

  // The place of a member.
  template <class Wanted>
  static constexpr std::size_t index_of() {
    const bool matches[] = {std::is_same_v<Wanted, Members>...};
    std::size_t index = 0;
    while (!matches[index]) ++index;
    return index;
  }
};

using Activations = TypeList<Identity, Relu, LeakyRelu, Prelu, Relu6, Elu, Celu, Selu, Gelu,
                             GeluTanh, Silu, Swish, Hardswish, Mish, Softplus, LogSigmoid,
                             Tanhshrink, Sigmoid, Hardsigmoid, Tanh, Hardtanh, Softsign>;

inline constexpr std::size_t kActivationCount = Activations::kCount;

// One loop per struct; `parameters` in the order of its definition, unread where it has none.
extern const std::array<Kernel, kActivationCount> kValue;
extern const std::array<Kernel, kActivationCount> kSlope;

}  // namespace softbend::kernels
