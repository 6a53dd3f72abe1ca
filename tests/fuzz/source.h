// The fuzzer's bytes as numbers, shapes and buffers that are just long enough.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <type_traits>

namespace softbend::fuzz {

// Ends the run with the input that led here.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

template <class Number>
bool is_nan(Number x) {
  return x != x;
}

// Within a millionth of the truth, or both NaN: what no rounding excuses, over all of double's
// range of exponents. Far smaller bounds are asserted elsewhere, against far better references.
inline void require_near(float result, double truth, double slack = 0) {
  if (is_nan(truth)) return require(is_nan(result));
  const auto nearest = static_cast<float>(truth);
  if (std::isinf(nearest) || std::isinf(result)) {
    // Beside the largest float a last place decides between it and infinity.
    return require(nearest == result || std::fabs(truth) > 3.4028e38 || slack == HUGE_VAL);
  }
  require(std::fabs(static_cast<double>(result) - truth) <=
          1e-6 * std::fabs(truth) + 3e-45 + slack);
}

struct Rows {
  std::size_t count, length;
  std::size_t total() const { return count * length; }
};

// What is wanted from the fuzzer's bytes, in their order; zeros after their end.
class Source {
 public:
  Source(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}

  template <class Value>
  Value take() {
    Value value{};
    const std::size_t count = left_ < sizeof(Value) ? left_ : sizeof(Value);
    if (count > 0) std::memcpy(&value, data_, count);
    data_ += count;
    left_ -= count;
    return value;
  }
  std::size_t below(std::size_t limit) { return take<std::uint16_t>() % limit; }
  bool coin() { return below(2) == 1; }

  // Both ends included.
  double within(double low, double high) {
    const double share = static_cast<double>(take<std::uint16_t>()) / 65535;
    return low + share * (high - low);
  }
  // 0 to infinity, mostly of the size that people use.
  double temperature() {
    if (coin()) return within(0.05, 5);
    const double wild = std::fabs(take<double>());
    return is_nan(wild) ? 1 : wild;
  }
  Rows rows() { return {1 + below(4), 1 + below(70)}; }

 private:
  const std::uint8_t* data_;
  std::size_t left_;
};

// So many numbers, at an address that need not be a multiple of a vector's; whoever reads or writes
// beside them meets the address sanitizer.
template <class Number>
class Room {
 public:
  Room(Source& source, std::size_t n)
      : before_(source.below(4)), numbers_(new Number[before_ + n]), n_(n) {
    for (std::size_t i = 0; i < n_; ++i) get()[i] = kMark;
  }
  Number* get() { return numbers_.get() + before_; }
  Number operator[](std::size_t i) const { return numbers_[before_ + i]; }
  std::size_t size() const { return n_; }

  // Any bits at all, or numbers as they come in practice; never the mark, which the fuzzer learns
  // from comparisons and the identity passes on.
  Room& fill(Source& source) {
    const bool wild = source.coin();
    for (std::size_t i = 0; i < n_; ++i) {
      const auto x = wild ? source.take<Number>() : static_cast<Number>(source.within(-30, 30));
      get()[i] = x == kMark ? Number(0) : x;
    }
    return *this;
  }
  Room& fill_with_shares(Source& source) {
    for (std::size_t i = 0; i < n_; ++i) get()[i] = static_cast<Number>(source.within(0, 1));
    return *this;
  }
  // Every room starts full of a value that no kernel makes: what still holds it was not written.
  void require_written() const {
    for (std::size_t i = 0; i < n_; ++i) require((*this)[i] != kMark);
  }
  // The same numbers, NaN for NaN.
  void require_same(const Room& other) const {
    for (std::size_t i = 0; i < n_; ++i)
      require((*this)[i] == other[i] || (is_nan((*this)[i]) && is_nan(other[i])));
  }
  Room copy(Source& source) const {
    Room other(source, n_);
    for (std::size_t i = 0; i < n_; ++i) other.get()[i] = (*this)[i];
    return other;
  }

 private:
  static constexpr auto kMark =
      std::is_integral_v<Number> ? Number(3141592653) : Number(-0x1.5a5a5ap77);
  std::size_t before_;
  std::unique_ptr<Number[]> numbers_;
  std::size_t n_;
};

using Floats = Room<float>;
using Doubles = Room<double>;

}  // namespace softbend::fuzz
