// Logsumexp and masks against plain double precision.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "rows.h"
#include "ulp.h"

namespace {

namespace kernels = softbend::kernels;
using softbend::tests::normal_logits;
using softbend::tests::ulp_of;

constexpr float kInf = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

float logsumexp(const std::vector<float>& x, double temperature) {
  float out;
  kernels::logsumexp(x.data(), &out, 1, x.size(), temperature);
  return out;
}

double reference_logsumexp(const std::vector<float>& x, double temperature) {
  double maximum = -HUGE_VAL;
  for (const float value : x) maximum = std::fmax(maximum, value);
  double total = 0;
  for (const float value : x) total += std::exp((value - maximum) / temperature);
  return maximum / temperature + std::log(total);
}

}  // namespace

TEST_CASE("logsumexp: 1 ulp + 1e-7, up to long rows, at every temperature") {
  double worst = 0;
  for (const std::size_t n : {1, 2, 3, 5, 16, 35, 1000, 50257}) {
    for (const float spread : {0.01f, 1.0f, 4.0f, 30.0f}) {
      for (const double temperature : {0.01, 0.7, 1.0, 3.0, 1e4}) {
        const auto x = normal_logits(n, spread, static_cast<std::uint32_t>(n));
        const double wanted = reference_logsumexp(x, temperature);
        const double error = std::fabs(static_cast<double>(logsumexp(x, temperature)) - wanted);
        worst = std::fmax(worst, error - ulp_of(wanted));
      }
    }
  }
  // Few terms average nothing out.
  for (std::uint32_t seed = 0; seed < 10000; ++seed) {
    const auto x = normal_logits(1 + seed % 6, 1, seed);
    const double wanted = reference_logsumexp(x, 1);
    const double error = std::fabs(static_cast<double>(logsumexp(x, 1)) - wanted);
    worst = std::fmax(worst, error - ulp_of(wanted));
  }
  CAPTURE(worst);
  CHECK(worst <= 1e-7);
}

TEST_CASE("logsumexp: limits and special values") {
  CHECK(logsumexp({-kInf, -kInf}, 1) == -kInf);
  CHECK(logsumexp({1, kInf}, 1) == kInf);
  CHECK(std::isnan(logsumexp({kNaN, kInf}, 1)));
  CHECK(std::isnan(logsumexp({kNaN}, 1)));
  CHECK(std::isnan(logsumexp({1, kNaN}, 1)));
  CHECK(logsumexp({5}, 1) == 5);
  CHECK(logsumexp({1, -1}, 0) == kInf);
  CHECK(logsumexp({-1, -2}, 0) == -kInf);
  CHECK(logsumexp({0, 0, -1}, 0) == std::log(2.0f));
  CHECK(logsumexp({7, -kInf, 1}, HUGE_VAL) == std::log(2.0f));
  CHECK(logsumexp({1e38f, 1e38f}, 1e-300) == kInf);
}

TEST_CASE("mask: what is not kept is -inf, one row of flags or one each") {
  const std::vector<float> x = {1, kNaN, 3, 4, 5, 6};
  const std::vector<float> shared = {1, 0, 1};
  std::vector<float> out(6);
  kernels::mask(x.data(), shared.data(), out.data(), 2, 3, 0);
  CHECK(out == std::vector<float>{1, -kInf, 3, 4, -kInf, 6});
  const std::vector<float> each = {1, 0, 1, 0, 0, 0};
  out = x;
  kernels::mask(out.data(), each.data(), out.data(), 2, 3, 3);
  CHECK(out == std::vector<float>{1, -kInf, 3, -kInf, -kInf, -kInf});
}
