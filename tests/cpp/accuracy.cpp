// Every activation against the oracle's points, at the bounds of its own comment.
#include "contract.h"
#include "table.h"

namespace softbend::tests {
namespace {

// Where the true slope changes its sign. definitions.cpp holds the listed roots to these places.
std::vector<double> slope_roots(const std::vector<Point>& points) {
  std::vector<double> roots;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (points[i - 1].slope.nearest * points[i].slope.nearest < 0) roots.push_back(points[i].x);
  return roots;
}

// Near a root the relative error of a difference has no bound; the absolute one has. Where a
// parameter moves the root nearer to 0, what is near moves with it.
bool near_root(const Definition& definition, const std::vector<double>& roots, const Point& point) {
  if (std::fabs(point.slope.nearest) >= 1.0f / 16) return false;
  for (double root : roots) {
    double closest = HUGE_VAL, reach = 0.25;
    for (double listed : definition.slope_roots) {
      if (std::fabs(listed - root) > closest) continue;
      closest = std::fabs(listed - root);
      if (listed != 0) reach = 0.25 * std::fabs(root / listed);
    }
    if (std::fabs(point.x - root) <= reach) return true;
  }
  return false;
}

// The worst errors of three kinds: in ulp, in steps where the result is subnormal, absolute.
struct Errors {
  Worst ulp, steps, absolute;
  int wrong_zeros = 0;

  void take(const True& truth, float result, float x, bool absolutely) {
    if (absolutely) {
      absolute.take(std::fabs(result - truth.exact()), x);
    } else if (std::fabs(truth.nearest) < 0x1p-126f) {
      steps.take(std::fabs(double{result} - truth.nearest) * 0x1p149, x);
      if (truth.underflows() && result == 0)
        wrong_zeros += std::signbit(result) != std::signbit(truth.nearest);
    } else {
      ulp.take(truth.error(result), x);
    }
  }
};

void report(std::string_view id, const char* what, const std::vector<float>& parameters,
            const Errors& errors) {
  if (!std::getenv("SOFTBEND_REPORT")) return;
  std::printf("| %.*s", static_cast<int>(id.size()), id.data());
  for (float parameter : parameters) std::printf(" %g", double{parameter});
  std::printf(" | %s | %.2f | %a | %.0f | %.2g |\n", what, errors.ulp.error, double{errors.ulp.x},
              errors.steps.error, errors.absolute.error);
}

void check(const Errors& errors, double bound, double step_bound) {
  INFO("at x = " << errors.ulp.x);
  CHECK(errors.ulp.error <= bound);
  INFO("subnormal at x = " << errors.steps.x);
  CHECK(errors.steps.error <= step_bound);
  CHECK(errors.wrong_zeros == 0);
  INFO("near a root, at x = " << errors.absolute.x);
  CHECK(errors.absolute.error <= 2e-7);
}

TEST_CASE("values and slopes keep the bounds of their comments") {
  each_activation([](const Activation& activation, const Golden& golden) {
    const Definition& definition = activation.definition;
    const std::string contract = contract_of(definition.id);
    const double value_bound = stated_bound(contract, "value");
    const double slope_bound = stated_bound(contract, "slope");
    CHECK(value_bound >= 0);
    CHECK(value_bound <= 4);
    CHECK(slope_bound >= 0);
    CHECK(slope_bound <= 4);
    const std::vector<float> x = xs_of(golden.points);
    const std::vector<float> values = call(activation.value, x, golden.parameters);
    const std::vector<float> slopes = call(activation.slope, x, golden.parameters);
    const std::vector<double> roots = slope_roots(golden.points);
    Errors of_value, of_slope;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const Point& point = golden.points[i];
      of_value.take(point.value, values[i], x[i], false);
      of_slope.take(point.slope, slopes[i], x[i], near_root(definition, roots, point));
    }
    check(of_value, value_bound, std::min(value_bound, 1.0));
    check(of_slope, slope_bound, slope_bound);
    report(definition.id, "value", golden.parameters, of_value);
    report(definition.id, "slope", golden.parameters, of_slope);
  });
}

}  // namespace
}  // namespace softbend::tests
