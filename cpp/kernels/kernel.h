// The signature that every elementwise kernel shares.
#pragma once

#include <cstddef>

namespace softbend::kernels {

// out[i] = f(x[i]) for n values; no alignment needed, and out may be x.
using Kernel = void (*)(const float* x, float* out, std::size_t n, const float* parameters);

}  // namespace softbend::kernels
