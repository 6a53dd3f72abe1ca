// Losses, their gradients and those of softmax against plain double precision.
#include "kernels/losses.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

#include "kernels/backward.h"
#include "rows.h"
#include "ulp.h"

namespace {

namespace kernels = softbend::kernels;
using softbend::tests::error_in_ulp;
using softbend::tests::normal_logits;
using Floats = std::vector<float>;
using Doubles = std::vector<double>;

constexpr float kInf = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
const std::size_t kLengths[] = {1, 2, 3, 4, 5, 16, 35, 1000, 50257};
const float kSpreads[] = {0.01f, 1.0f, 4.0f, 30.0f, 300.0f};

// Shares, and for the class `t` what the others have.
struct Shares {
  Doubles shares;
  double others = 0, log_total = 0, maximum = -HUGE_VAL;

  Shares(const Floats& x, std::size_t t) : shares(x.size()) {
    for (const float value : x) maximum = std::fmax(maximum, value);
    double total = 0, rest = 0, below = 0;
    std::size_t largest = 0;
    while (x[largest] != maximum) ++largest;
    for (std::size_t i = 0; i < x.size(); ++i) {
      shares[i] = std::exp(x[i] - maximum);
      total += shares[i];
      if (i != t) rest += shares[i];
      if (i != largest) below += shares[i];
    }
    for (double& share : shares) share /= total;
    others = rest / total;
    log_total = std::log1p(below);
  }
};

float cross_entropy(const Floats& x, std::int32_t target, double smoothing = 0) {
  float out;
  kernels::cross_entropy(x.data(), &target, &out, 1, x.size(), smoothing);
  return out;
}

Floats gradient(const Floats& x, std::int32_t target, double smoothing = 0, double scale = 1) {
  Floats out(x.size());
  kernels::cross_entropy_gradient(x.data(), &target, out.data(), 1, x.size(), smoothing, scale);
  return out;
}

}  // namespace

TEST_CASE("cross-entropy: rows of one logit may be what is written to") {
  Floats x = {1, 2, 3};
  const std::int32_t targets[] = {0, 0, 0};
  kernels::cross_entropy(x.data(), targets, x.data(), 3, 1, 0);
  CHECK(x == Floats{0, 0, 0});
}

TEST_CASE("cross-entropy: 1 ulp + 1e-7 with and without smoothing") {
  double worst = 0;
  for (const std::size_t n : kLengths) {
    for (const float spread : kSpreads) {
      const Floats x = normal_logits(n, spread, static_cast<std::uint32_t>(n) + 1);
      for (const std::size_t t : {std::size_t{0}, n / 2, n - 1}) {
        const Shares reference(x, t);
        double mean = 0;
        for (const float value : x) mean += (reference.maximum - value) / static_cast<double>(n);
        for (const double smoothing : {0.0, 0.1, 1.0}) {
          const double gap = (1 - smoothing) * (reference.maximum - x[t]);
          const double wanted = gap + smoothing * mean + reference.log_total;
          const float got = cross_entropy(x, static_cast<std::int32_t>(t), smoothing);
          worst = std::fmax(worst, error_in_ulp(got, wanted, 1e-7));
        }
      }
    }
  }
  for (std::uint32_t seed = 0; seed < 10000; ++seed) {
    const Floats x = normal_logits(1 + seed % 6, 1, seed);
    const std::size_t t = seed % x.size();
    const Shares reference(x, t);
    const double wanted = (reference.maximum - x[t]) + reference.log_total;
    const float got = cross_entropy(x, static_cast<std::int32_t>(t));
    worst = std::fmax(worst, error_in_ulp(got, wanted, 1e-7));
  }
  CAPTURE(worst);
  CHECK(worst <= 1);
}

TEST_CASE("cross-entropy: certain answers keep their small loss") {
  CHECK(error_in_ulp(cross_entropy({30, 0, 0}, 0), std::log1p(2 * std::exp(-30.0))) <= 2);
  CHECK(error_in_ulp(cross_entropy({0, 100}, 1), std::exp(-100.0)) <= 2);
  CHECK(cross_entropy({5}, 0) == 0);
}

