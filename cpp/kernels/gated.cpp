// The activations' own loops, a block at a time, times the values.
#include "kernels/gated.h"

#include "kernels/activations.h"
#include "simd/pairs.h"

namespace softbend::kernels {
namespace {

constexpr std::array<std::size_t, kGatedNames.size()> kGates = {
    Activations::index_of<Sigmoid>(), Activations::index_of<Silu>(), Activations::index_of<Gelu>(),
    Activations::index_of<Relu>()};

}  // namespace

[[gnu::noinline]] void gated_pair(std::size_t which, const float* gate, const float* value,
                                  float* out, std::size_t n) {
  constexpr std::size_t kBlock = 256;
  float opened[kBlock];
  const Kernel activation = kValue[kGates[which]];
  for (std::size_t i = 0; i < n; i += kBlock) {
    const std::size_t count = n - i < kBlock ? n - i : kBlock;
    activation(gate + i, opened, count, nullptr);
    simd::map_pairs(opened, value + i, out + i, count, [](F32x4 a, F32x4 b) { return a * b; });
  }
}

void gated(std::size_t which, const float* x, float* out, std::size_t rows, std::size_t length) {
  const std::size_t half = length / 2;
  for (const float* end = x + rows * length; x != end; x += length, out += half) {
    gated_pair(which, x + half, x, out, half);
  }
}

}  // namespace softbend::kernels
