// Logsumexp, masks, entropy and the naive forms against plain double precision.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "kernels/naive.h"
#include "kernels/softmax.h"
#include "kernels/statistics.h"

namespace {

namespace kernels = softbend::kernels;

constexpr float kInf = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

// About normal, the same in every build.
std::vector<float> random_floats(std::size_t n, float spread, std::uint32_t seed) {
  std::vector<float> values(n);
  for (float& value : values) {
    std::int32_t sum = 0;
    for (int k = 0; k < 4; ++k) {
      seed = seed * 1664525u + 1013904223u;
      sum += static_cast<std::int32_t>(seed >> 16) - 32768;
    }
    value = static_cast<float>(sum) / 37837.0f * spread;
  }
  return values;
}

double ulp_of(double wanted) {
  const float magnitude = std::fabs(static_cast<float>(wanted));
  return static_cast<double>(std::nextafter(magnitude, kInf)) - static_cast<double>(magnitude);
}

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

TEST_CASE("logsumexp: 1 ulp + 2e-7, up to long rows, at every temperature") {
  double worst = 0;
  for (const std::size_t n : {1, 2, 3, 5, 16, 35, 1000, 50257}) {
    for (const float spread : {0.01f, 1.0f, 4.0f, 30.0f}) {
      for (const double temperature : {0.01, 0.7, 1.0, 3.0, 1e4}) {
        const auto x = random_floats(n, spread, static_cast<std::uint32_t>(n));
        const double wanted = reference_logsumexp(x, temperature);
        const double error = std::fabs(static_cast<double>(logsumexp(x, temperature)) - wanted);
        worst = std::fmax(worst, error - ulp_of(wanted));
      }
    }
  }
  CAPTURE(worst);
  CHECK(worst <= 2e-7);
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

TEST_CASE("entropy: 4 ulp + 1e-9 in every unit") {
  double worst = 0;
  for (const std::size_t n : {1, 2, 3, 5, 35, 1000, 50257}) {
    for (const float spread : {0.01f, 1.0f, 4.0f, 30.0f}) {
      const auto logits = random_floats(n, spread, 7);
      std::vector<float> shares(n);
      kernels::softmax(logits.data(), shares.data(), 1, n, 1);
      double nats = 0;
      for (const double p : shares) nats -= p > 0 ? p * std::log(p) : 0;
      const double wanted[] = {nats, nats / std::log(2.0), std::exp(nats)};
      for (std::size_t unit = 0; unit < 3; ++unit) {
        float out;
        kernels::entropy(shares.data(), &out, 1, n, unit);
        const double error = std::fabs(static_cast<double>(out) - wanted[unit]);
        worst = std::fmax(worst, (error - 1e-9) / ulp_of(wanted[unit]));
      }
    }
  }
  CAPTURE(worst);
  CHECK(worst <= 4);
}

TEST_CASE("naive: float32 is what a compiler makes of the same formulas") {
  const auto x = random_floats(2000, 12, 3);
  const std::vector<double> wide(x.begin(), x.end());
  std::vector<double> scaled(2000), powers(2000), shares(2000), out(2000);
  double sum;
  kernels::naive_softmax(wide.data(), 2000, 3, 2, scaled.data(), powers.data(), shares.data(),
                         &sum);
  float total = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const float quotient = x[i] / 3.0f;
    REQUIRE(scaled[i] == static_cast<double>(quotient));
    const auto power = static_cast<float>(std::exp(static_cast<double>(quotient)));
    REQUIRE(powers[i] == static_cast<double>(power));
    total += power;
  }
  CHECK(sum == static_cast<double>(total));
  for (std::size_t i = 0; i < x.size(); ++i) {
    REQUIRE(shares[i] == static_cast<double>(static_cast<float>(powers[i]) / total));
  }
  kernels::naive(3, wide.data(), nullptr, out.data(), 2000, 0, 2);
  for (std::size_t i = 0; i < x.size(); ++i) {
    const auto power = static_cast<float>(std::exp(static_cast<double>(x[i])));
    const float one_more = 1.0f + power;
    REQUIRE(out[i] ==
            static_cast<double>(static_cast<float>(std::log(static_cast<double>(one_more)))));
  }
}

TEST_CASE("naive: rounding to float16 and bfloat16") {
  const auto round = [](double x, std::size_t format) {
    double scaled, power, share, sum;
    kernels::naive_softmax(&x, 1, 1, format, &scaled, &power, &share, &sum);
    return scaled;
  };
  CHECK(round(65504, 0) == 65504);
  CHECK(round(65519, 0) == 65504);
  CHECK(round(65520, 0) == HUGE_VAL);
  CHECK(round(-1e300, 0) == -HUGE_VAL);
  CHECK(round(0x1p-24, 0) == 0x1p-24);
  CHECK(round(0x1p-25, 0) == 0);
  CHECK(round(0x1.8p-25, 0) == 0x1p-24);
  CHECK(round(0x1.8p-24, 0) == 0x1p-23);
  CHECK(std::signbit(round(-1e-300, 0)));
  CHECK(std::signbit(round(-0.0, 0)));
  CHECK(round(1 + 0x1p-11, 0) == 1);
  CHECK(round(1 + 0x1.8p-10, 0) == 1 + 0x1p-9);
  CHECK(round(257, 1) == 256);
  CHECK(round(259, 1) == 260);
  CHECK(round(0x1.ffp127, 1) == HUGE_VAL);
  CHECK(round(0x1p-133, 1) == 0x1p-133);
  CHECK(round(0x1p-150, 2) == 0);
  CHECK(std::isnan(round(std::nan(""), 1)));
}
