// Softmax and its kin: against the oracle's rows, against doubles on long rows, and at every edge.
#include "kernels/softmax.h"

#include <limits>

#include "contract.h"
#include "rows.h"
#include "table.h"

namespace softbend::tests {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

double bound_of(const char* declaration) {
  return stated_bound(comment_above("cpp/kernels/softmax.h", declaration), "value");
}

// Errors of a row of results against the truth: in ulp, or in steps where subnormal.
struct RowErrors {
  Worst ulp, steps;

  void take(double truth, float result, float x) {
    if (std::fabs(truth) < 0x1p-126) {
      steps.take(std::fabs(result - static_cast<float>(truth)) * 0x1p149, x);
    } else if (std::isfinite(truth)) {
      ulp.take(std::fabs(result - truth) / last_place(truth), x);
    } else {
      ulp.take(static_cast<double>(result) == truth ? 0 : HUGE_VAL, x);
    }
  }
  void check(double bound) const {
    INFO("at " << ulp.x);
    CHECK(ulp.error <= bound);
    INFO("subnormal at " << steps.x);
    CHECK(steps.error <= 1);
  }
};

struct GoldenRow {
  double temperature;
  std::vector<float> x;
  std::vector<True> share, log_share;
};

std::vector<GoldenRow> golden_rows() {
  std::vector<GoldenRow> rows;
  for (const std::string& line : lines_of(golden_path("softmax"))) {
    if (line.starts_with("row")) {
      const std::string rest = line.substr(3);
      Words words(rest);
      words.number();
      rows.push_back({words.number(), {}, {}, {}});
      continue;
    }
    Words words(line);
    rows.back().x.push_back(words.bits());
    rows.back().share.push_back(words.result());
    rows.back().log_share.push_back(words.result());
  }
  return rows;
}

TEST_CASE("softmax and log-softmax keep their bounds on the oracle's rows") {
  const double bound = bound_of("void softmax("), log_bound = bound_of("void log_softmax(");
  CHECK(bound == 4);
  CHECK(log_bound == 2);
  RowErrors shares, logs;
  for (const GoldenRow& row : golden_rows()) {
    INFO("T = " << row.temperature << ", first " << row.x[0]);
    const std::vector<float> y = softmax(row.x, row.temperature);
    const std::vector<float> l = log_softmax(row.x, row.temperature);
    for (std::size_t i = 0; i < y.size(); ++i) {
      INFO("x = " << row.x[i]);
      shares.take(row.share[i].exact(), y[i], row.x[i]);
      logs.take(row.log_share[i].exact(), l[i], row.x[i]);
      CHECK(row.share[i].error(y[i]) <= (row.share[i].ordinary() ? bound : 1.5));
      CHECK(row.log_share[i].error(l[i]) <= (row.log_share[i].ordinary() ? log_bound : 1.5));
    }
  }
  if (std::getenv("SOFTBEND_REPORT"))
    std::printf("| softmax | golden | %.2f | log %.2f |\n", shares.ulp.error, logs.ulp.error);
}

TEST_CASE("the double-precision reference agrees with the oracle") {
  for (const GoldenRow& row : golden_rows()) {
    INFO("T = " << row.temperature << ", first " << row.x[0]);
    const Reference reference(row.x, row.temperature);
    for (std::size_t i = 0; i < row.x.size(); ++i) {
      INFO("x = " << row.x[i]);
      CHECK(std::fabs(reference.share(row.x[i]) - row.share[i].exact()) <=
            row.share[i].last_place() * 0x1p-9);
      if (row.x[i] == -kInfinity || row.log_share[i].nearest == -kInfinity) continue;
      CHECK(std::fabs(reference.log_share(row.x[i]) - row.log_share[i].exact()) <=
            row.log_share[i].last_place() * 0x1p-9);
    }
  }
}

void check_rows_of(std::size_t n) {
  const double bound = bound_of("void softmax("), log_bound = bound_of("void log_softmax(");
  for (const double temperature : {1.0, 0.7, 3e-3, 1e-6, 40.0, 1e7}) {
    INFO("n = " << n << ", T = " << temperature);
    const std::vector<float> x = normal_logits(n, 4.0f, static_cast<std::uint32_t>(n));
    const std::vector<float> y = softmax(x, temperature), l = log_softmax(x, temperature);
    const Reference reference(x, temperature);
    RowErrors shares, logs;
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
      sum += double{y[i]};
      shares.take(reference.share(x[i]), y[i], x[i]);
      logs.take(reference.log_share(x[i]), l[i], x[i]);
    }
    shares.check(bound);
    logs.check(log_bound);
    CHECK(std::fabs(sum - 1) <= 5e-7);
    if (std::getenv("SOFTBEND_REPORT"))
      std::printf("| softmax | %zu, T = %g | %.2f | log %.2f | %.2g |\n", n, temperature,
                  shares.ulp.error, logs.ulp.error, sum - 1);
  }
}

