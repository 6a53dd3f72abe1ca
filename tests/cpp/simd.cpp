// The primitives of cpp/simd on zeros, NaN, infinities and ties, lane by lane against plain C++.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "golden.h"
#include "simd/exponential.h"
#include "simd/f32x4.h"
#include "simd/reduce.h"

namespace softbend::tests {
namespace {

using simd::F32x4;
using simd::I32x4;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
const float kCases[] = {
    0.0f,       -0.0f,     1e-45f,        -1e-45f,       0x1p-126f,  -0x1p-126f, 0.5f,
    -0.5f,      1.0f,      -1.0f,         1.5f,          -2.5f,      3.0f,       0x1.fffffep127f,
    -kInfinity, kInfinity, std::nanf(""), 0x1.000002p0f, 16777216.0f};

struct Lanes {
  float at[4];
};
Lanes lanes(F32x4 x) {
  Lanes result;
  store(result.at, x);
  return result;
}

// Each case in each lane, the other lanes holding other cases.
template <class Function>
void each_vector(const Function& function) {
  for (std::size_t i = 0; i < std::size(kCases); ++i) {
    Lanes x;
    for (std::size_t lane = 0; lane < 4; ++lane)
      x.at[lane] = kCases[(i + 5 * lane) % std::size(kCases)];
    function(x);
  }
}

// `vector` must do to four lanes what `scalar` does to each, bit for bit.
template <class Vector, class Scalar>
void same_unary(const Vector& vector, const Scalar& scalar) {
  each_vector([&](Lanes x) {
    const Lanes y = lanes(vector(simd::load(x.at)));
    for (std::size_t lane = 0; lane < 4; ++lane) {
      INFO("of " << x.at[lane]);
      CHECK(canonical(y.at[lane]) == canonical(scalar(x.at[lane])));
    }
  });
}

template <class Vector, class Scalar>
void same_binary(const Vector& vector, const Scalar& scalar) {
  for (float other : kCases) {
    same_unary([&](F32x4 a) { return vector(a, F32x4(other)); },
               [&](float a) { return scalar(a, other); });
  }
}

TEST_CASE("arithmetic is IEEE's in every lane, subnormals included") {
  same_binary([](F32x4 a, F32x4 b) { return a + b; }, [](float a, float b) { return a + b; });
  same_binary([](F32x4 a, F32x4 b) { return a - b; }, [](float a, float b) { return a - b; });
  same_binary([](F32x4 a, F32x4 b) { return a * b; }, [](float a, float b) { return a * b; });
  same_binary([](F32x4 a, F32x4 b) { return a / b; }, [](float a, float b) { return a / b; });
  same_unary([](F32x4 a) { return sqrt(a); }, [](float a) { return std::sqrt(a); });
}

TEST_CASE("signs change without arithmetic, those of zeros too") {
  same_unary([](F32x4 a) { return -a; },
             [](float a) { return a != a ? a : from_bits(to_bits(a) ^ 0x80000000u); });
  same_unary([](F32x4 a) { return abs(a); },
             [](float a) { return a != a ? a : from_bits(to_bits(a) & 0x7fffffffu); });
  for (float sign : {0.0f, -0.0f, 3.0f, -3.0f, kInfinity, -kInfinity})
    CHECK(to_bits(lanes(simd::with_sign_of(F32x4(sign), 2.0f)).at[2]) ==
          to_bits(std::copysign(2.0f, sign)));
}

TEST_CASE("limits keep NaN, and of two zeros the first") {
  same_binary([](F32x4 x, F32x4 limit) { return at_most(x, limit); },
              [](float x, float limit) { return limit < x ? limit : x; });
  same_binary([](F32x4 x, F32x4 limit) { return at_least(x, limit); },
              [](float x, float limit) { return x < limit ? limit : x; });
  CHECK(std::isnan(lanes(simd::at_least(std::nanf(""), 0.0f)).at[0]));
  CHECK(to_bits(lanes(simd::at_least(-0.0f, 0.0f)).at[1]) == 0x80000000u);
  CHECK(to_bits(lanes(simd::at_least(0.0f, -0.0f)).at[1]) == 0);
  CHECK(to_bits(lanes(simd::at_most(-0.0f, 0.0f)).at[1]) == 0x80000000u);
}

TEST_CASE("comparisons are false for NaN, and zeros are equal") {
  const auto pick = [](simd::Mask mask) { return select(mask, 1.0f, 0.0f); };
  const auto truth = [](bool is) { return is ? 1.0f : 0.0f; };
  same_binary([&](F32x4 a, F32x4 b) { return pick(a == b); },
              [&](float a, float b) { return truth(a == b); });
  same_binary([&](F32x4 a, F32x4 b) { return pick(a < b); },
              [&](float a, float b) { return truth(a < b); });
  same_binary([&](F32x4 a, F32x4 b) { return pick(a <= b); },
              [&](float a, float b) { return truth(a <= b); });
  same_binary([&](F32x4 a, F32x4 b) { return pick(a > b); },
              [&](float a, float b) { return truth(a > b); });
  same_binary([&](F32x4 a, F32x4 b) { return pick(a >= b); },
              [&](float a, float b) { return truth(a >= b); });
  same_binary([&](F32x4 a, F32x4 b) { return pick((a < b) & (a == a)); },
              [&](float a, float b) { return truth(a < b); });
  same_binary([&](F32x4 a, F32x4 b) { return pick((a < b) | (b < a)); },
              [&](float a, float b) { return truth(a < b || b < a); });
}

TEST_CASE("select hands bits through, payloads and signs included") {
  const F32x4 payload = as_floats(I32x4(0x7fc12345));
  CHECK(to_bits(lanes(select(F32x4(1.0f) == F32x4(1.0f), payload, F32x4(0.0f))).at[3]) ==
        0x7fc12345u);
  CHECK(to_bits(lanes(select(F32x4(1.0f) == F32x4(2.0f), payload, F32x4(-0.0f))).at[3]) ==
        0x80000000u);
}

TEST_CASE("whole numbers wrap, shift and keep their sign") {
  const auto bits = [](I32x4 x) { return to_bits(lanes(as_floats(x)).at[1]); };
  CHECK(bits(I32x4(0x7fffffff) + I32x4(1)) == 0x80000000u);
  CHECK(bits(I32x4(std::numeric_limits<std::int32_t>::min()) - I32x4(1)) == 0x7fffffffu);
  CHECK(bits(I32x4(0x12345678) & I32x4(0xff00ff)) == 0x340078u);
  CHECK(bits(I32x4(0x12000000) | I32x4(0x34)) == 0x12000034u);
  CHECK(bits(I32x4(-1) << 23) == 0xff800000u);
  CHECK(bits(I32x4(-256) >> 4) == 0xfffffff0u);
  for (std::int32_t n : {0, 1, -1, 127, -149, 16777216, -16777217, 33554435})
    CHECK(lanes(to_floats(I32x4(n))).at[0] == static_cast<float>(n));
}

TEST_CASE("rounding by the magic number takes ties to even") {
  const float ties[] = {0.5f, 1.5f, 2.5f, -0.5f, -1.5f, -2.5f, 0.49999997f, 1000000.5f};
  const float whole[] = {0, 2, 2, 0, -2, -2, 0, 1000000};
  for (std::size_t i = 0; i < std::size(ties); ++i) {
    const F32x4 rounded = F32x4(ties[i]) + simd::rounder(0);
    CHECK(lanes(rounded - simd::rounder(0)).at[0] == whole[i]);
  }
}

TEST_CASE("heads have twelve bits, and polynomials the constant first") {
  CHECK(lanes(simd::head(F32x4(0x1.fffffep3f))).at[0] == 0x1.ffep3f);
  for (float x : {1.2345678f, -98765.43f, 3e-10f}) {
    const float front = lanes(simd::head(F32x4(x))).at[0];
    CHECK(std::fabs(front) <= std::fabs(x));
    CHECK(double{front} * double{front} == double{front * front});
    CHECK(std::fabs(double{x} - double{front}) < std::fabs(x) * 0x1p-11);
  }
  CHECK(lanes(simd::polynomial(F32x4(2.0f), 1.0f, 10.0f, 100.0f)).at[0] == 421);
}

TEST_CASE("the maximum of a row passes NaN over and needs no alignment") {
  for (std::size_t n = 0; n <= 40; ++n) {
    for (std::size_t where = 0; where < n; ++where) {
      std::vector<float> x(n + 1, -3.0f);
      x[1 + where] = 7.0f;
      x[1 + (where + 1) % n] = n > 1 ? std::nanf("") : 7.0f;
      CHECK(simd::maximum(x.data() + 1, n) == 7.0f);
    }
    const std::vector<float> blocked(n, -kInfinity);
    CHECK(simd::maximum(blocked.data(), n) == -kInfinity);
  }
}

}  // namespace
}  // namespace softbend::tests
