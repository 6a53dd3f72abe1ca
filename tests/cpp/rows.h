// Rows of logits, softmax over them, and the same in double precision.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "kernels/softmax.h"

namespace softbend::tests {

inline std::vector<float> softmax(const std::vector<float>& x, double temperature) {
  std::vector<float> out(x.size());
  kernels::softmax(x.data(), out.data(), 1, x.size(), temperature);
  return out;
}

inline std::vector<float> log_softmax(const std::vector<float>& x, double temperature) {
  std::vector<float> out(x.size());
  kernels::log_softmax(x.data(), out.data(), 1, x.size(), temperature);
  return out;
}

// Softmax in double precision; good to a thousandth of a float's last place.
class Reference {
 public:
  Reference(const std::vector<float>& x, double temperature)
      : max_(*std::max_element(x.begin(), x.end())), temperature_(temperature) {
    std::vector<float> sorted = x;
    std::sort(sorted.begin(), sorted.end());
    sorted.pop_back();
    for (float v : sorted) others_ += std::exp(shift(v));
  }
  double share(float x) const { return std::exp(shift(x)) / (1 + others_); }
  double log_share(float x) const { return shift(x) - std::log1p(others_); }

 private:
  double shift(float x) const { return (double{x} - max_) / temperature_; }

  double max_, temperature_;
  double others_ = 0;  // the sum of all powers but the largest, which is 1
};

// Numbers with the spread of a normal distribution, the same in every build.
inline std::vector<float> normal_logits(std::size_t n, float spread, std::uint32_t seed) {
  std::vector<float> x(n);
  std::uint32_t state = seed * 2654435761u + 1;
  for (float& v : x) {
    double sum = 0;
    for (int k = 0; k < 12; ++k) {
      state = state * 1664525u + 1013904223u;
      sum += (state >> 8) * 0x1p-24;
    }
    v = static_cast<float>((sum - 6) * double{spread});
  }
  return x;
}

}  // namespace softbend::tests
