// Whether this is the full battery of `npm run test:long`.
#pragma once

#include <cstdlib>

namespace softbend::tests {

inline bool long_run() { return std::getenv("SOFTBEND_LONG") != nullptr; }

}  // namespace softbend::tests
