// The naive forms against what a compiler makes of the same formulas.
#include "kernels/naive.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

#include "rows.h"

namespace kernels = softbend::kernels;
using softbend::tests::normal_logits;

TEST_CASE("naive: float32 is what a compiler makes of the same formulas") {
  const auto x = normal_logits(2000, 12, 3);
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
