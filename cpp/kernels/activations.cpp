// Turns each struct of the table into two loops over arrays.
#include "kernels/activations.h"

#include "simd/loop.h"

namespace softbend::kernels {
namespace {

template <class Activation>
void value(const float* x, float* out, std::size_t n, const float* parameters) {
  const Activation activation(parameters);
  simd::map(x, out, n, [&](F32x4 v) { return activation.value(v); });
}

template <class Activation>
void slope(const float* x, float* out, std::size_t n, const float* parameters) {
  const Activation activation(parameters);
  // One vector at once: slopes feed pictures, and four would grow the module by 0.3 kB of brotli.
  simd::map<1>(x, out, n, [&](F32x4 v) { return activation.slope(v); });
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