TEST_CASE("cross-entropy: masks, ignored targets, rows without an answer") {
  CHECK(cross_entropy({1, -kInf, 2}, 1) == kInf);
  CHECK(cross_entropy({0, -kInf, 0}, 0) == std::log(2.0f));
  CHECK(cross_entropy({0, -kInf, 0}, 0, 0.1) == kInf);
  CHECK(cross_entropy({1, -kInf}, 1, 1.0) == kInf);
  CHECK(std::isnan(cross_entropy({1, kNaN}, 0)));
  CHECK(std::isnan(cross_entropy({1, kInf}, 1)));
  CHECK(std::isnan(cross_entropy({-kInf, -kInf}, 0)));
  for (const std::int32_t ignored : {-1, -100, 2, 2147483647}) {
    CHECK(cross_entropy({kNaN, 1}, ignored) == 0);
    CHECK(gradient({kNaN, 1}, ignored) == Floats{0, 0});
  }
}

TEST_CASE("cross-entropy gradient: 5 ulp, the certain ones included") {
  double worst = 0, worst_smooth = 0;
  for (const std::size_t n : kLengths) {
    for (const float spread : kSpreads) {
      const Floats x = normal_logits(n, spread, static_cast<std::uint32_t>(n) + 2);
      for (const std::size_t t : {std::size_t{0}, n / 2, n - 1}) {
        const Shares reference(x, t);
        for (const double smoothing : {0.0, 0.1}) {
          const Floats got = gradient(x, static_cast<std::int32_t>(t), smoothing, 0.25);
          const double each = smoothing / static_cast<double>(n);
          for (std::size_t i = 0; i < n; ++i) {
            const double p = reference.shares[i] - each;
            const double wanted = 0.25 * (i == t ? smoothing - each - reference.others : p);
            double& place = smoothing > 0 ? worst_smooth : worst;
            const double slack = smoothing > 0 ? 0.25e-7 : 0;
            place = std::fmax(place, error_in_ulp(got[i], wanted, slack));
          }
        }
      }
    }
  }
  CAPTURE(worst, worst_smooth);
  CHECK(worst <= 5);
  CHECK(worst_smooth <= 5);
}

TEST_CASE("cross-entropy gradient: in place, row by row") {
  Floats x = {2, 1, 0, 3};
  const std::int32_t targets[] = {0, -1};
  kernels::cross_entropy_gradient(x.data(), targets, x.data(), 2, 2, 0, 1);
  CHECK(x == Floats{-0.26894142f, 0.26894142f, 0, 0});
}

TEST_CASE("binary cross-entropy and its gradient: 4 ulp") {
  double worst = 0, worst_gradient = 0, worst_between = 0;
  for (const float spread : kSpreads) {
    const Floats x = normal_logits(2000, spread, 5);
    for (const float t : {0.0f, 1.0f, 0.3f, 0.999f, 1e-6f}) {
      const Floats targets(x.size(), t);
      Floats loss(x.size()), slope(x.size());
      kernels::binary_cross_entropy(x.data(), targets.data(), loss.data(), x.size());
      kernels::binary_cross_entropy_gradient(x.data(), targets.data(), slope.data(), x.size(), 1);
      for (std::size_t i = 0; i < x.size(); ++i) {
        const double a = std::fabs(x[i]);
        const double wrong = x[i] > 0 ? 1 - static_cast<double>(t) : static_cast<double>(t);
        worst = std::fmax(worst, error_in_ulp(loss[i], a * wrong + std::log1p(std::exp(-a))));
        const double tail = 1 / (1 + std::exp(a));
        const double wanted = x[i] > 0 ? wrong - tail : tail - wrong;
        if (t == 0 || t == 1) {
          worst_gradient = std::fmax(worst_gradient, error_in_ulp(slope[i], wanted));
        } else {
          worst_between = std::fmax(worst_between, error_in_ulp(slope[i], wanted, 1e-7));
        }
      }
    }
  }
  CAPTURE(worst, worst_gradient, worst_between);
  CHECK(worst <= 4);
  CHECK(worst_gradient <= 4);
  CHECK(worst_between <= 4);
}

