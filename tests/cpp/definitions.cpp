// What the definitions say of each function at its default parameters, against the oracle's points.
#include "table.h"

namespace softbend::tests {
namespace {

template <class Test>
void each_default(const Test& test) {
  each_activation(test, true);
}

bool contains(const kernels::List<double>& list, double low, double high) {
  for (double item : list)
    if (low - 1e-6 <= item && item <= high + 1e-6) return true;
  return false;
}

// Lowest and highest truth over all points, and whether a bound is met where |x| <= 8: farther out
// a limit may only seem to be met.
struct Span {
  double low = HUGE_VAL, high = -HUGE_VAL;
  double low_near = HUGE_VAL, high_near = -HUGE_VAL;

  void take(double x, double y) {
    low = std::min(low, y);
    high = std::max(high, y);
    if (std::fabs(x) > 8) return;
    low_near = std::min(low_near, y);
    high_near = std::max(high_near, y);
  }
};

void check_end(double stated, bool attained, double truth, double truth_near) {
  if (std::isinf(stated)) {
    CHECK(!attained);
    CHECK(std::fabs(truth) > 1e30);
    return;
  }
  const double tolerance = 1e-7 * std::max(1.0, std::fabs(stated));
  CHECK(std::fabs(truth - stated) <= tolerance);
  CHECK(attained == (std::fabs(truth_near - stated) <= tolerance / 100));
}

template <class Pick>
void check_range(const kernels::Range& range, const Golden& golden, const Pick& pick) {
  Span span;
  for (const Point& point : golden.points) span.take(point.x, pick(point).exact());
  check_end(range.low, range.low_attained, span.low, span.low_near);
  check_end(range.high, range.high_attained, span.high, span.high_near);
}

TEST_CASE("ranges are those of the truth, their ends attained where stated") {
  each_default([](const Activation& activation, const Golden& golden) {
    check_range(activation.definition.range, golden, [](const Point& p) { return p.value; });
    check_range(activation.definition.slope_range, golden, [](const Point& p) { return p.slope; });
  });
}

TEST_CASE("kernels stay inside the range, or reach an end by rounding") {
  each_default([](const Activation& activation, const Golden& golden) {
    const kernels::Range& range = activation.definition.range;
    for (float y : call(activation.value, xs_of(golden.points), golden.parameters)) {
      if (y < static_cast<float>(range.low)) CHECK(y >= range.low - 2e-7);
      if (y > static_cast<float>(range.high)) CHECK(y <= range.high + 2e-7);
    }
  });
}

TEST_CASE("extrema are attained, and there are no others") {
  each_default([](const Activation& activation, const Golden& golden) {
    const Definition& definition = activation.definition;
    for (const kernels::Extremum& extremum : definition.extrema) {
      const float y = call(activation.value, extremum.x, golden.parameters);
      CHECK(std::fabs(y - extremum.y) <= 3e-7 * std::fabs(extremum.y));
      CHECK(contains(definition.slope_roots, extremum.x, extremum.x));
      for (const Point& point : golden.points) {
        if (extremum.kind == kernels::Extreme::kMinimum) {
          CHECK(point.value.exact() >= extremum.y - 1e-9);
        } else {
          CHECK(point.value.exact() <= extremum.y + 1e-9);
        }
      }
    }
    CHECK(definition.monotone == (definition.extrema.count == 0));
    if (!definition.monotone) return;
    for (std::size_t i = 1; i < golden.points.size(); ++i)
      CHECK(golden.points[i - 1].value.exact() <= golden.points[i].value.exact());
  });
}

// Each listed place shows, and each place where neighbouring points change sign is listed.
template <class Pick>
void check_roots(const kernels::List<double>& roots, const Golden& golden, const Pick& pick) {
  const std::vector<Point>& points = golden.points;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double before = pick(points[i - 1]).exact(), after = pick(points[i]).exact();
    if (before * after < 0) CHECK(contains(roots, points[i - 1].x, points[i].x));
  }
  for (double root : roots) {
    double smallest = HUGE_VAL;
    for (const Point& point : points)
      if (std::fabs(point.x - root) < 1e-3)
        smallest = std::min(smallest, std::fabs(pick(point).exact()));
    CHECK(smallest < 1e-6);
  }
}

TEST_CASE("roots of value and slope are those of the truth") {
  each_default([](const Activation& activation, const Golden& golden) {
    const Definition& definition = activation.definition;
    check_roots(definition.roots, golden, [](const Point& p) { return p.value; });
    check_roots(definition.slope_roots, golden, [](const Point& p) { return p.slope; });
    for (double root : definition.roots)
      CHECK(std::fabs(call(activation.value, root, golden.parameters)) <= 1e-7);
  });
}

TEST_CASE("slopes jump at the kinks and nowhere else") {
  each_default([](const Activation& activation, const Golden& golden) {
    const Definition& definition = activation.definition;
    for (double kink : definition.kinks) {
      const double left = call(activation.slope, kink - 1e-5, golden.parameters);
      const double right = call(activation.slope, kink + 1e-5, golden.parameters);
      CHECK(std::fabs(right - left) > 0.1);
    }
    CHECK(definition.smooth == (definition.kinks.count == 0));
    for (std::size_t i = 1; i < golden.points.size(); ++i) {
      const Point &a = golden.points[i - 1], &b = golden.points[i];
      const double step = double{b.x} - double{a.x};
      // No function of the table bends more sharply than this.
      const bool jumps = std::fabs(b.slope.exact() - a.slope.exact()) > 3 * step + 1e-6;
      if (jumps) CHECK(contains(definition.kinks, a.x, b.x));
    }
  });
}

TEST_CASE("a side saturates where its slope ends at zero") {
  each_default([](const Activation& activation, const Golden& golden) {
    const kernels::Saturates& saturates = activation.definition.saturates;
    CHECK(saturates.left == (golden.points.front().slope.nearest == 0));
    CHECK(saturates.right == (golden.points.back().slope.nearest == 0));
  });
}

TEST_CASE("slopes agree with differences of values") {
  each_default([](const Activation& activation, const Golden& golden) {
    constexpr double kStep = 1.0 / 256;
    std::vector<float> x, before, after;
    for (const Point& point : golden.points) {
      bool at_kink = false;
      for (double kink : activation.definition.kinks)
        at_kink = at_kink || std::fabs(point.x - kink) < 2 * kStep;
      if (std::fabs(point.x) > 20 || at_kink) continue;
      x.push_back(point.x);
      before.push_back(static_cast<float>(point.x - kStep));
      after.push_back(static_cast<float>(point.x + kStep));
    }
    const std::vector<float> low = call(activation.value, before, golden.parameters);
    const std::vector<float> high = call(activation.value, after, golden.parameters);
    const std::vector<float> slope = call(activation.slope, x, golden.parameters);
    Worst worst;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double run = double{after[i]} - double{before[i]};
      worst.take(std::fabs((double{high[i]} - double{low[i]}) / run - slope[i]), x[i]);
    }
    INFO("at x = " << worst.x);
    // A second derivative that jumps by 4, as softsign's does, shows as much as the step.
    CHECK(worst.error < 1.02 * kStep);
  });
}

TEST_CASE("the oracle tries the defaults first, and no parameter beyond its limits") {
  each_activation([](const Activation& activation, const Golden& golden) {
    const kernels::List<kernels::Parameter>& parameters = activation.definition.parameters;
    REQUIRE(golden.parameters.size() == parameters.count);
    for (std::size_t i = 0; i < parameters.count; ++i) {
      CHECK(golden.parameters[i] >= static_cast<float>(parameters.items[i].minimum));
      CHECK(golden.parameters[i] <= static_cast<float>(parameters.items[i].maximum));
    }
  });
  each_default([](const Activation& activation, const Golden& golden) {
    CHECK(golden.parameters == defaults(activation.definition));
  });
}

}  // namespace
}  // namespace softbend::tests
