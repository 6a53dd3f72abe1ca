// Four vectors that walk through a formula side by side, so that none waits for its own last
// result.
#pragma once

#include <type_traits>
#include <utility>

#include "simd/f32x4.h"

namespace softbend::simd {

inline constexpr std::size_t kVectors = 4;

// One value for each vector; whatever F32x4 can do, a group does part by part.
template <class Part, std::size_t kParts = kVectors>
struct Group {
  Part parts[kParts];
};

template <class T>
inline constexpr std::size_t kPartsOf = 0;
template <class Part, std::size_t kParts>
inline constexpr std::size_t kPartsOf<Group<Part, kParts>> = kParts;

template <class... Values>
concept AnyGroup = ((kPartsOf<Values> > 0) || ...);

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
template <std::size_t kPart, class Part, std::size_t kParts>
SOFTBEND_INLINE Part part(const Group<Part, kParts>& group) {
  return group.parts[kPart];
}

template <std::size_t kPart, class Function, class... Values>
SOFTBEND_INLINE auto apply_to_part(const Function& function, const Values&... values) {
  return function(part<kPart>(values)...);
}
template <class First, class... Rest>
SOFTBEND_INLINE auto in_step(First first, Rest... rest) {
  keep_in_step(first, rest...);
  return Group<First, 1 + sizeof...(Rest)>{{first, rest...}};
}
template <std::size_t... kPart, class Function, class... Values>
SOFTBEND_INLINE auto each_of(std::index_sequence<kPart...>, const Function& function,
                             const Values&... values) {
  return in_step(apply_to_part<kPart>(function, values...)...);
}
// All groups among the values have as many parts.
template <class Function, class... Values>
SOFTBEND_INLINE auto each_part(const Function& function, const Values&... values) {
  return each_of(std::make_index_sequence<(kPartsOf<Values> | ...)>(), function, values...);
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
template <AnyGroup A>
SOFTBEND_INLINE auto operator<<(const A& a, int count) {
  return each_part([=](auto x) { return x << count; }, a);
}
template <AnyGroup A>
SOFTBEND_INLINE auto operator>>(const A& a, int count) {
  return each_part([=](auto x) { return x >> count; }, a);
}

template <AnyGroup A>
SOFTBEND_INLINE auto abs(const A& a) {
  return each_part([](auto x) { return abs(x); }, a);
}
template <AnyGroup A>
SOFTBEND_INLINE auto as_bits(const A& a) {
  return each_part([](auto x) { return as_bits(x); }, a);
}
template <AnyGroup A>
SOFTBEND_INLINE auto as_floats(const A& a) {
  return each_part([](auto x) { return as_floats(x); }, a);
}
template <AnyGroup A, class B>
SOFTBEND_INLINE auto at_most(const A& a, const B& limit) {
  return each_part([](auto x, auto y) { return at_most(x, y); }, a, limit);
}
template <AnyGroup A, class B>
SOFTBEND_INLINE auto at_least(const A& a, const B& limit) {
  return each_part([](auto x, auto y) { return at_least(x, y); }, a, limit);
}
template <AnyGroup A, class B, class C>
SOFTBEND_INLINE auto select(const A& mask, const B& yes, const C& no) {
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
