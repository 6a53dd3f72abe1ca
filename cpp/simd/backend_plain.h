// The same four floats in plain C++, lane by lane: the reference for every other build.
#pragma once

#include <bit>
#include <cstdint>

namespace softbend::simd {

#define SOFTBEND_INLINE [[gnu::always_inline]] inline

struct Mask {
  bool lanes[4];
};

struct I32x4 {
  std::int32_t lanes[4];

  I32x4() = default;
  SOFTBEND_INLINE I32x4(std::int32_t v) : lanes{v, v, v, v} {}
};

struct F32x4 {
  float lanes[4];

  F32x4() = default;
  SOFTBEND_INLINE F32x4(float v) : lanes{v, v, v, v} {}
};

template <class Result, class Function>
SOFTBEND_INLINE Result each_lane(Function function) {
  Result result;
  for (int lane = 0; lane < 4; ++lane) result.lanes[lane] = function(lane);
  return result;
}

SOFTBEND_INLINE std::int32_t wrap(std::uint32_t x) { return static_cast<std::int32_t>(x); }
SOFTBEND_INLINE std::uint32_t bits_of(std::int32_t x) { return static_cast<std::uint32_t>(x); }

SOFTBEND_INLINE F32x4 load(const float* from) {
  return each_lane<F32x4>([&](int i) { return from[i]; });
}
SOFTBEND_INLINE void store(float* to, F32x4 x) {
  for (int lane = 0; lane < 4; ++lane) to[lane] = x.lanes[lane];
}

SOFTBEND_INLINE F32x4 operator+(F32x4 a, F32x4 b) {
  return each_lane<F32x4>([&](int i) { return a.lanes[i] + b.lanes[i]; });
}
SOFTBEND_INLINE F32x4 operator-(F32x4 a, F32x4 b) {
  return each_lane<F32x4>([&](int i) { return a.lanes[i] - b.lanes[i]; });
}
SOFTBEND_INLINE F32x4 operator*(F32x4 a, F32x4 b) {
  return each_lane<F32x4>([&](int i) { return a.lanes[i] * b.lanes[i]; });
}
SOFTBEND_INLINE F32x4 operator/(F32x4 a, F32x4 b) {
  return each_lane<F32x4>([&](int i) { return a.lanes[i] / b.lanes[i]; });
}
SOFTBEND_INLINE F32x4 operator-(F32x4 a) {
  return each_lane<F32x4>([&](int i) { return -a.lanes[i]; });
}
SOFTBEND_INLINE F32x4 abs(F32x4 a) {
  return each_lane<F32x4>([&](int i) { return __builtin_fabsf(a.lanes[i]); });
}
SOFTBEND_INLINE F32x4 sqrt(F32x4 a) {
  return each_lane<F32x4>([&](int i) { return __builtin_sqrtf(a.lanes[i]); });
}

SOFTBEND_INLINE F32x4 at_most(F32x4 x, F32x4 limit) {
  return each_lane<F32x4>(
      [&](int i) { return limit.lanes[i] < x.lanes[i] ? limit.lanes[i] : x.lanes[i]; });
}
SOFTBEND_INLINE F32x4 at_least(F32x4 x, F32x4 limit) {
  return each_lane<F32x4>(
      [&](int i) { return x.lanes[i] < limit.lanes[i] ? limit.lanes[i] : x.lanes[i]; });
}

SOFTBEND_INLINE Mask operator==(F32x4 a, F32x4 b) {
  return each_lane<Mask>([&](int i) { return a.lanes[i] == b.lanes[i]; });
}
SOFTBEND_INLINE Mask operator<(F32x4 a, F32x4 b) {
  return each_lane<Mask>([&](int i) { return a.lanes[i] < b.lanes[i]; });
}
SOFTBEND_INLINE Mask operator<=(F32x4 a, F32x4 b) {
  return each_lane<Mask>([&](int i) { return a.lanes[i] <= b.lanes[i]; });
}

SOFTBEND_INLINE Mask operator&(Mask a, Mask b) {
  return each_lane<Mask>([&](int i) { return a.lanes[i] && b.lanes[i]; });
}
SOFTBEND_INLINE Mask operator|(Mask a, Mask b) {
  return each_lane<Mask>([&](int i) { return a.lanes[i] || b.lanes[i]; });
}
SOFTBEND_INLINE F32x4 select(Mask mask, F32x4 yes, F32x4 no) {
  return each_lane<F32x4>([&](int i) { return mask.lanes[i] ? yes.lanes[i] : no.lanes[i]; });
}

SOFTBEND_INLINE I32x4 as_bits(F32x4 x) {
  return each_lane<I32x4>([&](int i) { return std::bit_cast<std::int32_t>(x.lanes[i]); });
}
SOFTBEND_INLINE F32x4 as_floats(I32x4 x) {
  return each_lane<F32x4>([&](int i) { return std::bit_cast<float>(x.lanes[i]); });
}

SOFTBEND_INLINE I32x4 operator+(I32x4 a, I32x4 b) {
  return each_lane<I32x4>([&](int i) { return wrap(bits_of(a.lanes[i]) + bits_of(b.lanes[i])); });
}
SOFTBEND_INLINE I32x4 operator-(I32x4 a, I32x4 b) {
  return each_lane<I32x4>([&](int i) { return wrap(bits_of(a.lanes[i]) - bits_of(b.lanes[i])); });
}
SOFTBEND_INLINE I32x4 operator&(I32x4 a, I32x4 b) {
  return each_lane<I32x4>([&](int i) { return a.lanes[i] & b.lanes[i]; });
}
SOFTBEND_INLINE I32x4 operator|(I32x4 a, I32x4 b) {
  return each_lane<I32x4>([&](int i) { return a.lanes[i] | b.lanes[i]; });
}
SOFTBEND_INLINE I32x4 operator<<(I32x4 a, int count) {
  return each_lane<I32x4>([&](int i) { return wrap(bits_of(a.lanes[i]) << count); });
}
SOFTBEND_INLINE I32x4 operator>>(I32x4 a, int count) {
  return each_lane<I32x4>([&](int i) { return a.lanes[i] >> count; });
}
SOFTBEND_INLINE F32x4 to_floats(I32x4 x) {
  return each_lane<F32x4>([&](int i) { return static_cast<float>(x.lanes[i]); });
}

// Nothing to gain here from groups of vectors.
inline constexpr bool kGroupsAreQuick = false;
template <class... Parts>
SOFTBEND_INLINE void keep_in_step(Parts&...) {}

}  // namespace softbend::simd
