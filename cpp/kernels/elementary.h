// The functions that the others are made of, as kernels of their own.
#pragma once

#include <array>
#include <string_view>

#include "kernels/kernel.h"

namespace softbend::kernels {

inline constexpr std::array<std::string_view, 6> kElementaryNames = {"exp",   "log", "expm1",
                                                                     "log1p", "erf", "phi"};

// In the order of the names; phi is the share of a normal distribution left of x.
// Max error: exp 2 ulp, log 2 ulp, expm1 2 ulp, log1p 2 ulp, erf 3 ulp, phi 3 ulp.
// Valid range: every float.
// Special values: exp(-inf) = 0, overflow gives +inf; log(0) = -inf, log of less NaN; log1p(-1) =
// -inf, of less NaN; expm1, log1p and erf keep the sign of zero; NaN stays.
extern const std::array<Kernel, kElementaryNames.size()> kElementary;

}  // namespace softbend::kernels
