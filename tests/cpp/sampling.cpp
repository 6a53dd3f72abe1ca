// Philox against its published answers, filters against sorting, draws against their shares.
#include "kernels/sampling.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "kernels/philox.h"
#include "rows.h"

namespace {

namespace kernels = softbend::kernels;
using softbend::tests::normal_logits;
using Floats = std::vector<float>;
using Words = std::array<std::uint32_t, 4>;

constexpr float kInf = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

enum Step { kTemperature, kTopK, kTopP, kMinP };

std::size_t order(const std::array<Step, 4>& steps) {
  std::size_t code = 0;
  for (std::size_t i = 4; i-- > 0;) code = code << 2 | steps[i];
  return code;
}
const std::size_t kUsual = order({kTemperature, kTopK, kTopP, kMinP});

Floats shares(const Floats& x, double temperature, std::size_t k = 1 << 30, double p = 1,
              double least = 0, std::size_t steps = kUsual) {
  Floats out(x.size()), work(2 * x.size());
  kernels::sampling_shares(x.data(), out.data(), 1, x.size(), {temperature, k, p, least, steps},
                           work.data());
  return out;
}

std::vector<std::uint32_t> draws(const Floats& p, std::size_t count, std::uint32_t seed,
                                 std::uint32_t stream = 0, std::size_t first = 0) {
  std::vector<std::uint32_t> out(count);
  std::vector<double> work(p.size());
  kernels::draw(p.data(), out.data(), 1, p.size(), count, seed, stream, first, work.data());
  return out;
}

// Places from the largest logit down, of equal ones the first.
std::vector<std::size_t> ranking(const Floats& x) {
  std::vector<std::size_t> places(x.size());
  std::iota(places.begin(), places.end(), 0);
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return x[a] > x[b]; });
  return places;
}

}  // namespace

