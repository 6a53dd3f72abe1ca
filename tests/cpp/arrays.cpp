// What every elementwise kernel owes its caller whatever the array: lengths, addresses, special
// values.
#include <algorithm>
#include <limits>

#include "kernels/elementary.h"
#include "table.h"

namespace softbend::tests {
namespace {

constexpr float kSentinel = -1234.5f;

// Values of every kind: ordinary, subnormal, huge, zeros, infinities, NaN.
std::vector<float> mixed(std::size_t n) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  const float kinds[] = {-0.0f,      0.0f,      1e-42f,        -1e-42f, 1.5f,    -1.5f,
                         17.25f,     -17.25f,   90.0f,         -90.0f,  -103.5f, 3.0e38f,
                         -kInfinity, kInfinity, std::nanf(""), -2.7f};
  std::vector<float> x(n);
  for (std::size_t i = 0; i < n; ++i)
    x[i] = kinds[i * 7 % std::size(kinds)] * (i % 3 == 0 ? 1.0f : 0.875f);
  return x;
}

bool same_bits(float a, float b) { return canonical(a) == canonical(b); }

struct Case {
  std::string name;
  kernels::Kernel kernel;
  std::vector<float> parameters;
};

std::vector<Case> every_kernel() {
  std::vector<Case> cases;
  for (const Activation& activation : activations()) {
    const std::string id(activation.definition.id);
    cases.push_back({id + " value", activation.value, defaults(activation.definition)});
    cases.push_back({id + " slope", activation.slope, defaults(activation.definition)});
  }
  for (std::size_t i = 0; i < kernels::kElementary.size(); ++i)
    cases.push_back({std::string(kernels::kElementaryNames[i]), kernels::kElementary[i], {}});
  return cases;
}

template <class Test>
void each_kernel(const Test& test) {
  for (const Case& one : every_kernel()) {
    INFO(one.name);
    test(one);
  }
}

TEST_CASE("a result does not depend on length, address or place") {
  each_kernel([](const Case& one) {
    constexpr std::size_t kMost = 35;
    const std::vector<float> x = mixed(kMost);
    std::vector<float> expected;
    for (float value : x)
      expected.push_back(call(one.kernel, std::vector{value}, one.parameters)[0]);
    for (std::size_t n = 0; n <= kMost; ++n) {
      for (std::size_t offset = 0; offset < 4; ++offset) {
        std::vector<float> in(offset + n + 1, kSentinel), out(offset + n + 1, kSentinel);
        std::copy_n(x.begin(), n, in.begin() + static_cast<std::ptrdiff_t>(offset));
        one.kernel(in.data() + offset, out.data() + offset, n, one.parameters.data());
        bool same = out[offset + n] == kSentinel;
        for (std::size_t i = 0; i < offset; ++i) same = same && out[i] == kSentinel;
        for (std::size_t i = 0; i < n; ++i) same = same && same_bits(out[offset + i], expected[i]);
        INFO("n = " << n << ", offset " << offset);
        CHECK(same);
      }
    }
  });
}

TEST_CASE("the output may be the input") {
  each_kernel([](const Case& one) {
    for (std::size_t n = 0; n <= 35; ++n) {
      const std::vector<float> apart = call(one.kernel, mixed(n), one.parameters);
      std::vector<float> in_place = mixed(n);
      one.kernel(in_place.data(), in_place.data(), n, one.parameters.data());
      bool same = true;
      for (std::size_t i = 0; i < n; ++i) same = same && same_bits(in_place[i], apart[i]);
      INFO("n = " << n);
      CHECK(same);
    }
  });
}

TEST_CASE("NaN in is NaN out, in every lane") {
  each_kernel([](const Case& one) {
    for (std::size_t lane = 0; lane < 20; ++lane) {
      std::vector<float> x(20, 1.0f);
      x[lane] = std::nanf("");
      const std::vector<float> y = call(one.kernel, x, one.parameters);
      for (std::size_t i = 0; i < y.size(); ++i) CHECK((y[i] != y[i]) == (i == lane));
    }
  });
}

TEST_CASE("a root at zero keeps the sign of zero") {
  each_activation([](const Activation& activation, const Golden& golden) {
    const float zero = call(activation.value, 0.0f, golden.parameters);
    const float negative = call(activation.value, -0.0f, golden.parameters);
    CHECK(zero == negative);
    if (zero != 0) return;
    CHECK(!std::signbit(zero));
    CHECK(std::signbit(negative));
  });
}

}  // namespace
}  // namespace softbend::tests
