// What JavaScript calls: whole buffers by address, functions by index; numbers, no arithmetic.
#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kernels/activations.h"
#include "kernels/elementary.h"
#include "kernels/naive.h"
#include "kernels/softmax.h"
#include "kernels/statistics.h"

namespace softbend::binding {
namespace {

// A byte address in the module's memory.
using Address = std::uintptr_t;

float* at(Address address) { return reinterpret_cast<float*>(address); }
double* doubles_at(Address address) { return reinterpret_cast<double*>(address); }

// Address 0 when the memory cannot grow that far.
Address allocate(std::size_t bytes) { return reinterpret_cast<Address>(std::malloc(bytes)); }

void release(Address address) { std::free(at(address)); }

void value(std::size_t index, Address x, Address out, std::size_t n, Address parameters) {
  kernels::kValue[index](at(x), at(out), n, at(parameters));
}

void slope(std::size_t index, Address x, Address out, std::size_t n, Address parameters) {
  kernels::kSlope[index](at(x), at(out), n, at(parameters));
}

void elementary(std::size_t index, Address x, Address out, std::size_t n) {
  kernels::kElementary[index](at(x), at(out), n, nullptr);
}

void softmax(Address x, Address out, std::size_t rows, std::size_t length, double temperature) {
  kernels::softmax(at(x), at(out), rows, length, temperature);
}

void log_softmax(Address x, Address out, std::size_t rows, std::size_t length, double temperature) {
  kernels::log_softmax(at(x), at(out), rows, length, temperature);
}

void logsumexp(Address x, Address out, std::size_t rows, std::size_t length, double temperature) {
  kernels::logsumexp(at(x), at(out), rows, length, temperature);
}

void mask(Address x, Address keep, Address out, std::size_t rows, std::size_t length,
          std::size_t keep_step) {
  kernels::mask(at(x), at(keep), at(out), rows, length, keep_step);
}

void entropy(Address shares, Address out, std::size_t rows, std::size_t length, std::size_t unit) {
  kernels::entropy(at(shares), at(out), rows, length, unit);
}

// Doubles throughout: x and three stages of n each, then the sum.
void naive_softmax(Address x, std::size_t n, double temperature, std::size_t format, Address scaled,
                   Address exponentials, Address shares, Address sum) {
  kernels::naive_softmax(doubles_at(x), n, temperature, format, doubles_at(scaled),
                         doubles_at(exponentials), doubles_at(shares), doubles_at(sum));
}

// Doubles throughout.
void naive(std::size_t which, Address x, Address targets, Address out, std::size_t n, double floor,
           std::size_t format) {
  kernels::naive(which, doubles_at(x), doubles_at(targets), doubles_at(out), n, floor, format);
}

// Stages of n floats each; max_and_sum is two floats.
void softmax_steps(Address x, std::size_t n, double temperature, Address shifted,
                   Address exponentials, Address shares, Address max_and_sum) {
  kernels::softmax_steps(at(x), n, temperature, at(shifted), at(exponentials), at(shares),
                         at(max_and_sum));
}

}  // namespace

EMSCRIPTEN_BINDINGS(softbend) {
  emscripten::function("allocate", &allocate);
  emscripten::function("release", &release);
  emscripten::function("value", &value);
  emscripten::function("slope", &slope);
  emscripten::function("elementary", &elementary);
  emscripten::function("softmax", &softmax);
  emscripten::function("logSoftmax", &log_softmax);
  emscripten::function("logsumexp", &logsumexp);
  emscripten::function("softmaxSteps", &softmax_steps);
  emscripten::function("mask", &mask);
  emscripten::function("entropy", &entropy);
  emscripten::function("naiveSoftmax", &naive_softmax);
  emscripten::function("naive", &naive);
}

}  // namespace softbend::binding