TEST_CASE("long rows keep the bounds and sum to 1") {
  for (const std::size_t n : {10, 1000, 50257}) check_rows_of(n);
}
TEST_CASE("rows of a million keep the bounds and sum to 1", "[.long]") {
  for (const std::size_t n : {128256, 1048576}) check_rows_of(n);
}

// The largest power is 1; where those beside it add up to less, or to little more, the rounding of
// a total would be several last places of its small logarithm.
TEST_CASE("log-softmax keeps its bound where the largest logit stands nearly alone") {
  RowErrors logs;
  std::size_t near = 0;
  const auto take_row = [&](std::size_t n, float spread, double temperature, std::uint32_t seed) {
    const std::vector<float> x = normal_logits(n, spread, seed);
    const std::vector<float> l = log_softmax(x, temperature);
    const Reference reference(x, temperature);
    const double total = 1 / reference.share(*std::max_element(x.begin(), x.end()));
    if (total > 1.5 && total < 2) ++near;
    for (std::size_t i = 0; i < n; ++i) logs.take(reference.log_share(x[i]), l[i], x[i]);
  };
  for (const double temperature : {1.0, 0.7, 0.31}) {
    for (std::uint32_t seed = 0; seed < 5000; ++seed)
      take_row(2 + seed % 9, 0.4f * static_cast<float>(1 + seed % 7), temperature, seed);
    for (std::uint32_t seed = 0; seed < 64; ++seed) take_row(1024, 4, temperature, seed);
  }
  logs.check(bound_of("void log_softmax("));
  CHECK(near > 1000);
}

TEST_CASE("shares underflow gradually, and logarithms not at all") {
  CHECK(softmax({0, -103}, 1)[1] == 0x1p-149f);
  CHECK(softmax({0, -104}, 1)[1] == 0);
  CHECK(softmax({2, 2, 1}, 0.01)[2] == 13 * 0x1p-149f);
  CHECK(log_softmax({0, -200}, 1)[1] == -200);
  CHECK(log_softmax({0, -3e38f}, 1)[1] == -3e38f);
}

TEST_CASE("temperature goes from the largest alone to all alike") {
  using Row = std::vector<float>;
  const float third = 1.0f / 3;
  for (const double cold : {0.0, 5e-324, 1e-300, 1e-40}) {
    INFO("T = " << cold);
    CHECK(softmax({2, 2, 1}, cold) == Row{0.5f, 0.5f, 0});
    CHECK(softmax({-kInfinity, -3e38f}, cold) == Row{0, 1});
    CHECK(softmax({3e38f, -3e38f}, cold) == Row{1, 0});
    CHECK(log_softmax({2, 1, 2}, cold)[0] == static_cast<float>(-std::log(2.0)));
    if (cold == 0) CHECK(log_softmax({2, 1, 2}, cold)[1] == -kInfinity);
  }
  CHECK(softmax({-1e-45f, 0, -1e-45f}, 5e-324) == Row{0, 1, 0});
  for (const double hot : {std::numeric_limits<double>::infinity(), 1e300}) {
    INFO("T = " << hot);
    CHECK(softmax({2, -3e38f, 1}, hot) == Row{third, third, third});
    CHECK(softmax({2, -kInfinity, 1}, hot) == Row{0.5f, 0, 0.5f});
    CHECK(log_softmax({2, -kInfinity}, hot) == Row{0, -kInfinity});
  }
}

TEST_CASE("what cannot be shared is NaN, and a blocked logit is exactly 0") {
  const float nan = std::nanf("");
  for (const double temperature : {0.0, 0.3, 1.0, 1e30, HUGE_VAL}) {
    for (const std::vector<float>& row : {std::vector{nan, 1.0f},
                                          {1.0f, nan},
                                          {kInfinity, 1.0f},
                                          {kInfinity, kInfinity},
                                          {-kInfinity, -kInfinity},
                                          {-kInfinity},
                                          {nan}}) {
      for (float y : softmax(row, temperature)) CHECK(y != y);
      for (float y : log_softmax(row, temperature)) CHECK(y != y);
    }
    CHECK(to_bits(softmax({2, -kInfinity, 0.1f}, temperature)[1]) == 0);
    CHECK(log_softmax({2, -kInfinity, 0.1f}, temperature)[1] == -kInfinity);
    CHECK(softmax({-7.5f}, temperature)[0] == 1);
    CHECK(to_bits(log_softmax({-7.5f}, temperature)[0]) == 0);
  }
}

