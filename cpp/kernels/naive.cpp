// Rounds doubles to smaller formats, so that arithmetic in doubles becomes arithmetic in those.
#include "kernels/naive.h"

#include <bit>
#include <cstdint>

#include "simd/scalar.h"

namespace softbend::kernels {
namespace {

// Significant bits and the largest exponent e of a number 1.f * 2^e.
struct Format {
  int bits, highest;
};
constexpr std::array<Format, kFormatNames.size()> kFormats = {
    {{11, 15}, {8, 127}, {24, 127}, {53, 1023}}};

// Rounds to the nearest number of a format, ties to even. Sums, products and quotients of two such
// numbers come out as if computed in the format itself: a double has more than twice its bits.
class Rounding {
 public:
  explicit Rounding(std::size_t format) : format_(kFormats[format]) {}

  [[gnu::noinline]] double operator()(double x) const {
    const auto biased = static_cast<int>(std::bit_cast<std::uint64_t>(x) >> 52 & 0x7ff);
    const int exponent = biased - 1023;
    if (format_.bits == 53 || biased == 0x7ff) return x;  // infinity and NaN are in every format
    if (exponent > format_.highest) return x * kInf;
    const int lowest = 1 - format_.highest;
    const int last = (exponent < lowest ? lowest : exponent) - format_.bits + 1;
    // Adding 1.5 * 2^52 units of the last place leaves no room for anything below one.
    const double rounder = 1.5 * power_of_two(52 + last);
    const double rounded = (x + rounder) - rounder;
    if (rounded == 0) return x * 0;  // keeps the sign
    const double limit = power_of_two(format_.highest + 1);
    return rounded >= limit ? rounded * kInf : rounded <= -limit ? rounded * kInf : rounded;
  }

  [[gnu::noinline]] double exp(double x) const { return (*this)(simd::exp(x)); }
  [[gnu::noinline]] double log(double x) const { return (*this)(simd::log(x)); }
  double sigmoid(double x) const { return (*this)(1 / (*this)(1 + exp(-x))); }
  double softplus(double x) const { return log((*this)(1 + exp(x))); }

 private:
  static constexpr double kInf = std::numeric_limits<double>::infinity();

  static double power_of_two(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
  }

  Format format_;
};

double cross_entropy(const Rounding& round, double x, double target, double floor) {
  const auto log = [&](double p) {
    const double logarithm = round.log(p);
    return logarithm < floor ? floor : logarithm;
  };
  const double p = round.sigmoid(x);
  const double yes = round(target * log(p));
  const double no = round(round(1 - target) * log(round(1 - p)));
  return -round(yes + no);
}

double sum_in_order(const Rounding& round, const double* terms, std::size_t n) {
  double total = 0;
  for (std::size_t i = 0; i < n; ++i) total = round(total + terms[i]);
  return total;
}

void log_of_softmax(const Rounding& round, const double* x, double* out, std::size_t n) {
  double maximum = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < n; ++i) maximum = maximum < round(x[i]) ? round(x[i]) : maximum;
  for (std::size_t i = 0; i < n; ++i) out[i] = round.exp(round(round(x[i]) - maximum));
  const double total = sum_in_order(round, out, n);
  for (std::size_t i = 0; i < n; ++i) out[i] = round.log(round(out[i] / total));
}

double elementwise(const Rounding& round, std::size_t which, double x) {
  switch (which) {
    case 0:
      return round.exp(x);
    case 1:
      return round.log(x);
    case 2:
      return round.sigmoid(x);
    default:
      return round.softplus(x);
  }
}

}  // namespace

void naive_softmax(const double* x, std::size_t n, double temperature, std::size_t format,
                   double* scaled, double* exponentials, double* shares, double* sum) {
  const Rounding round(format);
  for (std::size_t i = 0; i < n; ++i) {
    scaled[i] = round(round(x[i]) / temperature);
    exponentials[i] = round.exp(scaled[i]);
  }
  *sum = sum_in_order(round, exponentials, n);
  for (std::size_t i = 0; i < n; ++i) shares[i] = round(exponentials[i] / *sum);
}

void naive(std::size_t which, const double* x, const double* targets, double* out, std::size_t n,
           double floor, std::size_t format) {
  const Rounding round(format);
  if (which == 4) return log_of_softmax(round, x, out, n);
  for (std::size_t i = 0; i < n; ++i) {
    out[i] = which == 5 ? cross_entropy(round, round(x[i]), round(targets[i]), floor)
                        : elementwise(round, which, round(x[i]));
  }
}

}  // namespace softbend::kernels
