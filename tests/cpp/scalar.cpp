// Exponential and logarithm in doubles against series in wider arithmetic.
#include "simd/scalar.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

namespace {

// 64 significant bits or more everywhere that these tests run.
using Wide = long double;
static_assert(std::numeric_limits<Wide>::digits >= 64);

constexpr double kInf = std::numeric_limits<double>::infinity();

Wide wide_exp(double x) {
  // Halved ten times, the series is short; squared as often, its error grows a thousandfold.
  const int n = static_cast<int>(std::nearbyint(x * 1.4426950408889634));
  const Wide ln2_high = 0x1.62e42fefap-1L;
  const Wide ln2_low = 0x1.cf79abc9e3b39803f2f6af40f343267p-40L;
  const Wide r = (static_cast<Wide>(x) - n * ln2_high) - n * ln2_low;
  Wide term = 1;
  Wide total = 0;
  for (int k = 1; k < 40; ++k) total += term *= r / k;
  return std::ldexp(1 + total, n);
}

Wide wide_log(double x) {
  // One step of Newton from the double's own logarithm: its error is squared.
  const double guess = std::log(x);
  const Wide quotient = static_cast<Wide>(x) / wide_exp(guess);
  const Wide d = quotient - 1;
  return static_cast<Wide>(guess) + d - d * d / 2;
}

// Distance in units of the last place of the wanted number, subnormal steps included.
double ulp(double got, Wide wanted) {
  int exponent;
  std::frexp(wanted, &exponent);
  if (exponent < -1021) exponent = -1021;
  return static_cast<double>(std::fabs(std::ldexp(static_cast<Wide>(got) - wanted, 53 - exponent)));
}

std::uint64_t next(std::uint64_t& state) {
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}

}  // namespace

TEST_CASE("exp in doubles: 0.7 ulp, one step where subnormal") {
  std::uint64_t state = 1;
  double worst = 0;
  double worst_subnormal = 0;
  for (int i = 0; i < 200000; ++i) {
    const double unit = static_cast<double>(next(state) >> 11) * 0x1p-53;
    const double x = i % 2 ? unit * 2 - 1 : unit * 1454.9 - 745.13;
    const Wide wanted = wide_exp(x);
    const double error = ulp(softbend::simd::exp(x), wanted);
    double& place = wanted < std::numeric_limits<double>::min() ? worst_subnormal : worst;
    if (error > place) place = error;
  }
  CAPTURE(worst, worst_subnormal);
  CHECK(worst <= 0.7);
  CHECK(worst_subnormal <= 1);
  CHECK(worst > 0.4);
}

TEST_CASE("exp in doubles: ends and special values") {
  CHECK(softbend::simd::exp(0.0) == 1);
  CHECK(softbend::simd::exp(-0.0) == 1);
  CHECK(softbend::simd::exp(709.782712893384) < kInf);
  CHECK(softbend::simd::exp(709.782712893385) == kInf);
  CHECK(softbend::simd::exp(710.0) == kInf);
  CHECK(softbend::simd::exp(kInf) == kInf);
  CHECK(softbend::simd::exp(-kInf) == 0);
  CHECK(softbend::simd::exp(-745.13) == std::numeric_limits<double>::denorm_min());
  CHECK(softbend::simd::exp(-745.14) == 0);
  CHECK(std::isnan(softbend::simd::exp(std::nan(""))));
}

TEST_CASE("log in doubles: 1 ulp over every exponent") {
  std::uint64_t state = 2;
  double worst = 0;
  for (int i = 0; i < 200000; ++i) {
    const std::uint64_t bits = next(state) >> 1;
    double x;
    if (i % 2) {
      x = 0.5 + static_cast<double>(bits >> 10) * 0x1p-53 * 1.5;
    } else {
      x = std::ldexp(1 + static_cast<double>(bits >> 11) * 0x1p-52,
                     static_cast<int>(bits % 2097) - 1074);
    }
    if (x == 0 || x == 1 || !(x < kInf)) continue;
    const double error = ulp(softbend::simd::log(x), wide_log(x));
    if (error > worst) worst = error;
  }
  CAPTURE(worst);
  CHECK(worst <= 1);
  CHECK(worst > 0.4);
}

TEST_CASE("log in doubles: ends and special values") {
  CHECK(softbend::simd::log(1.0) == 0);
  CHECK(softbend::simd::log(0.0) == -kInf);
  CHECK(softbend::simd::log(-0.0) == -kInf);
  CHECK(std::isnan(softbend::simd::log(-1.0)));
  CHECK(softbend::simd::log(kInf) == kInf);
  CHECK(std::isnan(softbend::simd::log(std::nan(""))));
}

TEST_CASE("log1p in doubles: 2^-50 of the result") {
  std::uint64_t state = 3;
  Wide worst = 0;
  for (int i = 0; i < 100000; ++i) {
    const double unit = static_cast<double>(next(state) >> 11) * 0x1p-53;
    const double y = std::ldexp(unit, i % 90 - 60);
    // The wide sum is exact enough for y >= 2^-10; below that the series of the logarithm.
    Wide wanted = 0;
    if (y < 0x1p-10) {
      for (int k = 20; k > 0; --k) wanted = (k % 2 ? 1.0L / k : -1.0L / k) + y * wanted;
      wanted *= y;
    } else {
      const double sum = 1 + y;
      const Wide rest = static_cast<Wide>(y) - (static_cast<Wide>(sum) - 1);
      wanted = wide_log(sum) + rest / static_cast<Wide>(sum);
    }
    if (wanted == 0) continue;
    const Wide error = std::fabs(static_cast<Wide>(softbend::simd::log1p(y)) / wanted - 1);
    if (error > worst) worst = error;
  }
  CAPTURE(static_cast<double>(worst));
  CHECK(worst <= 0x1p-50L);
}
