// What JavaScript calls: whole buffers by address, functions by index; numbers, no arithmetic.
#include <emscripten/bind.h>
#include <malloc.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kernels/activations.h"
#include "kernels/backward.h"
#include "kernels/elementary.h"
#include "kernels/gated.h"
#include "kernels/losses.h"
#include "kernels/naive.h"
#include "kernels/sampling.h"
#include "kernels/softmax.h"
#include "kernels/statistics.h"

namespace softbend::binding {
namespace {

// A byte address in the module's memory.
using Address = std::uintptr_t;

float* at(Address address) { return reinterpret_cast<float*>(address); }
std::uint32_t* words_at(Address address) { return reinterpret_cast<std::uint32_t*>(address); }
std::int32_t* integers_at(Address address) { return reinterpret_cast<std::int32_t*>(address); }
double* doubles_at(Address address) { return reinterpret_cast<double*>(address); }

// Address 0 when the memory cannot grow that far. A line of cache is where vectors never straddle
// two, and where copies are quick: some processors take ten times as long to a place a few bytes
// behind the source's, counted within a page.
Address allocate(std::size_t bytes) { return reinterpret_cast<Address>(memalign(64, bytes)); }

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

void statistics(Address x, Address out, std::size_t rows, std::size_t length, double correction,
                double low, double high) {
  kernels::statistics(at(x), at(out), rows, length, correction, low, high);
}

void sampling_shares(Address x, Address out, std::size_t rows, std::size_t length,
                     double temperature, std::size_t top_k, double top_p, double min_p,
                     std::size_t order, Address work) {
  kernels::sampling_shares(at(x), at(out), rows, length, {temperature, top_k, top_p, min_p, order},
                           at(work));
}

// The result is 32-bit words, the work doubles.
void draw(Address shares, Address out, std::size_t rows, std::size_t length, std::size_t count,
          std::size_t seed, std::size_t stream, std::size_t first, Address work) {
  kernels::draw(at(shares), words_at(out), rows, length, count, static_cast<std::uint32_t>(seed),
                static_cast<std::uint32_t>(stream), first, doubles_at(work));
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

void softmax_backward(Address shares, Address upstream, Address out, std::size_t rows,
                      std::size_t length, double temperature) {
  kernels::softmax_backward(at(shares), at(upstream), at(out), rows, length, temperature);
}

void log_softmax_backward(Address log_shares, Address upstream, Address out, std::size_t rows,
                          std::size_t length, double temperature) {
  kernels::log_softmax_backward(at(log_shares), at(upstream), at(out), rows, length, temperature);
}

// Targets are 32-bit integers, one a row.
void cross_entropy(Address x, Address targets, Address out, std::size_t rows, std::size_t length,
                   double smoothing) {
  kernels::cross_entropy(at(x), integers_at(targets), at(out), rows, length, smoothing);
}

void cross_entropy_gradient(Address x, Address targets, Address out, std::size_t rows,
                            std::size_t length, double smoothing, double scale) {
  kernels::cross_entropy_gradient(at(x), integers_at(targets), at(out), rows, length, smoothing,
                                  scale);
}

void binary_cross_entropy(Address x, Address targets, Address out, std::size_t n) {
  kernels::binary_cross_entropy(at(x), at(targets), at(out), n);
}

void binary_cross_entropy_gradient(Address x, Address targets, Address out, std::size_t n,
                                   double scale) {
  kernels::binary_cross_entropy_gradient(at(x), at(targets), at(out), n, scale);
}

void gated_pair(std::size_t index, Address gate, Address value, Address out, std::size_t n) {
  kernels::gated_pair(index, at(gate), at(value), at(out), n);
}

void gated(std::size_t index, Address x, Address out, std::size_t rows, std::size_t length) {
  kernels::gated(index, at(x), at(out), rows, length);
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
  emscripten::function("softmaxBackward", &softmax_backward);
  emscripten::function("logSoftmaxBackward", &log_softmax_backward);
  emscripten::function("mask", &mask);
  emscripten::function("crossEntropy", &cross_entropy);
  emscripten::function("crossEntropyGradient", &cross_entropy_gradient);
  emscripten::function("binaryCrossEntropy", &binary_cross_entropy);
  emscripten::function("binaryCrossEntropyGradient", &binary_cross_entropy_gradient);
  emscripten::function("gated", &gated);
  emscripten::function("gatedPair", &gated_pair);
  emscripten::function("entropy", &entropy);
  emscripten::function("statistics", &statistics);
  emscripten::function("samplingShares", &sampling_shares);
  emscripten::function("draw", &draw);
  emscripten::function("naiveSoftmax", &naive_softmax);
  emscripten::function("naive", &naive);
}

}  // namespace softbend::binding
