// Loops over arrays for the elementary functions.
#include "kernels/elementary.h"

#include "simd/gaussian.h"
#include "simd/logarithm.h"
#include "simd/loop.h"

namespace softbend::kernels {
namespace {

using simd::F32x4;

template <F32x4 (*kFunction)(F32x4)>
void apply(const float* x, float* out, std::size_t n, const float*) {
  simd::map(x, out, n, [](F32x4 v) { return kFunction(v); });
}

}  // namespace

constinit const std::array<Kernel, kElementaryNames.size()> kElementary = {
    &apply<simd::exp>,   &apply<simd::log>, &apply<simd::expm1>,
    &apply<simd::log1p>, &apply<simd::erf>, &apply<simd::normal_cdf>};

}  // namespace softbend::kernels
