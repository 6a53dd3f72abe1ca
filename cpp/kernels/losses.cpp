// Losses in the forms in which nothing overflows and nothing small is lost beside 1.
#include "kernels/losses.h"

#include "kernels/activations/soft.h"
#include "kernels/powers.h"
#include "simd/pairs.h"
#include "simd/reduce.h"

namespace softbend::kernels {
namespace {

// How far the mean of a row lies below its maximum.
double mean_gap(const float* x, std::size_t n, double maximum) {
  double total = 0;
  for (std::size_t i = 0; i < n; ++i) total += maximum - static_cast<double>(x[i]);
  return total / static_cast<double>(n);
}

// A share of 0 of an infinity is 0.
double share_of(double share, double value) { return share == 0 ? 0 : share * value; }

bool is_class(std::int32_t target, std::size_t length) {
  return target >= 0 && static_cast<std::size_t>(target) < length;
}

void fill(float* out, std::size_t n, float value) {
  for (std::size_t i = 0; i < n; ++i) out[i] = value;
}

[[gnu::noinline]] double sum(const float* x, std::size_t n) {
  return simd::sum_each(x, n, 0.0f, [](F32x4 v) { return v; });
}

float loss_of(const float* x, std::int32_t target, std::size_t length, double smoothing,
              float maximum) {
  const auto top = static_cast<double>(maximum);
  const double gap = top - static_cast<double>(x[target]);
  const double mean = smoothing == 0 ? 0 : smoothing * mean_gap(x, length, top);
  const double rest = log_of_total(x, length, maximum, simd::Temperature(1));
  return static_cast<float>(share_of(1 - smoothing, gap) + mean + rest);
}

}  // namespace

void cross_entropy(const float* x, const std::int32_t* targets, float* out, std::size_t rows,
                   std::size_t length, double smoothing) {
  for (std::size_t row = 0; row < rows; ++row, x += length) {
    float loss = 0;
    if (is_class(targets[row], length)) {
      const float maximum = simd::maximum(x, length);
      loss = is_finite(maximum) ? loss_of(x, targets[row], length, smoothing, maximum) : simd::kNaN;
    }
    // Written when all is read: rows of one logit may be what is written to.
    out[row] = loss;
  }
}

void cross_entropy_gradient(const float* x, const std::int32_t* targets, float* out,
                            std::size_t rows, std::size_t length, double smoothing, double scale) {
  const simd::Temperature temperature(1);
  for (std::size_t row = 0; row < rows; ++row, x += length, out += length) {
    const float maximum = simd::maximum(x, length);
    if (!is_class(targets[row], length) || !is_finite(maximum)) {
      fill(out, length, is_class(targets[row], length) ? simd::kNaN : 0.0f);
      continue;
    }
    lifted_powers(x, out, length, maximum, temperature);
    const auto target = static_cast<std::size_t>(targets[row]);
    // 1 less the target's share is the share of the others; nothing cancels in that.
    const double others = sum(out, target) + sum(out + target + 1, length - target - 1);
    const double total = others + static_cast<double>(out[target]);
    const double each = smoothing / static_cast<double>(length);
    const auto factor = static_cast<float>(scale / total);
    const auto shift = static_cast<float>(scale * each);
    simd::map(out, out, length, [=](F32x4 power) { return power * factor - shift; });
    out[target] = static_cast<float>(scale * ((smoothing - each) - others / total));
  }
}

void binary_cross_entropy(const float* x, const float* targets, float* out, std::size_t n) {
  const float parameters[] = {1, 20};
  const Softplus softplus(parameters);
  simd::map_pairs(x, targets, out, n, [&](F32x4 v, F32x4 t) {
    // |x| times the share that x gets wrong: terms of one sign.
    const F32x4 wrong = select(v > 0.0f, 1.0f - t, t);
    return select(wrong == 0.0f, F32x4(0.0f), abs(v) * wrong) + softplus.value(-abs(v));
  });
}

void binary_cross_entropy_gradient(const float* x, const float* targets, float* out, std::size_t n,
                                   double scale) {
  const auto factor = static_cast<float>(scale);
  simd::map_pairs(x, targets, out, n, [=](F32x4 v, F32x4 t) {
    const F32x4 tail = simd::sigmoid(-abs(v));
    return factor * select(v > 0.0f, (1.0f - t) - tail, tail - t);
  });
}

}  // namespace softbend::kernels
