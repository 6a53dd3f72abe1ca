// Entropy and statistics of rows against plain double precision.
#include "kernels/statistics.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "rows.h"
#include "ulp.h"

namespace {

namespace kernels = softbend::kernels;
using softbend::tests::error_in_ulp;
using softbend::tests::normal_logits;
using softbend::tests::ulp_of;

constexpr float kInf = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

struct Statistics {
  float mean, deviation, min, max, zeros, saturated;
};

Statistics statistics(const std::vector<float>& x, double correction = 1, double low = -HUGE_VAL,
                      double high = HUGE_VAL) {
  float out[6];
  kernels::statistics(x.data(), out, 1, x.size(), correction, low, high);
  return {out[0], out[1], out[2], out[3], out[4], out[5]};
}

}  // namespace

TEST_CASE("entropy: 2 ulp + 1e-9 in every unit") {
  double worst = 0;
  for (std::uint32_t round = 0; round < 3000; ++round) {
    // Long rows now and then, short ones of every kind.
    const std::size_t n = round % 1000 == 0 ? 50257 : 1 + round % 35;
    for (const float spread : {0.3f, 1.0f, 4.0f, 30.0f}) {
      const auto logits = normal_logits(n, spread, round);
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
  CHECK(worst <= 2);
}

TEST_CASE("entropy: what is no share is NaN, and 0 adds nothing") {
  const auto entropy = [](const std::vector<float>& x) {
    float out;
    kernels::entropy(x.data(), &out, 1, x.size(), 0);
    return out;
  };
  CHECK(entropy({1, 0, 0}) == 0);
  CHECK(!std::signbit(entropy({1})));
  CHECK(std::isnan(entropy({kNaN, 1})));
  CHECK(std::isnan(entropy({-0.5f, 1})));
}

TEST_CASE("statistics: 1 ulp, far from zero too") {
  double worst = 0;
  for (const std::size_t n : {2, 3, 35, 1000, 50257}) {
    for (const float offset : {0.0f, 1000.0f}) {
      std::vector<float> x = normal_logits(n, 2, static_cast<std::uint32_t>(n));
      for (float& value : x) value += offset;
      long double total = 0, squares = 0;
      for (const float value : x) total += value;
      const long double mean = total / n;
      for (const float value : x) squares += (value - mean) * (value - mean);
      const Statistics got = statistics(x), population = statistics(x, 0);
      const double slack = 1e-14 * static_cast<double>(offset);
      worst = std::fmax(worst, error_in_ulp(got.mean, static_cast<double>(mean), 1e-15));
      const auto deviation = [&](int correction) {
        return static_cast<double>(std::sqrt(squares / (n - correction)));
      };
      worst = std::fmax(worst, error_in_ulp(got.deviation, deviation(1), slack));
      worst = std::fmax(worst, error_in_ulp(population.deviation, deviation(0), slack));
      CHECK(got.min == *std::min_element(x.begin(), x.end()));
      CHECK(got.max == *std::max_element(x.begin(), x.end()));
    }
  }
  CAPTURE(worst);
  CHECK(worst <= 1);
}

TEST_CASE("statistics: zeros of either sign, saturated values, NaN and infinity") {
  const Statistics got = statistics({0, -0.0f, 1, 0.99f, 0.01f}, 1, 0.01f, 1);
  CHECK(got.zeros == 0.4f);
  CHECK(got.saturated == 0.8f);
  for (const std::vector<float>& x : {std::vector{kNaN, 1.0f, 2.0f}, {1, kNaN, 2}, {1, 2, kNaN}}) {
    const Statistics broken = statistics(x);
    CHECK(std::isnan(broken.mean));
    CHECK(std::isnan(broken.deviation));
    CHECK(std::isnan(broken.min));
    CHECK(std::isnan(broken.max));
    CHECK(broken.zeros == 0);
  }
  const Statistics infinite = statistics({1, kInf});
  CHECK(infinite.mean == kInf);
  CHECK(std::isnan(infinite.deviation));
  CHECK(infinite.saturated == 0.5f);
  CHECK(std::isnan(statistics({7}).deviation));
  CHECK(statistics({7}, 0).deviation == 0);
}
