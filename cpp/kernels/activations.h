// The table of activations: every struct of the four groups, in the order that pickers show.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

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

using Activations =
    TypeList<Identity, Relu, LeakyRelu, Elu, Softplus, Silu, Gelu, GeluTanh, Sigmoid, Tanh>;

inline constexpr std::size_t kActivationCount = Activations::kCount;

// One loop per struct; `parameters` in the order of its definition, unread where it has none.
extern const std::array<Kernel, kActivationCount> kValue;
extern const std::array<Kernel, kActivationCount> kSlope;

}  // namespace softbend::kernels
