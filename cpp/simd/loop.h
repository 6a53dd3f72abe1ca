// One loop over arrays for every elementwise kernel, with one rule for the tail.
#pragma once

#include <type_traits>

#include "simd/group.h"

namespace softbend::simd {

// Values in a group of vectors.
inline constexpr std::size_t kGroup = kVectors * kLanes;

SOFTBEND_INLINE void copy(const float* from, std::size_t count, float* to) {
  for (std::size_t i = 0; i < count; ++i) to[i] = from[i];
}

// A partial group, padded; returns where it is.
SOFTBEND_INLINE const float* pad(const float* from, std::size_t count, float padding,
                                 float (&padded)[kGroup]) {
  copy(from, count, padded);
  for (std::size_t i = count; i < kGroup; ++i) padded[i] = padding;
  return padded;
}

// Spelled out by the sequence: a loop would keep the group in memory.
template <std::size_t... kPart>
SOFTBEND_INLINE auto load_parts(const float* from, std::index_sequence<kPart...>) {
  return Group<F32x4, sizeof...(kPart)>{{load(from + kPart * kLanes)...}};
}
template <std::size_t kParts = kVectors>
SOFTBEND_INLINE Group<F32x4, kParts> load_group(const float* from) {
  return load_parts(from, std::make_index_sequence<kParts>());
}
template <std::size_t... kPart, class Group>
SOFTBEND_INLINE void store_parts(float* to, const Group& group, std::index_sequence<kPart...>) {
  (store(to + kPart * kLanes, group.parts[kPart]), ...);
}
template <std::size_t kParts>
SOFTBEND_INLINE void store_group(float* to, const Group<F32x4, kParts>& group) {
  store_parts(to, group, std::make_index_sequence<kParts>());
}

// Whether a function takes a group whole, and that is quicker than vector after vector.
template <class Function>
inline constexpr bool kTakesGroups =
    kGroupsAreQuick && std::is_invocable_v<const Function&, Group<F32x4>>;

// action(from, to) for each kStep of n values; `to` is a scratch where out is null. The last,
// partial step goes through a padded copy and the same code, so a value does not depend on its
// place in the array.
template <std::size_t kStep, class Action>
SOFTBEND_INLINE void each_step(const float* x, float* out, std::size_t n, float padding,
                               const Action& action) {
  float padded[kGroup];
  const std::size_t rest = n % kStep;
  const std::size_t whole = n - rest;
  const std::size_t advance = out ? kStep : 0;
  const float* from = x;
  float* to = out ? out : padded;
  for (const float* end = x + whole;; end = padded + kStep) {
    for (; from < end; from += kStep, to += advance) action(from, to);
    if (rest == 0 || end == padded + kStep) break;
    from = pad(x + whole, rest, padding, padded);
    to = padded;
  }
  if (out) copy(padded, rest, out + whole);
}

// out[i] = function(x[i]) for n values, a group at once or a vector, as the function takes them:
// the one is quickest, the other smallest. Any alignment; out may be x.
template <class Function>
SOFTBEND_INLINE void map(const float* x, float* out, std::size_t n, const Function& function) {
  if constexpr (kTakesGroups<Function>) {
    each_step<kGroup>(x, out, n, 0.0f, [&](const float* from, float* to) {
      store_group(to, function(load_group(from)));
    });
  } else {
    each_step<kLanes>(x, out, n, 0.0f,
                      [&](const float* from, float* to) { store(to, function(load(from))); });
  }
}

}  // namespace softbend::simd
