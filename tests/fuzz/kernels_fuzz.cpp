// libFuzzer over every kernel that JavaScript can call, with sanitizers: wild floats, lengths, rows
// and parameters, against plain double precision where that is simple.
#include <iterator>

#include "choices.h"
#include "rows.h"
#include "source.h"
#include "values.h"

namespace {

namespace fuzz = softbend::fuzz;

constexpr void (*kCalls[])(fuzz::Source&) = {
    fuzz::activation,    fuzz::elementary,
    fuzz::gated,         fuzz::softmax,
    fuzz::steps,         fuzz::backward,
    fuzz::mask,          fuzz::entropy,
    fuzz::statistics,    fuzz::cross_entropy,
    fuzz::sampling,      fuzz::naive,
    fuzz::naive_softmax, fuzz::binary_cross_entropy,
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Source source(data, size);
  kCalls[source.below(std::size(kCalls))](source);
  return 0;
}
