// Gated linear units: values let through by the activation of a gate.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace softbend::kernels {

// Gates, in this order: sigmoid, SiLU, GELU, ReLU.
inline constexpr std::array<std::string_view, 4> kGatedNames = {"glu", "swiglu", "geglu", "reglu"};

// out = value act(gate) for n pairs; out may be either.
// Max error: half an ulp more than the activation's, wherever act(gate) is a normal number. Valid
// range: every float. Special values: the activation's, times the value; NaN stays.
void gated_pair(std::size_t which, const float* gate, const float* value, float* out,
                std::size_t n);

// The same over the halves of each of `rows` rows of `length` floats, values first and gates
// second; half as many floats come out.
void gated(std::size_t which, const float* x, float* out, std::size_t rows, std::size_t length);

}  // namespace softbend::kernels
