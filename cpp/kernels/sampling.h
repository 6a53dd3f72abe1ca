// Choosing at random among logits: filters, the shares they leave, and draws from shares.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace softbend::kernels {

inline constexpr std::array<std::string_view, 4> kSamplingSteps = {"temperature", "topK", "topP",
                                                                   "minP"};

struct Sampling {
  double temperature;  // 0 leaves the first of the largest alone
  std::size_t top_k;   // the k largest stay
  double top_p;        // the largest stay, as few as have together a share of at least this
  double min_p;        // those stay that have at least this share of the largest's
  std::size_t order;   // which step comes first, second, …: two bits each, the lowest first
};

// The distribution that sampling draws from, for each of `rows` rows of `length` > 0 logits: every
// step sees the shares of what the steps before it left, softmax being taken at temperature 1
// before that step and at T after it. Of equal logits the first stay. `work`: 2 `length` floats.
// Max error: that of softmax over the logits left. Valid range and special values: those of
// softmax.
void sampling_shares(const float* x, float* out, std::size_t rows, std::size_t length,
                     const Sampling& sampling, float* work);

// `count` places drawn from each row of shares, which need not sum to 1: the same for the same key
// and row, `first` being the number of the first row. `length` from a row that has no sum above 0.
// `work`: `length` doubles.
void draw(const float* shares, std::uint32_t* out, std::size_t rows, std::size_t length,
          std::size_t count, std::uint32_t seed, std::uint32_t stream, std::size_t first,
          double* work);

}  // namespace softbend::kernels