TEST_CASE("binary cross-entropy's gradient times a scale: 2 ulp more at most") {
  const Floats x = normal_logits(2000, 4, 6), targets(x.size(), 1.0f);
  Floats slope(x.size());
  kernels::binary_cross_entropy_gradient(x.data(), targets.data(), slope.data(), x.size(), 1.0 / 3);
  double worst = 0;
  for (std::size_t i = 0; i < x.size(); ++i)
    worst = std::fmax(worst, error_in_ulp(slope[i], -1 / (1 + std::exp(double{x[i]})) / 3));
  CAPTURE(worst);
  CHECK(worst <= 6);
}

TEST_CASE("binary cross-entropy: ends") {
  const Floats x = {kInf, kInf, -kInf, -kInf, kNaN, 0, 20};
  const Floats t = {1, 0, 1, 0, 0, kNaN, 0};
  Floats loss(7), slope(7);
  kernels::binary_cross_entropy(x.data(), t.data(), loss.data(), 7);
  kernels::binary_cross_entropy_gradient(x.data(), t.data(), slope.data(), 7, 1);
  CHECK(loss[0] == 0);
  CHECK(loss[1] == kInf);
  CHECK(loss[2] == kInf);
  CHECK(loss[3] == 0);
  CHECK(std::isnan(loss[4]));
  CHECK(std::isnan(loss[5]));
  CHECK(loss[6] == 20);
  CHECK(slope[0] == 0);
  CHECK(slope[1] == 1);
  CHECK(slope[2] == -1);
  CHECK(slope[3] == 0);
  CHECK(std::isnan(slope[4]));
  CHECK(std::isnan(slope[5]));
}

TEST_CASE("softmax backward: the Jacobian to 1 ulp") {
  double worst = 0, worst_log = 0;
  for (const std::size_t n : kLengths) {
    for (const double temperature : {0.3, 1.0, 20.0}) {
      const Floats x = normal_logits(n, 3, 11);
      const Floats g = normal_logits(n, 2, 12);
      Floats p(n), log_p(n), got(n), got_log(n);
      kernels::softmax(x.data(), p.data(), 1, n, temperature);
      kernels::log_softmax(x.data(), log_p.data(), 1, n, temperature);
      kernels::softmax_backward(p.data(), g.data(), got.data(), 1, n, temperature);
      kernels::log_softmax_backward(log_p.data(), g.data(), got_log.data(), 1, n, temperature);
      double dot = 0, total = 0, largest = 0;
      for (std::size_t i = 0; i < n; ++i) {
        dot += static_cast<double>(p[i]) * g[i];
        total += g[i];
        largest = std::fmax(largest, std::fabs(g[i]));
      }
      for (std::size_t i = 0; i < n; ++i) {
        const double share = p[i] / temperature;
        const double wanted = share * (g[i] - dot);
        worst = std::fmax(worst, error_in_ulp(got[i], wanted, share * largest * 0x1p-48));
        const double part = std::exp(static_cast<double>(log_p[i])) * total / temperature;
        const double slack = 3 * softbend::tests::ulp_of(part);
        worst_log =
            std::fmax(worst_log, error_in_ulp(got_log[i], g[i] / temperature - part, slack));
      }
    }
  }
  CAPTURE(worst, worst_log);
  CHECK(worst <= 1);
  CHECK(worst_log <= 1);
}

TEST_CASE("softmax backward: limits, in place, rows") {
  Floats p = {1, 0, 0.5f, 0.5f};
  const Floats g = {3, 4, 1, 2};
  Floats out(4);
  kernels::softmax_backward(p.data(), g.data(), out.data(), 2, 2, 0);
  CHECK(out == Floats{0, 0, -kInf, kInf});
  kernels::softmax_backward(p.data(), g.data(), out.data(), 2, 2, HUGE_VAL);
  CHECK(out == Floats{0, 0, 0, 0});
  kernels::softmax_backward(p.data(), g.data(), p.data(), 2, 2, 1);
  CHECK(p == Floats{0, 0, -0.25f, 0.25f});
  Floats upstream = g;
  const Floats log_p = {0, -kInf, -0.6931472f, -0.6931472f};
  kernels::log_softmax_backward(log_p.data(), upstream.data(), upstream.data(), 2, 2, 1);
  CHECK(upstream == Floats{-4, 4, -0.5f, 0.5f});
  const Floats broken = {kNaN, kNaN};
  kernels::softmax_backward(broken.data(), g.data(), out.data(), 1, 2, 1);
  CHECK(std::isnan(out[0]));
}
