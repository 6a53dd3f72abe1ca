// Filters that set logits to -inf, and draws by inverting the cumulative sum.
#include "kernels/sampling.h"

#include "kernels/philox.h"
#include "kernels/powers.h"
#include "kernels/softmax.h"
#include "simd/reduce.h"

namespace softbend::kernels {
namespace {

constexpr float kOut = -simd::kInfinity;

// Hands out the places of a row from the largest logit down, of equal ones the first. A heap: who
// stops after k places has not sorted the rest.
class Ranking {
 public:
  Ranking(const float* x, std::size_t n, std::uint32_t* heap) : x_(x), heap_(heap) {
    for (std::size_t i = 0; i < n; ++i) {
      if (x[i] > kOut) heap[size_++] = static_cast<std::uint32_t>(i);
    }
    for (std::size_t i = size_ / 2; i-- > 0;) sink(i);
  }

  bool empty() const { return size_ == 0; }
  std::uint32_t take() {
    const std::uint32_t top = heap_[0];
    heap_[0] = heap_[--size_];
    sink(0);
    return top;
  }
  bool before(std::uint32_t a, std::uint32_t b) const {
    return x_[a] > x_[b] || (x_[a] == x_[b] && a < b);
  }

 private:
  void sink(std::size_t parent) {
    for (;;) {
      std::size_t child = 2 * parent + 1;
      if (child >= size_) return;
      if (child + 1 < size_ && before(heap_[child + 1], heap_[child])) ++child;
      if (before(heap_[parent], heap_[child])) return;
      const std::uint32_t moved = heap_[parent];
      heap_[parent] = heap_[child];
      heap_[child] = moved;
      parent = child;
    }
  }

  const float* x_;
  std::uint32_t* heap_;
  std::size_t size_ = 0;
};

// One row on its way through the filters.
struct Row {
  float* kept;    // the logits, -inf where filtered out
  float* shares;  // of the kept, where a step asked for them
  std::uint32_t* heap;
  std::size_t n;
  double temperature = 1;

  void share() const { softmax(kept, shares, 1, n, temperature); }

  // Takes the largest as long as `more` says so, at least one, and filters out the rest.
  template <class More>
  void keep_largest(const More& more) const {
    Ranking ranking(kept, n, heap);
    std::uint32_t last = ranking.take();
    while (!ranking.empty() && more(last)) last = ranking.take();
    for (std::uint32_t i = 0; i < n; ++i) {
      if (ranking.before(last, i)) kept[i] = kOut;
    }
  }
  void top_k(std::size_t k) const {
    if (k < n) keep_largest([&](std::uint32_t) { return --k > 0; });
  }
  void top_p(double p) const {
    if (p >= 1) return;
    share();
    // Rounded shares need not add up to 1.
    double total = 0;
    for (std::size_t i = 0; i < n; ++i) total += static_cast<double>(shares[i]);
    double missing = p * total;
    keep_largest([&](std::uint32_t last) {
      missing -= static_cast<double>(shares[last]);
      return missing > 0;
    });
  }
  void min_p(double p) const {
    if (p <= 0) return;
    share();
    const double least = p * static_cast<double>(simd::maximum(shares, n));
    for (std::size_t i = 0; i < n; ++i) {
      if (static_cast<double>(shares[i]) < least) kept[i] = kOut;
    }
  }
  void cool(double t) {
    temperature = t;
    if (t == 0) top_k(1);
  }
};

// Whether a row can be shared at all.
bool has_shares(const float* x, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    if (x[i] != x[i]) return false;
  }
  return is_finite(simd::maximum(x, n));
}

void filter(Row& row, const Sampling& sampling) {
  for (std::size_t step = 0; step < kSamplingSteps.size(); ++step) {
    switch (sampling.order >> 2 * step & 3) {
      case 0:
        row.cool(sampling.temperature);
        break;
      case 1:
        row.top_k(sampling.top_k);
        break;
      case 2:
        row.top_p(sampling.top_p);
        break;
      default:
        row.min_p(sampling.min_p);
    }
  }
}

}  // namespace

void sampling_shares(const float* x, float* out, std::size_t rows, std::size_t length,
                     const Sampling& sampling, float* work) {
  auto* heap = reinterpret_cast<std::uint32_t*>(work + length);
  for (const float* end = x + rows * length; x != end; x += length, out += length) {
    simd::copy(x, length, work);
    Row row{work, out, heap, length};
    if (has_shares(x, length)) filter(row, sampling);
    row.share();
  }
}

void draw(const float* shares, std::uint32_t* out, std::size_t rows, std::size_t length,
          std::size_t count, std::uint32_t seed, std::uint32_t stream, std::size_t first,
          double* work) {
  for (std::size_t row = 0; row < rows; ++row, shares += length) {
    double total = 0;
    std::size_t last = 0;  // the last place that has a share
    for (std::size_t i = 0; i < length; ++i) {
      work[i] = total += static_cast<double>(shares[i]);
      if (shares[i] > 0) last = i;
    }
    for (std::size_t k = 0; k < count; ++k) {
      const auto words =
          philox({static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(first + row), 0, 0},
                 {seed, stream});
      // 53 random bits.
      const double unit = (words[0] >> 5) * 0x1p-27 + (words[1] >> 6) * 0x1p-53;
      std::size_t low = 0;
      std::size_t high = last;
      while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (work[middle] > unit * total) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      *out++ = static_cast<std::uint32_t>(total > 0 ? low : length);
    }
  }
}

}  // namespace softbend::kernels