TEST_CASE("equal logits get equal bits, wherever they stand") {
  const std::vector<float> pattern = normal_logits(7, 4.0f, 3);
  std::vector<float> x;
  for (std::size_t i = 0; i < 7 * 11; ++i) x.push_back(pattern[i % 7]);
  const std::vector<float> y = softmax(x, 0.9), l = log_softmax(x, 0.9);
  for (std::size_t i = 7; i < x.size(); ++i) {
    CHECK(to_bits(y[i]) == to_bits(y[i % 7]));
    CHECK(to_bits(l[i]) == to_bits(l[i % 7]));
  }
}

TEST_CASE("a row's results depend neither on its address nor on other rows, and may replace it") {
  for (const double temperature : {0.0, 1.0, 0.3, 1e6}) {
    for (std::size_t n = 1; n <= 35; ++n) {
      const std::vector<float> row = normal_logits(n, 4.0f, static_cast<std::uint32_t>(n));
      const std::vector<float> share = softmax(row, temperature),
                               logs = log_softmax(row, temperature);
      constexpr std::size_t kRows = 3;
      std::vector<float> all(1, 5.0f);
      for (std::size_t r = 0; r < kRows; ++r) all.insert(all.end(), row.begin(), row.end());
      std::vector<float> log_all = all;
      kernels::softmax(all.data() + 1, all.data() + 1, kRows, n, temperature);
      kernels::log_softmax(log_all.data() + 1, log_all.data() + 1, kRows, n, temperature);
      bool same = true;
      for (std::size_t i = 0; i < kRows * n; ++i) {
        same = same && to_bits(all[1 + i]) == to_bits(share[i % n]);
        same = same && to_bits(log_all[1 + i]) == to_bits(logs[i % n]);
      }
      INFO("n = " << n << ", T = " << temperature);
      CHECK(same);
    }
  }
}

struct Steps {
  std::vector<float> shifted, exponentials, shares;
  float max_and_sum[2];
};
Steps steps(const std::vector<float>& x, double temperature) {
  const std::vector<float> space(x.size());
  Steps all{space, space, space, {}};
  kernels::softmax_steps(x.data(), x.size(), temperature, all.shifted.data(),
                         all.exponentials.data(), all.shares.data(), all.max_and_sum);
  return all;
}

TEST_CASE("the steps lead to softmax, each within its bound of the doubles") {
  for (const double temperature : {0.3, 1.0, 7.0, 1e-20, 1e9}) {
    const std::vector<float> x = normal_logits(23, 4.0f, 9);
    const Steps all = steps(x, temperature);
    CHECK(all.shares == softmax(x, temperature));
    CHECK(all.max_and_sum[0] == *std::max_element(x.begin(), x.end()));
    RowErrors shifted, powers, sum;
    double total = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double shift = (double{x[i]} - double{all.max_and_sum[0]}) / temperature;
      shifted.take(shift, all.shifted[i], x[i]);
      powers.take(std::exp(shift), all.exponentials[i], x[i]);
      total += std::exp(shift);
    }
    sum.take(total, all.max_and_sum[1], 0);
    INFO("T = " << temperature);
    shifted.check(2);
    powers.check(4);
    sum.check(4);
  }
}

TEST_CASE("the steps at the ends of temperature are limits") {
  const Steps cold = steps({2, 1, 2, -kInfinity}, 0);
  CHECK(cold.shifted == std::vector<float>{0, -kInfinity, 0, -kInfinity});
  CHECK(cold.exponentials == std::vector<float>{1, 0, 1, 0});
  CHECK(cold.max_and_sum[1] == 2);
  const Steps hot = steps({2, 1, -kInfinity}, HUGE_VAL);
  CHECK(hot.shifted == std::vector<float>{0, 0, -kInfinity});
  CHECK(hot.exponentials == std::vector<float>{1, 1, 0});
  const Steps broken = steps({2, std::nanf("")}, 1);
  for (float y : {broken.max_and_sum[0], broken.max_and_sum[1], broken.shifted[0],
                  broken.exponentials[0], broken.shares[0]})
    CHECK(y != y);
}

}  // namespace
}  // namespace softbend::tests
