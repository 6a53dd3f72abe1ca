// Gated units against the activations themselves.
#include "kernels/gated.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

#include "kernels/activations.h"
#include "rows.h"
#include "ulp.h"

namespace {

namespace kernels = softbend::kernels;
using Floats = std::vector<float>;

double gate(std::size_t which, double x) {
  const double gates[] = {1 / (1 + std::exp(-x)), x / (1 + std::exp(-x)),
                          0.5 * x * std::erfc(-x / std::sqrt(2.0)), std::fmax(x, 0.0)};
  return gates[which];
}

}  // namespace

TEST_CASE("gated: values times their gates, 5 ulp, over halves and as pairs") {
  for (const std::size_t half : {1, 3, 16, 255, 256, 257, 700}) {
    const Floats x = softbend::tests::normal_logits(6 * half, 3, 4);
    for (std::size_t which = 0; which < 4; ++which) {
      Floats out(3 * half), pairs(half);
      kernels::gated(which, x.data(), out.data(), 3, 2 * half);
      double worst = 0;
      for (std::size_t row = 0; row < 3; ++row) {
        const float* values = x.data() + row * 2 * half;
        kernels::gated_pair(which, values + half, values, pairs.data(), half);
        for (std::size_t i = 0; i < half; ++i) {
          REQUIRE(out[row * half + i] == pairs[i]);
          const double wanted = values[i] * gate(which, values[half + i]);
          worst = std::fmax(worst, softbend::tests::error_in_ulp(pairs[i], wanted));
        }
      }
      CAPTURE(which, half, worst);
      CHECK(worst <= 5);
    }
  }
}

TEST_CASE("gated: PyTorch's order of halves, in place") {
  const Floats x = {1, 2, 3, 4};
  Floats out(2);
  kernels::gated(0, x.data(), out.data(), 1, 4);
  CHECK(std::fabs(out[0] - 0.95257413f) < 1e-7f);
  CHECK(std::fabs(out[1] - 1.96402758f) < 2e-7f);
  Floats gates = {3, 4};
  Floats values = {1, 2};
  kernels::gated_pair(0, gates.data(), values.data(), gates.data(), 2);
  CHECK(gates == out);
  gates = {3, 4};
  kernels::gated_pair(0, gates.data(), values.data(), values.data(), 2);
  CHECK(values == out);
}
