// Turns each struct of the table into two loops over arrays.
#include "kernels/activations.h"

#include "simd/loop.h"

namespace softbend::kernels {
namespace {

// Structs that inherit their formula share the loops of its owner.
template <class Owner>
Owner owner_of(F32x4 (Owner::*)(F32x4) const);
template <class Activation>
using Formula = decltype(owner_of(&Activation::slope));

// Captured by value: a copy cannot be part of what is written, so its numbers stay in registers.
template <class Formula>
void map_value(const float* x, float* out, std::size_t n, const Formula& given) {
  const Formula formula = given;
  simd::map(x, out, n,
            [formula](const auto& v) -> decltype(formula.value(v)) { return formula.value(v); });
}

template <class Formula>
void map_slope(const float* x, float* out, std::size_t n, const Formula& given) {
  const Formula formula = given;
  simd::map(x, out, n, [formula](F32x4 v) { return formula.slope(v); });
}

template <class Activation>
void value(const float* x, float* out, std::size_t n, const float* parameters) {
  map_value<Formula<Activation>>(x, out, n, Activation(parameters));
}

template <class Activation>
void slope(const float* x, float* out, std::size_t n, const float* parameters) {
  map_slope<Formula<Activation>>(x, out, n, Activation(parameters));
}

template <class... Members>
constexpr std::array<Kernel, sizeof...(Members)> values(TypeList<Members...>) {
  return {&value<Members>...};
}
template <class... Members>
constexpr std::array<Kernel, sizeof...(Members)> slopes(TypeList<Members...>) {
  return {&slope<Members>...};
}

}  // namespace

constinit const std::array<Kernel, kActivationCount> kValue = values(Activations());
constinit const std::array<Kernel, kActivationCount> kSlope = slopes(Activations());

}  // namespace softbend::kernels
