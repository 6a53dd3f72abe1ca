// The elementary functions against the oracle's points, at the bounds of their own comment.
#include "kernels/elementary.h"

#include "contract.h"
#include "table.h"

namespace softbend::tests {
namespace {

TEST_CASE("elementary functions keep the bounds of their comment") {
  const std::string contract = comment_above("cpp/kernels/elementary.h", "extern const");
  for (std::size_t f = 0; f < kernels::kElementary.size(); ++f) {
    const std::string name(kernels::kElementaryNames[f]);
    INFO(name);
    const double bound = stated_bound(contract, name);
    CHECK(bound > 0);
    CHECK(bound <= 3);
    const std::vector<Point> points = read_golden(name)[0].points;
    const std::vector<float> y = call(kernels::kElementary[f], xs_of(points));
    Worst ulp, steps;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const True& truth = points[i].value;
      if (std::fabs(truth.nearest) < 0x1p-126f) {
        steps.take(std::fabs(double{y[i]} - truth.nearest) * 0x1p149, points[i].x);
        if (truth.underflows() && y[i] == 0)
          CHECK(std::signbit(y[i]) == std::signbit(truth.nearest));
      } else {
        ulp.take(truth.error(y[i]), points[i].x);
      }
    }
    INFO("at x = " << ulp.x);
    CHECK(ulp.error <= bound);
    INFO("subnormal at x = " << steps.x);
    CHECK(steps.error <= 1);
    if (std::getenv("SOFTBEND_REPORT"))
      std::printf("| %s | | %.2f | %a | %.0f |\n", name.c_str(), ulp.error, double{ulp.x},
                  steps.error);
  }
}

TEST_CASE("the ends of the domains of logarithms") {
  const float negative = -1.5f;
  for (std::size_t f = 0; f < kernels::kElementary.size(); ++f) {
    const std::string_view name = kernels::kElementaryNames[f];
    if (name == "log") CHECK(std::isnan(call(kernels::kElementary[f], negative)));
    if (name == "log1p") CHECK(std::isnan(call(kernels::kElementary[f], negative)));
    if (name == "log") CHECK(call(kernels::kElementary[f], -0.0f) == -HUGE_VALF);
    if (name == "log1p") CHECK(std::signbit(call(kernels::kElementary[f], -0.0f)));
  }
}

}  // namespace
}  // namespace softbend::tests
