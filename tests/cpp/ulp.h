// Distances of floats from what they ought to be, in units of the last place.
#pragma once

#include <cmath>
#include <limits>

namespace softbend::tests {

// One unit of the last place of the float nearest to `wanted`; a step where that is subnormal.
inline double ulp_of(double wanted) {
  const auto magnitude = static_cast<float>(std::fabs(wanted));
  const float above = std::nextafter(magnitude, std::numeric_limits<float>::infinity());
  return static_cast<double>(above) - static_cast<double>(magnitude);
}

// Error in ulp beyond `slack`; 0 where both are the same infinity or NaN.
inline double error_in_ulp(float got, double wanted, double slack = 0) {
  if (std::isnan(wanted)) return std::isnan(got) ? 0 : HUGE_VAL;
  if (static_cast<double>(got) == wanted || got == static_cast<float>(wanted)) return 0;
  const double error = std::fabs(static_cast<double>(got) - wanted) - slack;
  return std::isnan(error) ? HUGE_VAL : std::fmax(error, 0) / ulp_of(wanted);
}

}  // namespace softbend::tests
