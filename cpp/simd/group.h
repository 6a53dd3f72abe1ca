// Four vectors that walk through a formula side by side, so that none waits for its own last
// result.
#pragma once

#include <type_traits>

#include "simd/f32x4.h"

namespace softbend::simd {

inline constexpr std::size_t kVectors = 4;

// One value for each vector; whatever F32x4 can do, a group does part by part.
template <class Part>
struct Group {
  Part parts[kVectors];
};

template <class T>
inline constexpr bool kIsGroup = false;
template <class Part>
inline constexpr bool kIsGroup<Group<Part>> = true;

template <class... Values>
concept AnyGroup = (kIsGroup<Values> || ...);

// What is no group is the same for every part.
template <std::size_t kPart, class T>
SOFTBEND_INLINE T part(const T& same) {
  return same;
}
template <std::size_t kPart>
SOFTBEND_INLINE F32x4 part(float same) {
  return same;
}
template <std::size_t kPart>
SOFTBEND_INLINE I32x4 part(std::int32_t same) {
  return same;
}
template <std::size_t kPart, class Part>
SOFTBEND_INLINE Part part(const Group<Part>& group) {
  return group.parts[kPart];
}

template <class Function, class... Values>
SOFTBEND_INLINE auto each_part(const Function& function, const Values&... values) {
  auto first = function(part<0>(values)...);
  auto second = function(part<1>(values)...);
  auto third = function(part<2>(values)...);
  auto fourth = function(part<3>(values)...);
  keep_in_step(first, second, third, fourth);
  return Group<decltype(first)>{{first, second, third, fourth}};
}

template <class A>
  requires AnyGroup<A>
SOFTBEND_INLINE auto operator-(const A& a) {
  return each_part([](auto x) { return -x; }, a);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator+(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x + y; }, a, b);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator-(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x - y; }, a, b);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator*(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x * y; }, a, b);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator/(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x / y; }, a, b);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator<(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x < y; }, a, b);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator>(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x > y; }, a, b);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator&(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x & y; }, a, b);
}
template <class A, class B>
  requires AnyGroup<A, B>
SOFTBEND_INLINE auto operator|(const A& a, const B& b) {
  return each_part([](auto x, auto y) { return x | y; }, a, b);
}
template <class A>
SOFTBEND_INLINE auto operator<<(const Group<A>& a, int count) {
  return each_part([=](auto x) { return x << count; }, a);
}
template <class A>
SOFTBEND_INLINE auto operator>>(const Group<A>& a, int count) {
  return each_part([=](auto x) { return x >> count; }, a);
}

template <class A>
SOFTBEND_INLINE auto abs(const Group<A>& a) {
  return each_part([](auto x) { return abs(x); }, a);
}
template <class A>
SOFTBEND_INLINE auto as_bits(const Group<A>& a) {
  return each_part([](auto x) { return as_bits(x); }, a);
}
template <class A>
SOFTBEND_INLINE auto as_floats(const Group<A>& a) {
  return each_part([](auto x) { return as_floats(x); }, a);
}
template <class A, class B>
SOFTBEND_INLINE auto at_most(const Group<A>& a, const B& limit) {
  return each_part([](auto x, auto y) { return at_most(x, y); }, a, limit);
}
template <class A, class B>
SOFTBEND_INLINE auto at_least(const Group<A>& a, const B& limit) {
  return each_part([](auto x, auto y) { return at_least(x, y); }, a, limit);
}
template <class A, class B, class C>
SOFTBEND_INLINE auto select(const Group<A>& mask, const B& yes, const C& no) {
  return each_part([](auto m, auto x, auto y) { return select(m, x, y); }, mask, yes, no);
}

// From here on: one vector or a group of them.

template <class V>
SOFTBEND_INLINE V square(const V& x) {
  return x * x;
}

// The magnitude of x with the sign of `sign`, for x that is not negative.
template <class V>
SOFTBEND_INLINE V with_sign_of(const V& sign, const std::type_identity_t<V>& x) {
  return as_floats(as_bits(x) | (as_bits(sign) & std::numeric_limits<std::int32_t>::min()));
}

// The leading 12 of the 24 significant bits: a product of two such heads is exact.
template <class V>
SOFTBEND_INLINE V head(const V& x) {
  return as_floats(as_bits(x) & ~0xfff);
}

// Horner's rule, coefficients from the constant term up.
template <class V>
SOFTBEND_INLINE float polynomial(const V&, float c0) {
  return c0;
}
template <class V, class... Rest>
SOFTBEND_INLINE V polynomial(const V& x, float c0, Rest... rest) {
  return polynomial(x, rest...) * x + c0;
}

}  // namespace softbend::simd
