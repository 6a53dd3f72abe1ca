// Four floats at a time by the intrinsics of WebAssembly SIMD, on the host through SIMDe.
#pragma once

#ifdef SOFTBEND_SIMDE
#define SIMDE_ENABLE_NATIVE_ALIASES
#include <simde/wasm/simd128.h>
#else
#include <wasm_simd128.h>
#endif

#include <bit>
#include <cstdint>

namespace softbend::simd {

#define SOFTBEND_INLINE [[gnu::always_inline]] inline

// What engines need to be quick; on the host it would only cost compile time.
#ifdef SOFTBEND_SIMDE
inline constexpr bool kGroupsAreQuick = false;
SOFTBEND_INLINE float kept(float v) { return v; }
SOFTBEND_INLINE std::int32_t kept(std::int32_t v) { return v; }
template <class... Parts>
SOFTBEND_INLINE void keep_in_step(Parts&...) {}
#else
inline constexpr bool kGroupsAreQuick = true;
extern const std::int32_t kNothing;  // 0, but no compiler sees it

// Engines make a constant vector anew at each use, three instructions for one of arithmetic; what
// comes from memory they make before the loop and keep. 0 costs nothing, and 1 is mostly a factor
// that compilers should see.
SOFTBEND_INLINE float kept(float v) {
  if (!__builtin_constant_p(v) || v == 0.0f || v == 1.0f) return v;
  return std::bit_cast<float>(std::bit_cast<std::int32_t>(v) ^ kNothing);
}
SOFTBEND_INLINE std::int32_t kept(std::int32_t v) {
  return __builtin_constant_p(v) ? v ^ kNothing : v;
}

// Left alone, compilers finish one vector after another, and each waits for its own last result.
// This does nothing but to need four or eight at one point.
template <class Part>
SOFTBEND_INLINE void keep_in_step(Part& a, Part& b, Part& c, Part& d) {
  asm("" : "+r"(a.lanes), "+r"(b.lanes), "+r"(c.lanes), "+r"(d.lanes));
}
template <class Part>
SOFTBEND_INLINE void keep_in_step(Part& a, Part& b, Part& c, Part& d, Part& e, Part& f, Part& g,
                                  Part& h) {
  asm(""
      : "+r"(a.lanes), "+r"(b.lanes), "+r"(c.lanes), "+r"(d.lanes), "+r"(e.lanes), "+r"(f.lanes),
        "+r"(g.lanes), "+r"(h.lanes));
}
#endif

struct Mask {
  v128_t lanes;
};

struct I32x4 {
  v128_t lanes;

  I32x4() = default;
  SOFTBEND_INLINE explicit I32x4(v128_t v) : lanes(v) {}
  SOFTBEND_INLINE I32x4(std::int32_t v) : lanes(wasm_i32x4_splat(kept(v))) {}
};

struct F32x4 {
  v128_t lanes;

  F32x4() = default;
  SOFTBEND_INLINE explicit F32x4(v128_t v) : lanes(v) {}
  SOFTBEND_INLINE F32x4(float v) : lanes(wasm_f32x4_splat(kept(v))) {}
};

SOFTBEND_INLINE F32x4 load(const float* from) { return F32x4(wasm_v128_load(from)); }
SOFTBEND_INLINE void store(float* to, F32x4 x) { wasm_v128_store(to, x.lanes); }

SOFTBEND_INLINE F32x4 operator+(F32x4 a, F32x4 b) {
  return F32x4(wasm_f32x4_add(a.lanes, b.lanes));
}
SOFTBEND_INLINE F32x4 operator-(F32x4 a, F32x4 b) {
  return F32x4(wasm_f32x4_sub(a.lanes, b.lanes));
}
SOFTBEND_INLINE F32x4 operator*(F32x4 a, F32x4 b) {
  return F32x4(wasm_f32x4_mul(a.lanes, b.lanes));
}
SOFTBEND_INLINE F32x4 operator/(F32x4 a, F32x4 b) {
  return F32x4(wasm_f32x4_div(a.lanes, b.lanes));
}
SOFTBEND_INLINE F32x4 operator-(F32x4 a) { return F32x4(wasm_f32x4_neg(a.lanes)); }
SOFTBEND_INLINE F32x4 abs(F32x4 a) { return F32x4(wasm_f32x4_abs(a.lanes)); }
SOFTBEND_INLINE F32x4 sqrt(F32x4 a) { return F32x4(wasm_f32x4_sqrt(a.lanes)); }

// A NaN in x stays, and of two zeros x wins: f32x4.min and max promise neither through SIMDe.
SOFTBEND_INLINE F32x4 at_most(F32x4 x, F32x4 limit) {
  return F32x4(wasm_f32x4_pmin(x.lanes, limit.lanes));
}
SOFTBEND_INLINE F32x4 at_least(F32x4 x, F32x4 limit) {
  return F32x4(wasm_f32x4_pmax(x.lanes, limit.lanes));
}

SOFTBEND_INLINE Mask operator==(F32x4 a, F32x4 b) { return {wasm_f32x4_eq(a.lanes, b.lanes)}; }
SOFTBEND_INLINE Mask operator<(F32x4 a, F32x4 b) { return {wasm_f32x4_lt(a.lanes, b.lanes)}; }
SOFTBEND_INLINE Mask operator<=(F32x4 a, F32x4 b) { return {wasm_f32x4_le(a.lanes, b.lanes)}; }

SOFTBEND_INLINE Mask operator&(Mask a, Mask b) { return {wasm_v128_and(a.lanes, b.lanes)}; }
SOFTBEND_INLINE Mask operator|(Mask a, Mask b) { return {wasm_v128_or(a.lanes, b.lanes)}; }
SOFTBEND_INLINE F32x4 select(Mask mask, F32x4 yes, F32x4 no) {
  return F32x4(wasm_v128_bitselect(yes.lanes, no.lanes, mask.lanes));
}

SOFTBEND_INLINE I32x4 as_bits(F32x4 x) { return I32x4(x.lanes); }
SOFTBEND_INLINE F32x4 as_floats(I32x4 x) { return F32x4(x.lanes); }

SOFTBEND_INLINE I32x4 operator+(I32x4 a, I32x4 b) {
  return I32x4(wasm_i32x4_add(a.lanes, b.lanes));
}
SOFTBEND_INLINE I32x4 operator-(I32x4 a, I32x4 b) {
  return I32x4(wasm_i32x4_sub(a.lanes, b.lanes));
}
SOFTBEND_INLINE I32x4 operator&(I32x4 a, I32x4 b) { return I32x4(wasm_v128_and(a.lanes, b.lanes)); }
SOFTBEND_INLINE I32x4 operator|(I32x4 a, I32x4 b) { return I32x4(wasm_v128_or(a.lanes, b.lanes)); }
SOFTBEND_INLINE I32x4 operator<<(I32x4 a, int count) {
  return I32x4(wasm_i32x4_shl(a.lanes, static_cast<std::uint32_t>(count)));
}
SOFTBEND_INLINE I32x4 operator>>(I32x4 a, int count) {
  return I32x4(wasm_i32x4_shr(a.lanes, static_cast<std::uint32_t>(count)));
}
SOFTBEND_INLINE F32x4 to_floats(I32x4 x) { return F32x4(wasm_f32x4_convert_i32x4(x.lanes)); }

}  // namespace softbend::simd
