// A zero in a file of its own, where no compiler sees it from outside.
#include <cstdint>

namespace softbend::simd {

extern const std::int32_t kNothing;
const std::int32_t kNothing = 0;

}  // namespace softbend::simd