TEST_CASE("Philox4x32-10 gives its authors' known answers") {
  constexpr std::uint32_t kAll = 0xffffffff;
  CHECK(kernels::philox({0, 0, 0, 0}, {0, 0}) ==
        Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  CHECK(kernels::philox({kAll, kAll, kAll, kAll}, {kAll, kAll}) ==
        Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(
      kernels::philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
      Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("without filters the shares are softmax's") {
  for (const double temperature : {1e-40, 0.5, 1.0, 3.0, HUGE_VAL}) {
    const Floats x = normal_logits(100, 3, 1);
    CHECK(shares(x, temperature) == softbend::tests::softmax(x, temperature));
  }
}

TEST_CASE("top-k keeps the k largest, of equal ones the first") {
  Floats x = normal_logits(501, 2, 5);
  for (float& value : x) value = std::round(value);
  const auto places = ranking(x);
  for (const std::size_t k : {1, 2, 7, 100, 500, 501, 9999}) {
    Floats kept(x.size(), -kInf);
    for (std::size_t i = 0; i < std::min(k, x.size()); ++i) kept[places[i]] = x[places[i]];
    CHECK(shares(x, 0.8, k) == softbend::tests::softmax(kept, 0.8));
  }
}

TEST_CASE("top-p keeps the fewest that reach p, at least one") {
  const Floats x = normal_logits(501, 2, 6);
  const auto places = ranking(x);
  const Floats all = softbend::tests::softmax(x, 0.8);
  for (const double p : {0.0, 1e-9, 0.3, 0.8, 0.999, 1.0}) {
    Floats kept(x.size(), -kInf);
    double reached = 0;
    for (std::size_t i = 0; i < x.size() && (i == 0 || p == 1 || reached < p); ++i) {
      kept[places[i]] = x[places[i]];
      reached += static_cast<double>(all[places[i]]);
    }
    CHECK(shares(x, 0.8, 9999, p) == softbend::tests::softmax(kept, 0.8));
  }
}

TEST_CASE("min-p keeps what has a share of the largest's") {
  const Floats x = {0, std::log(0.5f) + 1e-6f, std::log(0.2f), -kInf};
  CHECK(shares(x, 1, 9999, 1, 0.5)[1] > 0);
  CHECK(shares(x, 1, 9999, 1, 0.5)[2] == 0);
  CHECK(shares(x, 1, 9999, 1, 1) == Floats{1, 0, 0, 0});
  CHECK(shares(x, 0.5, 9999, 1, 0.5) == Floats{1, 0, 0, 0});
}

TEST_CASE("the order of steps decides what is kept") {
  const Floats x = {3, 2, 1};
  CHECK(shares(x, 0.5, 9, 0.8) == Floats{1, 0, 0});
  const Floats late = shares(x, 0.5, 9, 0.8, 0, order({kTopP, kTopK, kTemperature, kMinP}));
  CHECK(late == softbend::tests::softmax({3, 2, -kInf}, 0.5));
  // Of two the larger has 0.73, of all three 0.67.
  CHECK(shares(x, 1, 2, 0.7) == Floats{1, 0, 0});
  CHECK(shares(x, 1, 2, 0.7, 0, order({kTopP, kTopK, kMinP, kTemperature}))[1] > 0);
}

TEST_CASE("at T = 0 the first of the largest has all, whatever the order") {
  std::array<Step, 4> steps = {kTemperature, kTopK, kTopP, kMinP};
  do {
    CHECK(shares({1, 2, 2, -kInf}, 0, 3, 0.9, 0.1, order(steps)) == Floats{0, 1, 0, 0});
  } while (std::next_permutation(steps.begin(), steps.end()));
}

TEST_CASE("rows without shares stay NaN and draw no place") {
  for (const Floats& x : {Floats{kNaN, 1}, {1, kNaN}, {kInf, 1}, {-kInf, -kInf}}) {
    for (const double temperature : {0.0, 1.0}) {
      const Floats p = shares(x, temperature, 1, 0.5, 0.5);
      CHECK(std::isnan(p[0]));
      CHECK(std::isnan(p[1]));
      CHECK(draws(p, 2, 1) == std::vector<std::uint32_t>{2, 2});
    }
  }
}

TEST_CASE("draws follow their shares: chi-squared over 200,000") {
  const Floats p = {0.5f, 0, 0.25f, 0.125f, 0.0625f, 0.0625f, 0};
  std::vector<double> counts(p.size());
  constexpr std::size_t kCount = 200000;
  for (const std::uint32_t place : draws(p, kCount, 42)) ++counts.at(place);
  CHECK(counts[1] == 0);
  CHECK(counts[6] == 0);
  double chi_squared = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double expected = kCount * static_cast<double>(p[i]);
    if (expected > 0) chi_squared += (counts[i] - expected) * (counts[i] - expected) / expected;
  }
  CAPTURE(chi_squared);
  CHECK(chi_squared < 18.5);  // one in a thousand, at 4 degrees of freedom
  CHECK(chi_squared > 0.09);  // and one in a thousand for being too even
}

TEST_CASE("draws repeat with seed and stream, differ without, and know their row") {
  const Floats p(1000, 0.001f);
  CHECK(draws(p, 50, 1, 2) == draws(p, 50, 1, 2));
  CHECK(draws(p, 50, 1, 2) != draws(p, 50, 1, 3));
  CHECK(draws(p, 50, 1, 2) != draws(p, 50, 2, 2));
  CHECK(draws(p, 50, 1, 2, 7) != draws(p, 50, 1, 2, 8));
  Floats two = p;
  two.insert(two.end(), p.begin(), p.end());
  std::vector<std::uint32_t> out(100);
  std::vector<double> work(1000);
  kernels::draw(two.data(), out.data(), 2, 1000, 50, 1, 2, 7, work.data());
  CHECK(std::vector(out.begin() + 50, out.end()) == draws(p, 50, 1, 2, 8));
}
