// Walks over the table of activations, each with the points of the oracle.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>
#include <vector>

#include "golden.h"
#include "kernels/activations.h"

namespace softbend::tests {

using kernels::Definition;

struct Activation {
  const Definition& definition;
  kernels::Kernel value, slope;
};

inline std::vector<float> call(kernels::Kernel kernel, const std::vector<float>& x,
                               const std::vector<float>& parameters = {}) {
  std::vector<float> out(x.size());
  kernel(x.data(), out.data(), x.size(), parameters.data());
  return out;
}

inline float call(kernels::Kernel kernel, double x, const std::vector<float>& parameters = {}) {
  return call(kernel, std::vector{static_cast<float>(x)}, parameters)[0];
}

inline std::vector<float> defaults(const Definition& definition) {
  std::vector<float> parameters;
  for (const kernels::Parameter& parameter : definition.parameters)
    parameters.push_back(static_cast<float>(parameter.initial));
  return parameters;
}

inline std::vector<float> xs_of(const std::vector<Point>& points) {
  std::vector<float> x;
  for (const Point& point : points) x.push_back(point.x);
  return x;
}

template <class... Members>
std::vector<Activation> activations(kernels::TypeList<Members...>) {
  std::size_t i = 0;
  return {{Members::kDefinition, kernels::kValue[i], kernels::kSlope[i++]}...};
}
inline std::vector<Activation> activations() { return activations(kernels::Activations()); }

// Calls test(activation, golden) for the defaults alone, or for every set of parameters.
template <class Test>
void each_activation(const Test& test, bool defaults_only = false) {
  for (const Activation& activation : activations()) {
    for (const Golden& golden : read_golden(activation.definition.id)) {
      std::string parameters;
      for (float parameter : golden.parameters) parameters += " " + std::to_string(parameter);
      INFO(activation.definition.id << parameters);
      test(activation, golden);
      if (defaults_only) break;
    }
  }
}

// How a list of results, x by x, departs from the truth at worst.
struct Worst {
  double error = 0;
  float x = 0;

  void take(double candidate, float at) {
    if (!(candidate <= error)) *this = {candidate, at};
  }
};

}  // namespace softbend::tests
